import { confidenceSequence95 } from '../../domain/metrics/intervals/confidence-sequence.ts';
import { f1Wilson95 } from '../../domain/metrics/intervals/f-score.ts';
import { type Interval, proportion } from '../../domain/metrics/intervals/intervals.ts';
import { binomial, pick } from './draws.ts';
import { type Extent, type IntervalStudy, type Setting, thinned } from './study.ts';

const percent = (share: number) => `${Number((share * 100).toPrecision(3))} %`;

function shareSettings(extent: Extent, intervalOf: (k: number, n: number) => Interval): Setting[] {
  const sizes = thinned(extent, [5, 10, 20, 50, 100, 200, 500, 1000], [5, 20, 100, 500]);
  const shares = thinned(
    extent,
    [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.87, 0.99],
    [0.01, 0.05, 0.2, 0.5, 0.87],
  );
  return sizes.flatMap((n) =>
    shares.map((share) => ({
      name: `n = ${n}, share ${percent(share)}`,
      trial: (random: () => number) => ({
        interval: intervalOf(binomial(random, n, share), n),
        truth: share,
      }),
    })),
  );
}

/** Whether the sequence held the truth at every look; its worst look stands for all. */
function everyLook(random: () => number, most: number, share: number): Interval {
  let k = 0;
  let interval: Interval = [0, 1];
  for (let n = 1; n <= most; n += 1) {
    if (random() < share) k += 1;
    interval = confidenceSequence95(k, n);
    if (interval[0] > share || interval[1] < share) return interval;
  }
  return interval;
}

const F1_CELLS = [
  { name: 'even errors', weights: [0.6, 0.2, 0.2] },
  { name: 'rare hits', weights: [0.05, 0.75, 0.2] },
  { name: 'nearly perfect', weights: [0.96, 0.02, 0.02] },
];

/** Intervals of plain shares. */
export const SHARE_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'wilson',
    method: 'wilson',
    of: 'a share',
    nominal: 0.95,
    trials: { quick: 4_000, whole: 100_000 },
    settings: (extent) => shareSettings(extent, (k, n) => proportion(k, n).wilson95!),
  },
  {
    name: 'clopper-pearson',
    method: 'clopper-pearson',
    of: 'a share, exact',
    nominal: 0.95,
    trials: { quick: 4_000, whole: 100_000 },
    settings: (extent) => shareSettings(extent, (k, n) => proportion(k, n).clopperPearson95!),
  },
  {
    name: 'anytime',
    method: 'anytime',
    of: 'the running rate, at every look up to the last',
    nominal: 0.95,
    trials: { quick: 1_000, whole: 20_000 },
    settings: (extent) =>
      thinned(extent, [50, 200, 1000, 5000], [50, 500]).flatMap((most) =>
        thinned(extent, [0.02, 0.1, 0.5, 0.87], [0.1, 0.5]).map((share) => ({
          name: `${most} looks, share ${percent(share)}`,
          trial: (random) => ({ interval: everyLook(random, most, share), truth: share }),
        })),
      ),
  },
  {
    name: 'f1-wilson',
    of: 'F1 at a threshold',
    nominal: 0.95,
    trials: { quick: 4_000, whole: 100_000 },
    settings: (extent) =>
      thinned(extent, [20, 50, 100, 200, 500, 1000], [20, 100, 500]).flatMap((n) =>
        F1_CELLS.map(({ name, weights }) => ({
          name: `${name}, ${n} flagged or missed`,
          trial: (random) => {
            const counts = [0, 0, 0];
            for (let item = 0; item < n; item += 1) counts[pick(random, weights)]! += 1;
            const [tp, fp, fn] = counts as [number, number, number];
            const [hits, alarms, missed] = weights as [number, number, number];
            const truth = (2 * hits) / (2 * hits + alarms + missed);
            return { interval: f1Wilson95(tp, fp, fn)!, truth };
          },
        })),
      ),
  },
];
