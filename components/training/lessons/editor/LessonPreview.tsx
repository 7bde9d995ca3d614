import { Title } from '@mantine/core';
import { useState } from 'react';
import { type Lesson, stepsOf } from '../../../../domain/training/lesson.ts';
import { answerName, isRiskFirst, type LessonAnswer } from '../../../../domain/training/lesson-run.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { t } from '../../../../words/words.ts';
import { LessonStepView } from '../reader/LessonStepView.tsx';
import classes from './editor.module.css';

/** A lesson with all its steps below each other; what is answered is kept nowhere. */
export function LessonPreview({
  lesson,
  transcripts,
}: {
  lesson: Lesson;
  transcripts: ReadonlyMap<string, Transcript>;
}) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, LessonAnswer>>(new Map());
  const answering = {
    answerOf: (kind: 'pair' | 'check', index: number) => answers.get(answerName(lesson.id, kind, index)),
    answer: (kind: 'pair' | 'check', index: number, chosen: number) => {
      const right =
        kind === 'check'
          ? lesson.checks[index]!.right === chosen
          : isRiskFirst(lesson.id, index) === (chosen === 0);
      setAnswers(new Map(answers).set(answerName(lesson.id, kind, index), { chosen, right }));
    },
  };
  return stepsOf(lesson).map((step) => {
    const place = 'index' in step ? step.index + 1 : 1;
    return (
      <section className={classes.previewed} key={`${step.kind} ${place}`}>
        <Title order={3} size="h4">
          {t(`training.lesson.step.${step.kind}`, { place })}
        </Title>
        <LessonStepView
          step={step}
          lesson={lesson}
          transcripts={transcripts}
          handle={answering}
          keys={false}
        />
      </section>
    );
  });
}
