import { memo } from 'react';
import type { LabFigureId } from '../../../domain/metrics/figure-register.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatFigure } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { isSettled, valueOr } from '../../ui/reading/useRead.ts';
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
  if (!isSettled(intervals)) return t('thresholds.ranking.pending');
  const interval = valueOr(intervals, null)?.[id];
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
      <div className={figures.hint} aria-live="polite">
        <ReadState
          read={intervals}
          failed={t('thresholds.ranking.failed')}
          loading={<span>{t('thresholds.ranking.resampling')}</span>}
        >
          {({ resamples }) => t('thresholds.ranking.resamples', { count: resamples })}
        </ReadState>
      </div>
    </Panel>
  );
});
