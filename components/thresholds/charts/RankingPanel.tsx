import { memo } from 'react';
import type { LabFigureId } from '../../../domain/metrics/figure-register.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatFigure } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import figures from '../figures/figures.module.css';
import charts from './charts.module.css';
import type { Ranking } from './useRanking.ts';

/** What is measured of a ranking, and the figures that tell it. */
const RANKINGS = [
  ['averagePrecision', 'lab-average-precision'],
  ['rocAuc', 'lab-roc-auc'],
  ['brier', 'lab-brier'],
  ['ece', 'lab-calibration-error'],
] as const satisfies [keyof RankingFigures, LabFigureId][];

function intervalOf({ figures: values, intervals }: Ranking, id: keyof RankingFigures): string {
  const none = t('ui.noInterval');
  if (values[id] === null) return none;
  if (intervals.status === 'loading') return t('thresholds.ranking.pending');
  if (intervals.status === 'failed') return none;
  const interval = intervals.value[id];
  if (!interval) return none;
  return t('units.range', { low: formatFigure(interval[0]), high: formatFigure(interval[1]) });
}

/** How well the risk ranks and how true it is as a probability, whatever the threshold. */
export const RankingPanel = memo(function RankingPanel({ ranking }: { ranking: Ranking }) {
  const { intervals } = ranking;
  return (
    <Panel
      title={t('thresholds.ranking.title')}
      className={charts.ranking}
      description={t('thresholds.ranking.description')}
    >
      <FigureList layout="compact">
        {RANKINGS.map(([each, id]) => (
          <FigureCard
            key={id}
            id={id}
            value={ranking.figures[each] === null ? null : formatFigure(ranking.figures[each])}
            details={[intervalOf(ranking, each)]}
          />
        ))}
      </FigureList>
      <p className={figures.hint} aria-live="polite">
        {intervals.status === 'ready' &&
          t('thresholds.ranking.resamples', { count: intervals.value.resamples })}
        {intervals.status === 'loading' && t('thresholds.ranking.resampling')}
      </p>
      {intervals.status === 'failed' && (
        <FailureAlert error={intervals.error} title={t('thresholds.ranking.failed')} />
      )}
    </Panel>
  );
});
