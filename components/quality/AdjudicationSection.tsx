import { IconScale } from '@tabler/icons-react';
import { useCallback } from 'react';
import { t } from '../../words/words.ts';
import { liveAdjudications } from '../../workflows/quality/quality-reading.ts';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { GoTo } from '../ui/reading/GoTo.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { DueTable } from './DueTable.tsx';

/** Cases on which two verdicts disagree. */
export function AdjudicationSection({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveAdjudications(reviewer), [reviewer]));
  return (
    <ReadState read={state} failed={t('quality.adjudication.unreadable')}>
      {(found) => {
        if (found.length === 0)
          return (
            <EmptyState
              icon={<IconScale size={40} />}
              title={t('quality.adjudication.none.title')}
              actions={
                <>
                  <GoTo to="/quality/second-reviews">{t('quality.adjudication.none.toSecondReviews')}</GoTo>
                  <PracticeOffer />
                </>
              }
            >
              {t('quality.adjudication.none.text')}
            </EmptyState>
          );
        return (
          <Panel
            title={t('quality.adjudication.title', { count: found.length })}
            description={t('quality.adjudication.description')}
          >
            <DueTable caption={t('quality.adjudication.caption')} due={found} by={() => 'lead'} />
          </Panel>
        );
      }}
    </ReadState>
  );
}
