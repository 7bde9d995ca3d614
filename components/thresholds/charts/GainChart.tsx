import { useMemo } from 'react';
import { totals } from '../../../domain/thresholds/ranked-evidence.ts';
import { t } from '../../../words/words.ts';
import { CurveChart, type RatePoint } from './CurveChart.tsx';
import { CHANCE, lineFromCorner } from './chance-line.ts';
import type { CurveProps } from './curve-props.ts';

/** Recall against the share that is flagged. Without a risky transcript there is no curve. */
export function GainChart({ lab, points, figures, thresholdOf, caption, onChange }: CurveProps) {
  const curve = useMemo(() => {
    const known = points.flatMap(({ threshold, flaggedShare, recall }): RatePoint[] =>
      recall === null ? [] : [{ threshold, x: flaggedShare, y: recall }],
    );
    return known.length === 0 ? [] : [{ threshold: Number.POSITIVE_INFINITY, x: 0, y: 0 }, ...known];
  }, [points]);
  const { positives, negatives } = useMemo(() => totals(lab.ranked), [lab]);
  const all = positives + negatives;
  const background = useMemo(
    () => (all === 0 ? [CHANCE] : [CHANCE, lineFromCorner(positives / all)]),
    [positives, all],
  );
  return (
    <CurveChart
      curve="gain"
      note={t('thresholds.charts.gain.note')}
      undrawn={curve.length === 0}
      points={curve}
      interpolation="linear"
      background={background}
      readingAt="right"
      threshold={figures.threshold}
      at={{ x: all === 0 ? null : figures.flagged / all, y: figures.recall.value }}
      thresholdOf={thresholdOf}
      caption={caption}
      onChange={onChange}
    />
  );
}
