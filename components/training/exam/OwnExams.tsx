import { type ReactNode, useCallback } from 'react';
import { t } from '../../../words/words.ts';
import { type OwnExams as Exams, liveOwnExams } from '../../../workflows/training/exam.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';

interface OwnExamsProps {
  reviewer: string;
  /** What stands around what is drawn until it is read. */
  within?: (drawn: ReactNode) => ReactNode;
  children: (exams: Exams) => ReactNode;
}

/** Draws by where somebody stands with their exams, live. */
export function OwnExams({ reviewer, within = (drawn) => drawn, children }: OwnExamsProps) {
  const exams = useRead(useCallback(() => liveOwnExams(reviewer), [reviewer]));
  return (
    <ReadState read={exams} failed={t('trainingExam.unreadable')} within={within}>
      {children}
    </ReadState>
  );
}
