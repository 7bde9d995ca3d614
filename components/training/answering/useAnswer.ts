import { useCallback, useRef, useState } from 'react';
import type { Verdict } from '../../../domain/policy/verdicts.ts';
import { type Draft, markedCharacteristics } from '../../../domain/review/draft.ts';
import type { Confidence, LearningAnswer } from '../../../domain/training/learning-record.ts';
import type { Missing } from '../../review/decision/useSubmission.ts';
import { useAction } from '../../ui/reading/useAction.ts';

/** What somebody answers about an item. */
export type GivenAnswer = Pick<LearningAnswer, 'verdict' | 'marked'> & { confidence: Confidence };

/** An answer that is not given yet. */
interface AnswerDraft extends Pick<Draft, 'characteristics' | 'marks'> {
  verdict: Verdict | null;
  confidence: Confidence | null;
}

/** The answer to the item on screen, until it is saved. */
export interface AnswerHandle {
  draft: AnswerDraft;
  /** The draft as it is at this moment; the same function each time, as is `change`. */
  read: () => AnswerDraft;
  change: (part: Partial<AnswerDraft>) => void;
  submit: () => void;
  busy: boolean;
  error: unknown;
  clearError: () => void;
  /** What is asked for, once it was tried without. */
  missing: readonly Missing[];
}

const EMPTY: AnswerDraft = { verdict: null, confidence: null, characteristics: [], marks: [] };

/** Keeps an answer until it has a verdict and a confidence and is saved. */
export function useAnswer(onAnswer: (given: GivenAnswer) => Promise<void>): AnswerHandle {
  const [draft, setDraft] = useState(EMPTY);
  const latest = useRef(draft);
  const read = useCallback(() => latest.current, []);
  const change = useCallback((part: Partial<AnswerDraft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
  }, []);
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const missing: Missing[] = [];
  if (draft.verdict === null) missing.push('choice');
  if (draft.confidence === null) missing.push('confidence');
  const submit = () => {
    setAsked(true);
    const { verdict, confidence } = latest.current;
    if (busy || verdict === null || confidence === null) return;
    void run(() => onAnswer({ verdict, confidence, marked: markedCharacteristics(latest.current) }));
  };
  return { draft, read, change, submit, busy, error, clearError, missing: asked ? missing : [] };
}
