import { type ReactNode, useCallback } from 'react';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { t } from '../../../words/words.ts';
import { liveOwnLearning } from '../../../workflows/training/learning.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';

/** Draws a part of a screen by what somebody did in training, live. */
export function OwnLearning({
  reviewer,
  children,
}: {
  reviewer: string;
  children: (records: readonly LearningRecord[]) => ReactNode;
}) {
  const records = useRead(useCallback(() => liveOwnLearning(reviewer), [reviewer]));
  return (
    <ReadState read={records} failed={t('trainingPractice.session.unreadable')}>
      {children}
    </ReadState>
  );
}
