import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { FigureIndex } from '../../../domain/metrics/figure-index.ts';
import { type ExactFigureId, FIGURES, type FigureId } from '../../../domain/metrics/figure-register.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { Figures } from '../../ui/text/Ratio.tsx';
import { LogCheck } from '../export/LogCheck.tsx';
import classes from '../statistics.module.css';
import { FigureCard } from './FigureCard.tsx';

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

/** The same figure with the exact interval; undefined for those that have none. */
const exactly = (figures: FigureIndex, id: FigureId) =>
  `${id}-exact` in FIGURES ? figures.find(`${id as ExactFigureId}-exact`) : undefined;

function Cards({
  figures,
  ids,
  compact,
}: {
  figures: FigureIndex;
  ids: readonly FigureId[];
  compact?: boolean;
}) {
  return (
    <Figures compact={compact ?? false}>
      {ids.map((id) => {
        const exact = exactly(figures, id);
        return <FigureCard key={id} figure={figures.get(id)} {...(exact && { exact })} />;
      })}
    </Figures>
  );
}

const FEW = 30;

function ReviewedFigures({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { reviewed } = statistics.cases;
  return (
    <>
      <Panel
        title="Confirmation rate"
        description="Confirmed ÷ reviewed, over flagged cases with a final verdict. Inconclusive counts as reviewed; the second form leaves it out."
      >
        <Cards figures={figures} ids={['confirmation-rate', 'confirmation-rate-decided']} />
        {reviewed < FEW && (
          <p className={classes.caution}>
            {reviewed} reviewed {reviewed === 1 ? 'case says' : 'cases say'} little: look at the intervals
            before the values.
          </p>
        )}
      </Panel>
      <Panel
        title="Error ratios"
        description="Three published definitions. They answer different questions; a zero denominator is undefined, not 0 %."
      >
        <Cards
          figures={figures}
          ids={['unconfirmed-per-flagged', 'reversed-per-actioned', 'reversed-per-appealed']}
        />
      </Panel>
    </>
  );
}

/** What the log adds up to. */
export function FiguresSection({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const { recall } = statistics;
  return (
    <>
      {statistics.cases.reviewed === 0 ? <NoDecisions /> : <ReviewedFigures reading={reading} />}
      <Panel title="Cases">
        <Cards
          compact
          figures={figures}
          ids={[
            ...(['cases-flagged', 'cases-reviewed', 'cases-confirmed'] as const),
            ...(['cases-not-confirmed', 'cases-inconclusive', 'cases-pending'] as const),
          ]}
        />
      </Panel>
      <div className={classes.pair}>
        <Panel title="Waiting" description="Flagged cases without a final verdict, and how long they wait.">
          <Cards
            figures={figures}
            ids={['pending-age-median', 'pending-age-percentile-90', 'pending-age-oldest']}
          />
        </Panel>
        <Panel title="Handling time" description="Active time of first and second reviews, where known.">
          <Cards figures={figures} ids={['handling-median', 'handling-percentile-90', 'handling-total']} />
        </Panel>
      </div>
      <Panel title="Appeals" description="Flagged cases on which an appeal was opened, each once.">
        <Cards
          compact
          figures={figures}
          ids={[
            ...(['appeals-opened', 'appeals-pending', 'appeals-resolved'] as const),
            ...(['appeals-upheld', 'appeals-reversed', 'appeal-days'] as const),
          ]}
        />
      </Panel>
      <Panel
        title="Recall"
        description={
          recall.recall === null
            ? 'What detection misses can be estimated once an audit sample was drawn and reviewed (under Quality). Until then recall is undefined.'
            : 'Estimated from the latest audit sample; the score bands stand under Quality.'
        }
      >
        <Cards figures={figures} ids={['recall', 'expected-misses']} />
      </Panel>
      <LogCheck />
    </>
  );
}
