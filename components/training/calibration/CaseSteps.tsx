import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import classes from './calibration.module.css';

interface CaseStepsProps {
  items: readonly { id: string }[];
  /** Ids of those that something was said of, and what that is. */
  done: ReadonlySet<string>;
  how: 'caseVoted' | 'caseNoted';
  current: number;
  onGoTo: (place: number) => void;
}

/** The cases of a session by number, to go to one by pointer or to the next by key. */
export function CaseSteps({ items, done, how, current, onGoTo }: CaseStepsProps) {
  useCommands({
    'next-case-in-list': current < items.length - 1 ? () => onGoTo(current + 1) : null,
    'previous-case-in-list': current > 0 ? () => onGoTo(current - 1) : null,
  });
  return (
    <nav className={classes.steps} aria-label={t('trainingCalibration.voting.cases')}>
      {items.map(({ id }, index) => {
        const place = index + 1;
        const key = done.has(id) ? how : 'case';
        return (
          <UnstyledButton
            key={id}
            className={classes.place}
            aria-label={t(`trainingCalibration.voting.${key}`, { place })}
            aria-current={index === current ? 'step' : undefined}
            onClick={() => onGoTo(index)}
          >
            {place}
            {done.has(id) && <IconCheck size={12} aria-hidden className={classes.done} />}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
