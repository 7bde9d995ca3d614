import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatCount } from '../ui/format.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure } from '../ui/Ratio.tsx';
import { Breakdowns } from './Breakdowns.tsx';
import { ConfirmationRate } from './ConfirmationRate.tsx';
import { Definitions } from './Definitions.tsx';
import { ErrorRatios } from './ErrorRatios.tsx';
import { LogCheck } from './LogCheck.tsx';
import type { StatisticsReading } from './reading.ts';

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
export function FiguresSection({ reading: { statistics } }: { reading: StatisticsReading }) {
  const { cases } = statistics;
  return (
    <>
      {cases.reviewed === 0 ? <NoDecisions /> : <ConfirmationRate statistics={statistics} />}
      <CaseCounts cases={cases} />
      {cases.reviewed > 0 && (
        <>
          <ErrorRatios statistics={statistics} />
          <Breakdowns statistics={statistics} />
        </>
      )}
      <LogCheck />
      <Definitions />
    </>
  );
}
