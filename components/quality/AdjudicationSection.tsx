import { IconScale } from '@tabler/icons-react';
import { useCallback } from 'react';
import { liveAdjudications } from '../../workflows/quality/quality-reading.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useReading } from '../ui/reading/useReading.ts';
import { countOf } from '../ui/text/format.ts';
import { DueTable } from './DueTable.tsx';

/** Cases on which two verdicts disagree. */
export function AdjudicationSection({ reviewer }: { reviewer: string }) {
  const state = useReading(useCallback(() => liveAdjudications(reviewer), [reviewer]));
  if (state.status === 'failed')
    return <FailureAlert error={state.error} title="The cases could not be read" onRetry={state.retry} />;
  if (state.status === 'loading') return null;
  if (state.value.length === 0)
    return (
      <EmptyState icon={<IconScale size={40} />} title="Nothing to adjudicate">
        When a second review disagrees with the first, the case comes here for a lead who gave neither.
      </EmptyState>
    );
  return (
    <Panel
      title={`${countOf(state.value.length, 'case')} with two verdicts that disagree`}
      description="Both verdicts stand side by side once you take the case. Yours closes it."
    >
      <DueTable
        caption="Cases to adjudicate, the longest waiting first"
        due={state.value}
        by={() => 'lead'}
      />
    </Panel>
  );
}
