import { IconChecks } from '@tabler/icons-react';
import { useCallback } from 'react';
import { t } from '../../words/words.ts';
import { type DueSecondReview, liveSecondReviews } from '../../workflows/quality/quality-reading.ts';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { GoTo } from '../ui/reading/GoTo.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { Tag } from '../ui/text/Tag.tsx';
import { DueTable } from './DueTable.tsx';

function Why({ due: { cause, escalated } }: { due: DueSecondReview }) {
  const why = escalated ? 'escalated' : (cause ?? 'unknown');
  return <Tag tone={escalated ? 'soon' : 'plain'}>{t(`quality.secondReviews.cause.${why}`)}</Tag>;
}

/** Cases that wait for a second, independent look. */
export function SecondReviewsSection({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveSecondReviews(reviewer), [reviewer]));
  return (
    <ReadState read={state} failed={t('quality.secondReviews.unreadable')}>
      {(found) => {
        if (found.length === 0)
          return (
            <EmptyState
              icon={<IconChecks size={40} />}
              title={t('quality.secondReviews.none.title')}
              actions={
                <>
                  <GoTo to="/queue">{t('quality.toQueue')}</GoTo>
                  <PracticeOffer />
                </>
              }
            >
              {t('quality.secondReviews.none.text')}
            </EmptyState>
          );
        return (
          <Panel
            title={t('quality.secondReviews.title', { count: found.length })}
            description={t('quality.secondReviews.description')}
          >
            <DueTable
              caption={t('quality.secondReviews.caption')}
              due={found}
              extra={{ title: t('quality.secondReviews.why'), cell: (due) => <Why due={due} /> }}
              by={({ escalated }) => (escalated ? 'lead' : 'reviewer')}
            />
          </Panel>
        );
      }}
    </ReadState>
  );
}
