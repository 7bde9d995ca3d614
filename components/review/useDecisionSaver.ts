import { useState } from 'react';
import { useConsoleState } from '../../workflows/console-state.ts';
import { EMPTY_DRAFT, useDrafts } from '../../workflows/drafts.ts';
import type { CaseView } from '../../workflows/read-models.ts';
import { decideCase } from '../../workflows/review.ts';
import { useAction } from '../ui/useAction.ts';
import type { ActiveTime } from './useActiveTime.ts';

/** Sends the decision of the case on screen. */
export interface DecisionSaver {
  save: () => void;
  busy: boolean;
  error: unknown;
  clearError: () => void;
  /** It was to be sent without a verdict. */
  missing: boolean;
}

/**
 * Saves the draft of a case as its decision.
 * @param onSaved is called once it is in the log
 */
export function useDecisionSaver(view: CaseView, time: ActiveTime, onSaved: () => void): DecisionSaver {
  const { busy, error, clearError, run } = useAction();
  const [asked, setAsked] = useState(false);
  const { id, revision, transcriptId, state } = view.case;
  const verdict = useDrafts(({ drafts }) => drafts[id]?.verdict ?? null);
  const save = () => {
    if (busy || state !== 'open') return;
    setAsked(true);
    const { drafts, dropDraft } = useDrafts.getState();
    const { setLastDecision } = useConsoleState.getState();
    const draft = { ...EMPTY_DRAFT, ...drafts[id], seconds: time.read() };
    const { verdict: decided, characteristics, note, seconds } = draft;
    if (decided === null) return;
    void run(async () => {
      const decision = { verdict: decided, characteristics, note: note.trim(), seconds };
      const { seq } = await decideCase(id, revision, decision);
      time.stop();
      dropDraft(id);
      setLastDecision({ seq, caseId: id, transcriptId, verdict: decided, draft });
      onSaved();
    });
  };
  return { save, busy, error, clearError, missing: asked && verdict === null };
}
