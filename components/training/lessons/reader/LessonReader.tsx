import { Button, Kbd, Progress, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { LearningRecord } from '../../../../domain/training/learning-record.ts';
import { type Lesson, stepsOf } from '../../../../domain/training/lesson.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { t } from '../../../../words/words.ts';
import { activatesItself } from '../../../ui/keys/key-targets.ts';
import { useKeys } from '../../../ui/keys/useKeys.ts';
import { FailureAlert } from '../../../ui/reading/FailureAlert.tsx';
import bar from '../bar.module.css';
import { LessonStepView } from './LessonStepView.tsx';
import classes from './reader.module.css';
import { useLesson } from './useLesson.ts';

interface LessonReaderProps {
  lesson: Lesson;
  /** The one after it; null at the end. */
  next: Lesson | null;
  records: readonly LearningRecord[];
  transcripts: ReadonlyMap<string, Transcript>;
}

/** The heading of a step, which has the focus when it is first shown, so that it is read out. */
function StepTitle({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Not in a layout effect: that of the screen around it, whose title comes with the lesson, would be the last.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Title order={2} size="h3" ref={heading} tabIndex={-1} className={classes.stepTitle}>
      {children}
    </Title>
  );
}

/** A lesson, one step at a time, by mouse or by keys alone. */
export function LessonReader({ lesson, next, records, transcripts }: LessonReaderProps) {
  const handle = useLesson(lesson, records, transcripts);
  const [, navigate] = useLocation();
  const top = useRef<HTMLDivElement>(null);
  const steps = stepsOf(lesson);
  const at = handle.run.step;
  const step = steps[at]!;
  const isLast = at === steps.length - 1;
  const isOpen = (step.kind === 'pair' || step.kind === 'check') && !handle.answerOf(step.kind, step.index);
  const title = t(`training.lesson.step.${step.kind}`, { place: 'index' in step ? step.index + 1 : 1 });
  const move = (to: number) => {
    handle.go(to);
    top.current?.closest('main')?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
  };
  const onward = () => {
    if (isOpen) return;
    if (!isLast) move(at + 1);
    else navigate(next ? `/training/lessons/${next.id}` : '/training/path');
  };
  useKeys([
    ['ArrowRight', onward],
    ['ArrowLeft', () => move(at - 1)],
    [
      'Enter',
      // A control that has the focus takes it for itself.
      (event) => {
        if (activatesItself(event.target))
          (event.target as HTMLElement).closest<HTMLElement>('button, a')?.click();
        else onward();
      },
    ],
  ]);
  return (
    <div className={classes.reader} ref={top}>
      <div className={classes.progress}>
        <Progress
          value={(100 * (at + 1)) / steps.length}
          size="sm"
          aria-label={t('training.lesson.progress')}
        />
        <span>{t('training.lesson.place', { place: at + 1, count: steps.length })}</span>
      </div>
      <FailureAlert error={handle.error} title={t('training.lesson.notKept')} onClose={handle.clearError} />
      <section className={classes.step} key={`${handle.run.session}/${at}`}>
        <StepTitle>{title}</StepTitle>
        <LessonStepView step={step} lesson={lesson} transcripts={transcripts} handle={handle} />
      </section>
      <div className={bar.bar}>
        <div className={bar.onward}>
          {at > 0 && (
            <Button
              variant="default"
              aria-keyshortcuts="ArrowLeft"
              rightSection={<Kbd size="xs">←</Kbd>}
              onClick={() => move(at - 1)}
            >
              {t('training.lesson.back')}
            </Button>
          )}
          {isLast && (
            <Button variant="subtle" onClick={handle.again}>
              {t('training.lesson.again')}
            </Button>
          )}
        </div>
        <div className={bar.onward}>
          {isOpen && <span className={bar.hint}>{t('training.lesson.chooseFirst')}</span>}
          <Button
            disabled={isOpen}
            aria-keyshortcuts="ArrowRight Enter"
            rightSection={<Kbd size="xs">→</Kbd>}
            onClick={onward}
          >
            {!isLast && t('training.lesson.next')}
            {isLast &&
              (next ? t('training.lesson.nextLesson', { title: next.title }) : t('training.lesson.toPath'))}
          </Button>
        </div>
      </div>
    </div>
  );
}
