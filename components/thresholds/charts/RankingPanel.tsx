import { memo } from 'react';
import type { LabFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import type { CalibrationFigures } from '../../../domain/metrics/ranking/calibration-figures.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatFigure, formatSigned } from '../../../words/format.ts';
import { pText } from '../../../words/p-text.ts';
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
] as const satisfies [Exclude<keyof RankingFigures, 'ece'>, LabFigureId][];

function intervalOf(
  { figures: values, intervals }: Ranking,
  id: Exclude<keyof RankingFigures, 'ece'>,
): string {
  const none = t('ui.noInterval');
  if (values[id] === null) return none;
  if (!isSettled(intervals)) return t('thresholds.ranking.pending');
  const interval = valueOr(intervals, null)?.[id];
  if (!interval) return none;
  return t('units.range', { low: formatFigure(interval[0]), high: formatFigure(interval[1]) });
}

/** What the calibration error means: its level by chance, and what is left of it. */
function calibrationTexts({ eceByChance, eceLessChance }: CalibrationFigures): string[] {
  const { expected, pValue } = eceByChance;
  return [
    t('thresholds.ranking.byChance', {
      ...{ expected: formatFigure(expected), p: pText(pValue) },
    }),
    t('thresholds.ranking.lessChance', { less: formatFigure(eceLessChance) }),
  ];
}

const signed = (value: number) => formatSigned(value, formatFigure);

function CalibrationCards({ calibration }: { calibration: CalibrationFigures }) {
  const { eceByChance, rmsDebiased, slope, intercept } = calibration;
  const fitted = [
    ['lab-calibration-slope', slope],
    ['lab-calibration-intercept', intercept],
  ] as const;
  return (
    <>
      <FigureCard
        id="lab-calibration-by-chance"
        value={formatFigure(eceByChance.expected)}
        details={[t('thresholds.ranking.upTo', { most: formatFigure(eceByChance.quantile95) })]}
      />
      <FigureCard
        id="lab-calibration-debiased"
        value={rmsDebiased === null ? null : formatFigure(rmsDebiased)}
      />
      {fitted.map(([id, { value, interval95 }]) => (
        <FigureCard
          key={id}
          id={id}
          value={value === null ? null : signed(value)}
          details={[
            interval95
              ? t('units.range', { low: signed(interval95[0]), high: signed(interval95[1]) })
              : t('ui.noInterval'),
          ]}
        />
      ))}
    </>
  );
}

/** How well the risk ranks and how true it is as a probability, whatever the threshold. */
export const RankingPanel = memo(function RankingPanel({ ranking }: { ranking: Ranking }) {
  const { intervals, figures: values } = ranking;
  const known = valueOr(intervals, null)?.calibration ?? null;
  const pending = isSettled(intervals) ? t('ui.noInterval') : t('thresholds.ranking.pending');
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
        <FigureCard
          id="lab-calibration-error"
          value={values.ece === null ? null : formatFigure(values.ece)}
          details={known ? calibrationTexts(known) : [pending]}
        />
        {known && <CalibrationCards calibration={known} />}
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
