import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { liveStatistics } from '../../workflows/read-models.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ExportButtons } from '../ui/ExportButtons.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { formatCount } from '../ui/format.ts';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure } from '../ui/Ratio.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useLive } from '../ui/useLive.ts';
import { Breakdowns } from './Breakdowns.tsx';
import { ConfirmationRate } from './ConfirmationRate.tsx';
import { Definitions } from './Definitions.tsx';
import { ErrorRatios } from './ErrorRatios.tsx';
import { LogCheck } from './LogCheck.tsx';
import classes from './statistics.module.css';

function CaseCounts({ cases }: { cases: Statistics['cases'] }) {
  return (
    <Panel title="Cases">
      <Figures compact>
        <NumberFigure name="Flagged" value={formatCount(cases.flagged)} />
        <NumberFigure name="Reviewed" value={formatCount(cases.reviewed)} />
        <NumberFigure name="Confirmed" value={formatCount(cases.confirmed)} />
        <NumberFigure name="Not confirmed" value={formatCount(cases.notConfirmed)} />
        <NumberFigure name="Inconclusive" value={formatCount(cases.inconclusive)} />
        <NumberFigure name="Pending" value={formatCount(cases.pending)} />
      </Figures>
    </Panel>
  );
}

function NoDecisions() {
  const [, navigate] = useLocation();
  return (
    <Panel title="Confirmation rate">
      <EmptyState
        icon={<IconChartBar size={40} />}
        title="No decisions yet"
        actions={<Button onClick={() => navigate('/review')}>Review next case</Button>}
      >
        The rates need at least one reviewed case. Until then they are undefined, which is not 0 %.
      </EmptyState>
    </Panel>
  );
}

/** What the log adds up to. */
export function StatisticsScreen() {
  const statistics = useLive(liveStatistics);
  return (
    <Screen title="Statistics" aside={<ExportButtons />}>
      {statistics.status === 'loading' && <Loading label="Computing the statistics" />}
      {statistics.status === 'failed' && (
        <FailureAlert error={statistics.error} title="The statistics could not be computed" />
      )}
      {statistics.status === 'ready' && (
        <div className={classes.screen}>
          {statistics.value.cases.reviewed === 0 ? (
            <NoDecisions />
          ) : (
            <ConfirmationRate statistics={statistics.value} />
          )}
          <CaseCounts cases={statistics.value.cases} />
          {statistics.value.cases.reviewed > 0 && (
            <>
              <ErrorRatios statistics={statistics.value} />
              <Breakdowns statistics={statistics.value} />
            </>
          )}
          <LogCheck />
          <Definitions />
        </div>
      )}
    </Screen>
  );
}
