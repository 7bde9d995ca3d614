import { useCallback, useState } from 'react';
import type { TrainingItem } from '../../../domain/training/item.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { useMask } from '../../review/transcript/useMask.ts';
import { AnswerFeedback } from './AnswerFeedback.tsx';
import { firstDeciding } from './first-deciding.ts';
import classes from './reading.module.css';

const NONE: readonly never[] = [];

const nothing = () => {};

interface AnswerReadingProps {
  item: TrainingItem;
  answer: Pick<LearningAnswer, 'verdict' | 'marked'>;
}

/** The transcript of an item with its deciding messages marked, beside what was answered. */
export function AnswerReading({ item, answer }: AnswerReadingProps) {
  const [target, setTarget] = useState<Target | null>(() => firstDeciding(item));
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  const { messages } = item.transcript;
  return (
    <div className={classes.pair}>
      <div className={classes.transcript}>
        <TranscriptPane
          messages={messages}
          detection={null}
          target={target}
          onGoTo={goTo}
          marks={NONE}
          editable={false}
          mask={useMask('off', messages.length)}
          onMark={nothing}
          deciding={item.deciding}
        />
      </div>
      <AnswerFeedback item={item} answer={answer} onGoTo={goTo} />
    </div>
  );
}
