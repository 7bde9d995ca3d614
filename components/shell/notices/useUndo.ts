import { useLocation } from 'wouter';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { undo as undoEntry } from '../../../workflows/review/undo.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { useAction } from '../../ui/reading/useAction.ts';

/** Taking back this tab's last decision. */
export interface Undo {
  undo: () => void;
  error: unknown;
  clearError: () => void;
}

/** Withdraws this tab's last decision and opens its case again, with the draft. */
export function useUndo(): Undo {
  const { busy, error, clearError, run } = useAction();
  const [, navigate] = useLocation();
  const undo = () => {
    const { lastDecision, setLastDecision } = useConsoleState.getState();
    if (!lastDecision || busy) return;
    void run(async () => {
      setLastDecision(null);
      const { caseId } = await undoEntry(lastDecision.seq);
      navigate(caseAddress(caseId));
    });
  };
  return { undo, error, clearError };
}
