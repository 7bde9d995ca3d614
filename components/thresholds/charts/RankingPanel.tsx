import { memo } from 'react';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { formatCount, formatFigure } from '../../ui/text/format.ts';
import figures from '../figures/figures.module.css';
import { LabFigure } from '../figures/LabFigure.tsx';
import charts from './charts.module.css';
import type { Ranking } from './useRanking.ts';

const FIGURES = ['averagePrecision', 'rocAuc', 'brier', 'ece'] as const satisfies (keyof RankingFigures)[];

function intervalOf({ figures: values, intervals, error }: Ranking, id: keyof RankingFigures): string {
  if (values[id] === null) return 'no interval';
  if (!intervals) return error === null ? 'resampling…' : 'no interval';
  const interval = intervals[id];
  return interval ? `${formatFigure(interval[0])} – ${formatFigure(interval[1])}` : 'no interval';
}

/** How well the risk ranks and how true it is as a probability, whatever the threshold. */
export const RankingPanel = memo(function RankingPanel({ ranking }: { ranking: Ranking }) {
  const { intervals, error } = ranking;
  return (
    <Panel
      title="Ranking and calibration"
      className={charts.ranking}
      description="Of the risk after the last message, whatever the threshold. Below each, the 95 % interval."
    >
      <dl className={figures.figures} data-wide>
        {FIGURES.map((id) => (
          <LabFigure
            key={id}
            id={id}
            value={formatFigure(ranking.figures[id])}
            details={[intervalOf(ranking, id)]}
          />
        ))}
      </dl>
      <p className={figures.hint} aria-live="polite">
        {intervals
          ? `Intervals from ${formatCount(intervals.resamples)} resamples.`
          : error === null && 'Resampling for the intervals…'}
      </p>
      <FailureAlert error={error} title="There are no intervals" />
    </Panel>
  );
});
