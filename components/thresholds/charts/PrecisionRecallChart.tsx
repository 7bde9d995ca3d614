import { ruleY } from '@observablehq/plot';
import { useMemo } from 'react';
import { totals } from '../../../domain/thresholds/ranked-evidence.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { CurveChart, type RatePoint } from './CurveChart.tsx';
import { areaFacts, type CurveProps } from './curve-props.ts';

/** Precision against recall. Without a positive there is no recall, and no curve. */
export function PrecisionRecallChart(props: CurveProps) {
  const { lab, points, figures, areas, thresholdOf, caption, onChange } = props;
  const { positives, negatives } = useMemo(() => totals(lab.ranked), [lab]);
  const curve = useMemo(() => {
    const known = points.flatMap(({ threshold, precision, recall }): RatePoint[] =>
      recall === null ? [] : [{ threshold, x: recall, y: precision }],
    );
    // Average precision counts from recall 0.
    return known[0] ? [{ ...known[0], x: 0 }, ...known] : [];
  }, [points]);
  const share = positives / (positives + negatives);
  const background = useMemo(
    () => ruleY([share], { stroke: 'var(--sl-border-strong)', strokeDasharray: '4 3' }),
    [share],
  );
  return (
    <CurveChart
      curve="precisionRecall"
      note={t('thresholds.charts.precisionRecall.note', {
        ...areaFacts(areas.own.averagePrecision, areas.final.averagePrecision),
        share: formatPercent(share),
      })}
      undrawn={positives === 0}
      points={curve}
      interpolation="step-before"
      background={background}
      readingAt="left"
      threshold={figures.threshold}
      at={{ x: figures.recall.value, y: figures.precision.value }}
      thresholdOf={thresholdOf}
      caption={caption}
      onChange={onChange}
    />
  );
}
