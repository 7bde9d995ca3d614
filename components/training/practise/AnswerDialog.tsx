import { useCallback, useState } from 'react';
import type { TrainingItem } from '../../../domain/training/item.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { t } from '../../../words/words.ts';
import { itemById } from '../../../workflows/training/material.ts';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { useMask } from '../../review/transcript/useMask.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { AnswerFeedback } from '../answering/AnswerFeedback.tsx';
import { firstDeciding } from '../answering/first-deciding.ts';
import classes from './practise.module.css';

const NONE: readonly never[] = [];

const nothing = () => {};

/** The transcript with its deciding messages marked, beside what was answered. */
function Reading({ item, answer }: { item: TrainingItem; answer: LearningAnswer }) {
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

function Explained({ answer }: { answer: LearningAnswer }) {
  const { id } = answer.item;
  const read = useRead(useCallback(() => asked(async () => ({ item: await itemById(id) })), [id]));
  return (
    <ReadState
      read={read}
      failed={t('trainingPractice.session.noItem')}
      isEmpty={({ item }) => item === null}
      empty={<p>{t('trainingPractice.answers.gone')}</p>}
    >
      {({ item }) => <Reading item={item!} answer={answer} />}
    </ReadState>
  );
}

/** How one item was answered, with its transcript; null while none is open. */
export function AnswerDialog({ answer, onClose }: { answer: LearningAnswer | null; onClose: () => void }) {
  return (
    <Dialog wide opened={answer !== null} onClose={onClose} title={t('trainingPractice.answers.dialog')}>
      {answer && <Explained answer={answer} />}
    </Dialog>
  );
}
