import { IconChecks } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { SecondReviewCause } from '../../domain/queue/case.ts';
import { type DueSecondReview, liveSecondReviews } from '../../workflows/quality/quality-reading.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useReading } from '../ui/reading/useReading.ts';
import { countOf } from '../ui/text/format.ts';
import { DueTable } from './DueTable.tsx';

const CAUSE_NAMES: Record<SecondReviewCause, string> = {
  random: 'Drawn at random',
  inconclusive: 'The first review was inconclusive',
  escalated: 'Escalated',
};

const why = ({ cause, escalated }: DueSecondReview) => {
  if (escalated) return CAUSE_NAMES.escalated;
  return cause ? CAUSE_NAMES[cause] : 'Drawn at random, or inconclusive';
};

/** Cases that wait for a second, independent look. */
export function SecondReviewsSection({ reviewer }: { reviewer: string }) {
  const state = useReading(useCallback(() => liveSecondReviews(reviewer), [reviewer]));
  if (state.status === 'failed')
    return (
      <FailureAlert error={state.error} title="The second reviews could not be read" onRetry={state.retry} />
    );
  if (state.status === 'loading') return null;
  if (state.value.length === 0)
    return (
      <EmptyState icon={<IconChecks size={40} />} title="No second review is due">
        A share of the first reviews is drawn for a second one at random, as the review policy says.
        Inconclusive and escalated cases always come here.
      </EmptyState>
    );
  return (
    <Panel
      title={`${countOf(state.value.length, 'case')} to review again`}
      description="By somebody who had no hand in the case. The first verdict is not shown to reviewers who could give the second."
    >
      <DueTable
        caption="Cases that wait for a second review, the longest waiting first"
        due={state.value}
        extra={{ title: 'Why', cell: why }}
        by={({ escalated }) => (escalated ? 'lead' : 'reviewer')}
      />
    </Panel>
  );
}
