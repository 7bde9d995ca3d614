import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { isAnswered, type ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { t } from '../../../words/words.ts';
import classes from './exam.module.css';

interface SittingAsideProps {
  sitting: ShownSitting;
  /** Of the item on screen. */
  place: number;
  /** Milliseconds on the clock; null without one. */
  left: number | null;
  onGoTo: (place: number) => void;
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
export function SittingAside({ sitting, place, left, onGoTo, ...on }: SittingAsideProps) {
  const { items } = sitting;
  const step = (name: 'previous' | 'next', to: number, icon: React.ReactNode) => (
    <ActionIcon
      variant="default"
      size={28}
      aria-label={t(`trainingExam.sitting.${name}`)}
      disabled={items[to] === undefined}
      onClick={() => onGoTo(to)}
    >
      {icon}
    </ActionIcon>
  );
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
      {step('previous', place - 1, <IconChevronLeft size={16} stroke={1.5} aria-hidden />)}
      {step('next', place + 1, <IconChevronRight size={16} stroke={1.5} aria-hidden />)}
      <Button variant="default" size="compact-sm" onClick={on.onOverview}>
        {t('trainingExam.sitting.overview')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={on.onBreak}>
        {t('trainingExam.sitting.break')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={on.onHandIn}>
        {t('trainingExam.sitting.handIn')}
      </Button>
    </div>
  );
}
