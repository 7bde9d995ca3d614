import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from '../statistics.module.css';
import { CusumChart } from './CusumChart.tsx';
import { DriftPanel } from './DriftPanel.tsx';
import { RunningChart, WeeklyChart } from './RateCharts.tsx';

/** How the confirmation rate and the scores went. */
export function TimeSection({ reading }: { reading: StatisticsReading }) {
  return (
    <>
      {reading.statistics.overTime.weeks.length === 0 ? (
        <Panel title={t('statistics.time.weekly.title')}>
          <p className={classes.caution}>{t('statistics.time.none')}</p>
        </Panel>
      ) : (
        <>
          <WeeklyChart reading={reading} />
          <CusumChart reading={reading} />
          <RunningChart reading={reading} />
        </>
      )}
      <DriftPanel reading={reading} />
    </>
  );
}
