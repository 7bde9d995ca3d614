import { formatCount, formatListing, formatPercent } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { Figure } from '../metrics/figures/figure.ts';
import type { Chart } from './blocks.ts';
import { type ElementNode, element } from './elements.ts';

const WIDTH = 680;
const INK = { text: '#1d232b', quiet: '#55606e', grid: '#dce1e8', mark: '#315898' };
/** Shares at which a line is drawn. */
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const LETTER = 12;

/** A figure with what it is called in the chart. */
interface Bar {
  name: string;
  figure: Figure;
}

const percent = (share: number) => formatPercent(share, 0);
const at = (coordinate: number) => Math.round(coordinate * 10) / 10;

function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): ElementNode {
  const ends = { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) };
  return element('line', { ...ends, stroke, 'stroke-width': width });
}

function words(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', fill = INK.quiet) {
  return element('text', { x: at(x), y: at(y), 'text-anchor': anchor, 'font-size': LETTER, fill }, text);
}

const dot = (cx: number, cy: number) => element('circle', { cx: at(cx), cy: at(cy), r: 3.5, fill: INK.mark });

function picture(height: number, label: string, parts: readonly ElementNode[]): ElementNode {
  const size = { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height };
  return element('svg', { role: 'img', 'aria-label': label, ...size, 'font-family': 'sans-serif' }, ...parts);
}

const valueText = (value: number | null) => (value === null ? t('units.undefined') : formatPercent(value));

const spoken = ({ name, figure: { value } }: Bar) => t('report.chart.bar', { name, value: valueText(value) });

/** Shares one below the other, each as a point on its 95 % interval. */
export function barChart(caption: string, bars: readonly Bar[]): Chart {
  const [left, right, top, step] = [150, 70, 8, 26];
  const bottom = top + bars.length * step;
  const x = (share: number) => left + share * (WIDTH - left - right);
  const parts = [
    ...TICKS.flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, INK.grid),
      words(percent(tick), x(tick), bottom + 16, 'middle'),
    ]),
    ...bars.flatMap(({ name, figure: { value, low, high } }, index) => {
      const y = top + (index + 0.5) * step;
      const own = [words(name, left - 10, y + 4, 'end', INK.text)];
      if (value === null) return [...own, words(valueText(value), x(0) + 6, y + 4, 'start')];
      if (low !== null && high !== null) own.push(line(x(low), y, x(high), y, INK.mark, 3));
      const shown = Math.min(1, value);
      return [
        ...own,
        dot(x(shown), y),
        words(valueText(value), WIDTH - right + 10, y + 4, 'start', INK.text),
      ];
    }),
  ];
  const label = t('report.chart.label', { caption, bars: formatListing(bars.map(spoken)) });
  return { kind: 'chart', caption, picture: picture(bottom + 24, label, parts) };
}

/** Most names along the time axis. */
const NAMES = 8;

/** Shares from left to right in the order of time, each as a point on its 95 % interval. */
export function timeChart(caption: string, bars: readonly Bar[]): Chart {
  const [left, right, top, bottom] = [50, 20, 10, 200];
  const x = (index: number) => left + ((index + 0.5) / bars.length) * (WIDTH - left - right);
  const y = (share: number) => bottom - share * (bottom - top);
  const every = Math.ceil(bars.length / NAMES);
  const parts = [
    ...TICKS.flatMap((tick) => [
      line(left, y(tick), WIDTH - right, y(tick), INK.grid),
      words(percent(tick), left - 8, y(tick) + 4, 'end'),
    ]),
    ...bars.flatMap(({ name, figure: { value, low, high } }, index) => [
      ...(index % every === 0 ? [words(name, x(index), bottom + 18, 'middle')] : []),
      ...(low === null || high === null ? [] : [line(x(index), y(low), x(index), y(high), INK.mark, 1.5)]),
      ...(value === null ? [] : [dot(x(index), y(value))]),
    ]),
  ];
  const [first, last] = [bars[0], bars.at(-1)];
  const label =
    first && last
      ? t('report.chart.overTime', {
          caption,
          count: formatCount(bars.length),
          ...{ first: spoken(first), last: spoken(last) },
        })
      : caption;
  return { kind: 'chart', caption, picture: picture(bottom + 28, label, parts) };
}
