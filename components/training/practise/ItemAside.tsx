import { Button, Progress } from '@mantine/core';
import { t } from '../../../words/words.ts';
import classes from './practise.module.css';

interface ItemAsideProps {
  /** Answered, of all; left out where it cannot be said. */
  progress?: readonly [answered: number, items: number];
  /** Nothing is told before the end. */
  silent?: boolean;
  onLeave: () => void;
}

/** How far somebody is, and the way out; what was answered is kept. */
export function ItemAside({ progress, silent = false, onLeave }: ItemAsideProps) {
  return (
    <div className={classes.aside}>
      {silent && <span className={classes.silent}>{t('trainingPractice.drill.silent')}</span>}
      {progress && (
        <Progress
          className={classes.progress ?? ''}
          value={(progress[0] / progress[1]) * 100}
          size="sm"
          aria-label={t('trainingPractice.session.progress')}
        />
      )}
      <Button variant="default" size="compact-sm" onClick={onLeave}>
        {t('trainingPractice.answering.leave')}
      </Button>
    </div>
  );
}
