import { dot, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot';
import { useCallback } from 'react';
import type { Interval } from '../../../domain/metrics/intervals/intervals.ts';
import { PUBLISHED_RATE } from '../../../words/finding-words.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { PlotFigure } from '../../ui/charts/PlotFigure.tsx';

/** A rate with its interval, on the scale of the others. */
export interface ScaleRow {
  name: string;
  value: number;
  interval: Interval;
}

const OWN = 'var(--mantine-color-anchor)';
const OTHER = 'var(--mantine-color-dimmed)';
/** Shares beyond the intervals that the scale reaches. */
const AROUND = 0.04;
/** In pixels, less than the numbers of the whole scale need. */
const NARROW = 420;

/** In pixels, about half of what the name of the published rate needs. */
const HALF_NAME = 64;

/** Rates with their intervals, and the published one of the same definition as a line through all of them. */
export function RateScale({ rows }: { rows: readonly ScaleRow[] }) {
  const options = useCallback(
    (width: number): PlotOptions => {
      const known = rows.flatMap(({ interval }) => interval).concat(PUBLISHED_RATE.value);
      const low = Math.max(0, Math.min(...known) - AROUND);
      const high = Math.min(1, Math.max(...known) + AROUND);
      const fill = (_: unknown, index: number) => (index === 0 ? OWN : OTHER);
      const publishedText = t('statistics.headline.scale.publishedAt', {
        rate: formatPercent(PUBLISHED_RATE.value, 0),
        provider: PUBLISHED_RATE.provider,
      });
      return {
        height: 56 + 34 * rows.length,
        marginLeft: 92,
        marginRight: 16,
        marginTop: 24,
        marginBottom: 28,
        x: {
          domain: [low, high],
          label: null,
          ticks: width < NARROW ? 3 : 6,
          tickFormat: (share: number) => formatPercent(share, 0),
        },
        y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0, type: 'band' },
        marks: [
          ruleX([PUBLISHED_RATE.value], { stroke: 'var(--sl-threshold)', strokeDasharray: '3 3' }),
          text([PUBLISHED_RATE.value], {
            x: (rate: number) => rate,
            frameAnchor: 'top',
            dy: -12,
            // What would end beyond the chart ends at its edge.
            ...(((high - PUBLISHED_RATE.value) / (high - low)) * (width - 108) < HALF_NAME && {
              textAnchor: 'end' as const,
              dx: ((high - PUBLISHED_RATE.value) / (high - low)) * (width - 108) + 12,
            }),
            text: () => publishedText,
          }),
          ruleY(rows, {
            y: 'name',
            x1: ({ interval }: ScaleRow) => interval[0],
            x2: ({ interval }: ScaleRow) => interval[1],
            stroke: fill,
            strokeWidth: 8,
            strokeOpacity: 0.3,
            strokeLinecap: 'round',
          }),
          dot(rows, { x: 'value', y: 'name', r: 5, fill }),
        ],
      };
    },
    [rows],
  );
  return <PlotFigure label={t('statistics.headline.scale.label')} options={options} />;
}
