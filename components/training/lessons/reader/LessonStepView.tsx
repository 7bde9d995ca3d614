import type { Lesson, LessonStep, WorkedCase } from '../../../../domain/training/lesson.ts';
import { isRiskFirst } from '../../../../domain/training/lesson-run.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { rich, t } from '../../../../words/words.ts';
import { Isolated } from '../../../ui/text/InertText.tsx';
import { strong } from '../../../ui/text/marks.tsx';
import { Answers } from './Answers.tsx';
import { ExcerptView } from './ExcerptView.tsx';
import classes from './reader.module.css';
import type { LessonHandle } from './useLesson.ts';

interface StepProps {
  lesson: Lesson;
  transcripts: ReadonlyMap<string, Transcript>;
  handle: Pick<LessonHandle, 'answer' | 'answerOf'>;
  /** Whether 1, 2, … answer; not where several questions are shown. */
  keys?: boolean;
}

/** The definition that reviewers have beside every case. */
function Definition({ lesson: { characteristic } }: Pick<StepProps, 'lesson'>) {
  if (!characteristic) return null;
  return (
    <dl className={classes.definition}>
      {(['lookFor', 'lookAlike', 'decide', 'escalate'] as const).map((part) => (
        <div key={part}>
          <dt>{t(`guidance.part.${part}`)}</dt>
          <dd>{t(`guidance.characteristic.${characteristic}.${part}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function LookFor({ lesson }: StepProps) {
  return (
    <>
      <Definition lesson={lesson} />
      <div className={classes.prose}>
        {lesson.lookFor.map((text) => (
          <p key={text}>
            <Isolated text={text} />
          </p>
        ))}
      </div>
    </>
  );
}

function Worked({ of, transcripts }: { of: WorkedCase; transcripts: StepProps['transcripts'] }) {
  return (
    <>
      <p className={classes.intro}>
        <Isolated text={of.intro} />
      </p>
      <ExcerptView
        excerpt={of}
        marks={new Map(of.marks.map(({ message, why }) => [message, <Isolated key={message} text={why} />]))}
        transcripts={transcripts}
      />
      <p className={classes.conclusion}>
        <strong>{t(`names.decision.${of.decision}`)}</strong>
        <Isolated text={of.conclusion} />
      </p>
    </>
  );
}

function PairStep({ lesson, transcripts, handle, keys, index }: StepProps & { index: number }) {
  const { characteristic, risk, lookAlike, why } = lesson.pairs[index]!;
  const answer = handle.answerOf('pair', index);
  const riskFirst = isRiskFirst(lesson.id, index);
  const two = riskFirst ? [risk, lookAlike] : [lookAlike, risk];
  return (
    <>
      <p className={classes.intro}>
        {rich('training.lesson.pair.question', {
          characteristic: t(`names.characteristic.${characteristic}`),
          strong,
        })}
      </p>
      <Answers
        options={two.map((excerpt, place) => ({
          name: t(place === 0 ? 'training.lesson.pair.first' : 'training.lesson.pair.second'),
          body: (
            <ExcerptView
              narrow
              excerpt={excerpt}
              marks={new Map(answer ? excerpt.deciding.map((message) => [message, null]) : [])}
              transcripts={transcripts}
            />
          ),
        }))}
        right={riskFirst ? 0 : 1}
        answer={answer}
        why={why}
        keys={keys}
        onAnswer={(chosen) => handle.answer('pair', index, chosen)}
      />
    </>
  );
}

function CheckStep({ lesson, transcripts, handle, keys, index }: StepProps & { index: number }) {
  const { excerpt, question, options, right, why } = lesson.checks[index]!;
  return (
    <>
      {excerpt && (
        <ExcerptView
          excerpt={excerpt}
          marks={new Map(excerpt.deciding.map((message) => [message, null]))}
          transcripts={transcripts}
        />
      )}
      <p className={classes.intro}>
        <Isolated text={question} />
      </p>
      <Answers
        options={options.map((option) => ({ name: <Isolated text={option} /> }))}
        right={right}
        answer={handle.answerOf('check', index)}
        why={why}
        keys={keys}
        onAnswer={(chosen) => handle.answer('check', index, chosen)}
      />
    </>
  );
}

function Summary({ lesson, handle }: StepProps) {
  const { pairs, checks } = lesson;
  const right = (kind: 'pair' | 'check', of: readonly unknown[]) =>
    of.filter((_, index) => handle.answerOf(kind, index)?.right).length;
  return (
    <>
      <ul className={classes.summary}>
        {lesson.summary.map((line) => (
          <li key={line}>
            <Isolated text={line} />
          </li>
        ))}
      </ul>
      {pairs.length + checks.length > 0 && (
        <p className={classes.result}>
          {t('training.lesson.result', {
            ...{ pairs: pairs.length, pairsRight: right('pair', pairs) },
            ...{ checks: checks.length, checksRight: right('check', checks) },
          })}
        </p>
      )}
    </>
  );
}

/** What a step of a lesson shows. */
export function LessonStepView({ step, ...of }: StepProps & { step: LessonStep }) {
  const { lesson, transcripts } = of;
  switch (step.kind) {
    case 'look-for':
      return <LookFor {...of} />;
    case 'case':
      return <Worked of={lesson.cases[step.index]!} transcripts={transcripts} />;
    case 'look-alike':
      return <Worked of={lesson.lookAlikes[step.index]!} transcripts={transcripts} />;
    case 'pair':
      return <PairStep {...of} index={step.index} />;
    case 'check':
      return <CheckStep {...of} index={step.index} />;
    case 'summary':
      return <Summary {...of} />;
  }
}
