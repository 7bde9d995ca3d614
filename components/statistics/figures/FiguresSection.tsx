import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { PracticeOffer } from '../../practice/PracticeOffer.tsx';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { FlowChart } from '../charts/FlowChart.tsx';
import { LogCheck } from '../export/LogCheck.tsx';
import { Headline } from '../headline/Headline.tsx';
import classes from '../statistics.module.css';
import { MaturityPanel } from './MaturityPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';

function NoDecisions() {
  const [, navigate] = useLocation();
  return (
    <Panel title={t('statistics.headline.title')}>
      <EmptyState
        icon={<IconChartBar size={32} stroke={1.5} />}
        title={t('statistics.rate.none.title')}
        actions={
          <>
            <Button onClick={() => navigate('/review')}>{t('statistics.rate.none.review')}</Button>
            <PracticeOffer />
          </>
        }
      >
        {t('statistics.rate.none.text')}
      </EmptyState>
    </Panel>
  );
}

function ReviewedFigures({ reading }: { reading: StatisticsReading }) {
  return (
    <>
      <Headline reading={reading} />
      <SelectionPanel reading={reading} />
      <FlowChart reading={reading} />
    </>
  );
}

function Ratios({ figures }: Pick<StatisticsReading, 'figures'>) {
  return (
    <Panel title={t('statistics.ratios.title')} description={t('statistics.ratios.description')}>
      <OutcomeFigures
        figures={figures}
        ids={[
          ...(['confirmation-rate-decided', 'unconfirmed-per-flagged'] as const),
          ...(['reversed-per-actioned', 'reversed-per-appealed'] as const),
        ]}
      />
    </Panel>
  );
}

/** What the log adds up to. */
export function FiguresSection({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const { recall } = statistics;
  return (
    <>
      {statistics.cases.reviewed === 0 ? <NoDecisions /> : <ReviewedFigures reading={reading} />}
      <div className={statistics.cases.reviewed === 0 ? undefined : classes.wide}>
        {statistics.cases.reviewed > 0 && <Ratios figures={figures} />}
        <Panel title={t('statistics.cases')}>
          <OutcomeFigures
            layout="compact"
            figures={figures}
            ids={[
              ...(['cases-flagged', 'cases-reviewed', 'cases-confirmed'] as const),
              ...(['cases-not-confirmed', 'cases-inconclusive', 'cases-pending'] as const),
            ]}
          />
        </Panel>
      </div>
      <div className={classes.pair}>
        <Panel title={t('statistics.waiting.title')} description={t('statistics.waiting.description')}>
          <OutcomeFigures
            figures={figures}
            ids={['pending-age-median', 'pending-age-percentile-90', 'pending-age-oldest']}
          />
        </Panel>
        <Panel title={t('statistics.handling.title')} description={t('statistics.handling.description')}>
          <OutcomeFigures
            figures={figures}
            ids={['handling-median', 'handling-percentile-90', 'handling-total']}
          />
        </Panel>
      </div>
      <div className={classes.wide}>
        <Panel title={t('statistics.appeals.title')} description={t('statistics.appeals.description')}>
          <OutcomeFigures
            layout="compact"
            figures={figures}
            ids={[
              ...(['appeals-opened', 'appeals-pending', 'appeals-resolved'] as const),
              ...(['appeals-upheld', 'appeals-reversed', 'appeal-days'] as const),
            ]}
          />
        </Panel>
        <Panel
          title={t('statistics.recall.title')}
          description={t(`statistics.recall.${recall.recall === null ? 'undefined' : 'estimated'}`)}
        >
          <OutcomeFigures
            figures={figures}
            ids={['recall', 'expected-misses', 'recall-corrected', 'misses-corrected']}
          />
        </Panel>
      </div>
      {statistics.cases.reviewed > 0 && <MaturityPanel reading={reading} />}
      <LogCheck />
    </>
  );
}
