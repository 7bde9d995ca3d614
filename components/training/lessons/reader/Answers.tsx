import { Kbd, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { LessonAnswer } from '../../../../domain/training/lesson-run.ts';
import { t } from '../../../../words/words.ts';
import { useKeys } from '../../../ui/keys/useKeys.ts';
import { Isolated } from '../../../ui/text/InertText.tsx';
import classes from './answers.module.css';

/** What can be chosen. */
interface Option {
  name: ReactNode;
  /** Below the name, for what does not go into a button. */
  body?: ReactNode;
}

interface AnswersProps {
  /** In the order of their keys: 1, 2, … */
  options: readonly Option[];
  /** Place of the right one. */
  right: number;
  /** What was chosen; undefined until then. */
  answer: LessonAnswer | undefined;
  why: string;
  keys?: boolean | undefined;
  onAnswer: (chosen: number) => void;
}

/** Choices, each with its key; once one is chosen, which was right and why. */
export function Answers({ options, right, answer, why, keys = true, onAnswer }: AnswersProps) {
  const id = useId();
  useKeys(keys ? options.map((_, place) => [String(place + 1), () => onAnswer(place)] as const) : []);
  const stateOf = (place: number) => {
    if (!answer) return undefined;
    if (place === right) return 'right';
    return place === answer.chosen ? 'wrong' : 'other';
  };
  return (
    <>
      <ol className={classes.options} data-wide={options.some(({ body }) => body) || undefined}>
        {options.map(({ name, body }, place) => {
          const state = stateOf(place);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is what it is
            <li key={place} className={classes.option} data-state={state}>
              <UnstyledButton
                className={classes.choose}
                aria-disabled={answer !== undefined || undefined}
                aria-pressed={answer ? answer.chosen === place : undefined}
                aria-describedby={state && state !== 'other' ? `${id}-${place}` : undefined}
                aria-keyshortcuts={answer ? undefined : String(place + 1)}
                onClick={() => onAnswer(place)}
              >
                <span className={classes.sign} aria-hidden>
                  {state === 'right' && <IconCheck size={16} stroke={2} />}
                  {state === 'wrong' && <IconX size={16} stroke={2} />}
                  {(!state || state === 'other') && <Kbd size="xs">{place + 1}</Kbd>}
                </span>
                <span>{name}</span>
              </UnstyledButton>
              {(state === 'right' || state === 'wrong') && (
                <span id={`${id}-${place}`} hidden>
                  {t(`training.lesson.answer.${state}`)}
                </span>
              )}
              {body}
            </li>
          );
        })}
      </ol>
      <div role="status" className={classes.told}>
        {answer && (
          <div className={classes.explanation} data-right={answer.right || undefined}>
            <strong>{t(answer.right ? 'training.lesson.correct' : 'training.lesson.incorrect')}</strong>
            <Isolated text={why} />
          </div>
        )}
      </div>
    </>
  );
}
