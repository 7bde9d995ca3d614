import type { PlotOptions } from '@observablehq/plot';
import { formatFixed } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { curveHeight } from './curve-height.ts';

/** Margins of the charts over the threshold, in pixels; the reading stands above. */
export const TOP = 26;
export const BOTTOM = 36;

/** The size and the horizontal axis of a chart over the threshold: the same for those that stand side by side. */
export function thresholdFrame(width: number): PlotOptions {
  return {
    height: curveHeight(width),
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: 46,
    marginRight: 14,
    x: {
      domain: [0, 1],
      label: t('thresholds.charts.threshold'),
      labelAnchor: 'center',
      ticks: 5,
      tickFormat: (threshold: number) => formatFixed(threshold, 1),
    },
  };
}
