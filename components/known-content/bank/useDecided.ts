import { useCallback } from 'react';
import { t } from '../../../words/words.ts';
import { undoEntryDecision } from '../../../workflows/matching/bank-entries.ts';
import { useAction } from '../../ui/reading/useAction.ts';
import { toast } from '../../ui/toasts/toasts.ts';
import type { Decided } from './DecideEntries.tsx';

const DONE = {
  suspend: 'bankPage.decide.suspended',
  keep: 'bankPage.decide.kept',
  restore: 'bankPage.decide.restored',
} as const;

/** Says what was decided of entries, and undoes it. */
export function useDecided(): {
  tell: (decided: Decided) => void;
  error: unknown;
  clearError: () => void;
} {
  const { error, clearError, run } = useAction();
  const tell = useCallback(
    ({ what, count, seq }: Decided) => {
      const undo = () =>
        void run(async () => {
          await undoEntryDecision(seq);
          toast({ message: t('bankPage.decide.undone', { count }) });
        });
      toast({
        message: t(DONE[what], { count }),
        actions: [{ label: t('bankPage.decide.undo'), run: undo }],
      });
    },
    [run],
  );
  return { tell, error, clearError };
}
