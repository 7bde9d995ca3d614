import { link } from '@observablehq/plot';
import { useMemo } from 'react';
import { t } from '../../../words/words.ts';
import { CurveChart, type RatePoint } from './CurveChart.tsx';
import { areaFacts, type CurveProps } from './curve-props.ts';

const CHANCE = link([[0, 1]], {
  x1: 0,
  y1: 0,
  x2: 1,
  y2: 1,
  stroke: 'var(--sl-border-strong)',
  strokeDasharray: '4 3',
});

/** Recall against the false-positive rate. Without one of the classes there is no curve. */
export function RocChart({ points, figures, areas, thresholdOf, caption, onChange }: CurveProps) {
  const curve = useMemo(() => {
    const known = points.flatMap(({ threshold, falsePositiveRate, recall }): RatePoint[] =>
      recall === null || falsePositiveRate === null ? [] : [{ threshold, x: falsePositiveRate, y: recall }],
    );
    return known.length === 0 ? [] : [{ threshold: Number.POSITIVE_INFINITY, x: 0, y: 0 }, ...known];
  }, [points]);
  const { value: specificity } = figures.specificity;
  return (
    <CurveChart
      curve="roc"
      note={t('thresholds.charts.roc.note', areaFacts(areas.own.rocAuc, areas.final.rocAuc))}
      undrawn={curve.length === 0}
      points={curve}
      interpolation="linear"
      background={CHANCE}
      readingAt="right"
      threshold={figures.threshold}
      at={{ x: specificity === null ? null : 1 - specificity, y: figures.recall.value }}
      thresholdOf={thresholdOf}
      caption={caption}
      onChange={onChange}
    />
  );
}
