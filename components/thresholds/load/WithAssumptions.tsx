import type { ReactNode } from 'react';
import type { Assumptions } from '../../../domain/thresholds/operating-load.ts';
import { t } from '../../../words/words.ts';
import { liveAssumptions } from '../../../workflows/thresholds/lab-view.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { useRead } from '../../ui/reading/useRead.ts';

/** What depends on the assumed traffic, live with it. */
export function WithAssumptions({ children }: { children: (assumptions: Assumptions) => ReactNode }) {
  const state = useRead(liveAssumptions);
  if (state.status === 'loading') return <Loading label={t('thresholds.load.loading')} />;
  if (state.status === 'failed')
    return <FailureAlert error={state.error} title={t('thresholds.load.unreadable')} onRetry={state.retry} />;
  return children(state.value);
}
