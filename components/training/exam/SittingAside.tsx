import { Button, Progress } from '@mantine/core';
import { isAnswered, type ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { t } from '../../../words/words.ts';
import classes from './exam.module.css';

interface SittingAsideProps {
  sitting: ShownSitting;
  /** Milliseconds on the clock; null without one. */
  left: number | null;
  onOverview: () => void;
  onBreak: () => void;
  onHandIn: () => void;
}

function Clock({ left }: { left: number }) {
  return (
    <span role="timer" className={classes.clock}>
      {left <= 0
        ? t('trainingExam.sitting.timeUp')
        : t('trainingExam.sitting.minutes', { minutes: Math.ceil(left / 60_000) })}
    </span>
  );
}

/** How far somebody is in the exam, and what else can be done. */
export function SittingAside({ sitting, left, onOverview, onBreak, onHandIn }: SittingAsideProps) {
  const { items } = sitting;
  const answered = items.filter(({ answer }) => isAnswered(answer)).length;
  return (
    <div className={classes.aside}>
      {left !== null && <Clock left={left} />}
      <span className={classes.counted}>
        {t('trainingExam.sitting.answered', { answered, items: items.length })}
      </span>
      <Progress
        className={classes.progress ?? ''}
        value={(answered / items.length) * 100}
        size="sm"
        aria-label={t('trainingExam.sitting.progress')}
      />
      <Button variant="default" size="compact-sm" onClick={onOverview}>
        {t('trainingExam.sitting.overview')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onBreak}>
        {t('trainingExam.sitting.break')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onHandIn}>
        {t('trainingExam.sitting.handIn')}
      </Button>
    </div>
  );
}
