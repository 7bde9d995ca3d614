import { memo } from 'react';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatFigure } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import figures from '../figures/figures.module.css';
import { LabFigure } from '../figures/LabFigure.tsx';
import charts from './charts.module.css';
import type { Ranking } from './useRanking.ts';

const FIGURES = ['averagePrecision', 'rocAuc', 'brier', 'ece'] as const satisfies (keyof RankingFigures)[];

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
      <dl className={figures.figures} data-wide>
        {FIGURES.map((id) => (
          <LabFigure
            key={id}
            id={id}
            value={ranking.figures[id] === null ? null : formatFigure(ranking.figures[id])}
            details={[intervalOf(ranking, id)]}
          />
        ))}
      </dl>
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
