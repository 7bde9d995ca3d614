import { IconChecks } from '@tabler/icons-react';
import { useCallback } from 'react';
import { t } from '../../words/words.ts';
import { type DueSecondReview, liveSecondReviews } from '../../workflows/quality/quality-reading.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { DueTable } from './DueTable.tsx';

const why = ({ cause, escalated }: DueSecondReview) =>
  t(`quality.secondReviews.cause.${escalated ? 'escalated' : (cause ?? 'unknown')}`);

/** Cases that wait for a second, independent look. */
export function SecondReviewsSection({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveSecondReviews(reviewer), [reviewer]));
  if (state.status === 'failed')
    return (
      <FailureAlert error={state.error} title={t('quality.secondReviews.unreadable')} onRetry={state.retry} />
    );
  if (state.status === 'loading') return null;
  if (state.value.length === 0)
    return (
      <EmptyState icon={<IconChecks size={40} />} title={t('quality.secondReviews.none.title')}>
        {t('quality.secondReviews.none.text')}
      </EmptyState>
    );
  return (
    <Panel
      title={t('quality.secondReviews.title', { count: state.value.length })}
      description={t('quality.secondReviews.description')}
    >
      <DueTable
        caption={t('quality.secondReviews.caption')}
        due={state.value}
        extra={{ title: t('quality.secondReviews.why'), cell: why }}
        by={({ escalated }) => (escalated ? 'lead' : 'reviewer')}
      />
    </Panel>
  );
}
