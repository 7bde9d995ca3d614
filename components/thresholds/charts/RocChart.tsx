import { useMemo } from 'react';
import { t } from '../../../words/words.ts';
import { CurveChart, type RatePoint } from './CurveChart.tsx';
import { CHANCE } from './chance-line.ts';
import { areaFacts, type CurveProps } from './curve-props.ts';

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
