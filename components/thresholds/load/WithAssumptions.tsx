import type { ReactNode } from 'react';
import type { Assumptions } from '../../../domain/thresholds/operating-load.ts';
import { t } from '../../../words/words.ts';
import { liveAssumptions } from '../../../workflows/thresholds/lab-view.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';

/** What depends on the assumed traffic, live with it. */
export function WithAssumptions({ children }: { children: (assumptions: Assumptions) => ReactNode }) {
  const state = useRead(liveAssumptions);
  return (
    <ReadState read={state} failed={t('thresholds.load.unreadable')} loading={t('thresholds.load.loading')}>
      {children}
    </ReadState>
  );
}
