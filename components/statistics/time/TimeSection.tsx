import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from '../statistics.module.css';
import { DriftPanel } from './DriftPanel.tsx';
import { RunningChart, WeeklyChart } from './RateCharts.tsx';

/** How the confirmation rate and the scores went. */
export function TimeSection({ reading }: { reading: StatisticsReading }) {
  return (
    <>
      {reading.statistics.overTime.weeks.length === 0 ? (
        <Panel title="Confirmation rate by week">
          <p className={classes.caution}>
            No case has a final verdict yet, so that there is nothing to draw.
          </p>
        </Panel>
      ) : (
        <>
          <WeeklyChart reading={reading} />
          <RunningChart reading={reading} />
        </>
      )}
      <DriftPanel reading={reading} />
    </>
  );
}
