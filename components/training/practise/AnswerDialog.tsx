import { useCallback } from 'react';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { t } from '../../../words/words.ts';
import { itemById } from '../../../workflows/training/material.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { AnswerReading } from '../answering/AnswerReading.tsx';

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
      {({ item }) => <AnswerReading item={item!} answer={answer} />}
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
