import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { rich, t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import { toast } from '../../ui/toasts/toasts.ts';
import type { Undo } from './useUndo.ts';

/**
 * Says in a toast that a decision was saved, with the way back from it; and in its place what could not be undone. Of
 * a golden item whose answer is told the screen says it all, and an Undo would look as if the answer could be changed.
 */
export function SavedDecision({ undo, error, clearError }: Undo) {
  const last = useConsoleState(({ lastDecision }) => lastDecision);
  const [, navigate] = useLocation();
  const latest = useRef({ undo, navigate });
  latest.current = { undo, navigate };
  useEffect(() => {
    if (!last || last.isAnswered) return;
    const { choice, name, caseId, blind } = last;
    return toast({
      message: rich('shell.saved.title', {
        decision: t(`names.decision.${choice}`),
        name,
        strong,
        data,
      }),
      actions: [
        ...(blind
          ? [
              {
                label: t('shell.saved.reveal'),
                run: () => latest.current.navigate(caseAddress(caseId)),
              },
            ]
          : []),
        { label: t('shell.saved.undo'), run: () => latest.current.undo(), command: 'undo' as const },
      ],
    });
  }, [last]);
  return <FailureAlert error={error} title={t('shell.saved.notUndone')} onClose={clearError} />;
}
