import { useLocation } from 'wouter';
import { useConsoleState } from '../../workflows/console-state.ts';
import { useDrafts } from '../../workflows/drafts.ts';
import { withdrawDecision } from '../../workflows/review.ts';
import { useAction } from '../ui/useAction.ts';

/** Taking back this tab's last decision. */
export interface Undo {
  undo: () => void;
  error: unknown;
  clearError: () => void;
}

/** Withdraws this tab's last decision, opens its case again and gives the draft back. */
export function useUndo(): Undo {
  const { busy, error, clearError, run } = useAction();
  const [, navigate] = useLocation();
  const undo = () => {
    const { lastDecision, setLastDecision } = useConsoleState.getState();
    if (!lastDecision || busy) return;
    void run(async () => {
      setLastDecision(null);
      const { caseId } = await withdrawDecision(lastDecision.seq);
      useDrafts.getState().changeDraft(caseId, lastDecision.draft);
      navigate(`/review/${encodeURIComponent(caseId)}`);
    });
  };
  return { undo, error, clearError };
}
