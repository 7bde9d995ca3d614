import { difference, differenceOfDifferences } from '../../domain/metrics/intervals/difference.ts';
import { proportion } from '../../domain/metrics/intervals/intervals.ts';
import { adjustedPrecision, adjustedPrecisionInterval } from '../../domain/metrics/recall/prevalence.ts';
import { operatingLoad, operatingRanges } from '../../domain/thresholds/operating-load.ts';
import { sweepOf } from '../../domain/thresholds/sweep.ts';
import { binomial } from './draws.ts';
import { type Extent, type IntervalStudy, type Setting, type Trial, thinned } from './study.ts';

const drawn = (random: () => number, n: number, share: number) => proportion(binomial(random, n, share), n);

const PAIRS = [
  [0.5, 0.5],
  [0.87, 0.8],
  [0.05, 0.05],
  [0.95, 0.6],
  [0.02, 0.1],
] as const;

/** Blind low, blind high, shown low, shown high. */
const SLOPES = [
  [0.5, 0.7, 0.5, 0.7],
  [0.3, 0.6, 0.2, 0.8],
  [0.05, 0.2, 0.02, 0.4],
] as const;

/** How often the classes are flagged, and how many are risky in traffic. */
const RATES = [
  { recall: 0.8, alarms: 0.05, prevalence: 0.01 },
  { recall: 0.95, alarms: 0.01, prevalence: 0.01 },
  { recall: 0.6, alarms: 0.2, prevalence: 0.1 },
] as const;

/** Scores of 1 and 0, so that the threshold of one half flags just those. */
function flagsAtHalf(tp: number, positives: number, fp: number, negatives: number) {
  const scores = new Float64Array(positives + negatives);
  scores.fill(1, 0, tp).fill(1, positives, positives + fp);
  const positive = new Uint8Array(positives + negatives).fill(1, 0, positives);
  return sweepOf({ scores, positive }).at(0.5);
}

/** Sizes of each class with the rates of {@link RATES}; a trial gets how many it caught, and how many false alarms it had. */
const trafficSettings =
  (trialOf: (rates: (typeof RATES)[number], n: number, drawn: readonly [number, number]) => Trial | null) =>
  (extent: Extent): Setting[] =>
    thinned(extent, [20, 50, 100, 200, 1000], [50, 200, 1000]).flatMap((n) =>
      RATES.map((rates) => ({
        name: `${n} of each class, recall ${rates.recall}, false alarms ${rates.alarms}`,
        trial: (random) =>
          trialOf(rates, n, [binomial(random, n, rates.recall), binomial(random, n, rates.alarms)]),
      })),
    );

/** Intervals made from those of two shares or more. */
export const DIFFERENCE_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'newcombe',
    method: 'newcombe',
    of: 'a difference of shares',
    nominal: 0.95,
    trials: { quick: 2_000, whole: 50_000 },
    settings: (extent) =>
      thinned(extent, [10, 20, 50, 100, 400], [10, 50, 200]).flatMap((n) =>
        [n, n * 3].flatMap((other) =>
          PAIRS.map(([one, two]) => ({
            name: `${n} against ${other}, ${one} against ${two}`,
            trial: (random) => ({
              interval: difference(drawn(random, n, one), drawn(random, other, two)).newcombe95!,
              truth: one - two,
            }),
          })),
        ),
      ),
  },
  {
    name: 'newcombe-2001',
    of: 'a difference of differences (anchoring)',
    nominal: 0.95,
    trials: { quick: 2_000, whole: 50_000 },
    settings: (extent) =>
      thinned(extent, [10, 20, 50, 100, 400], [10, 50, 200]).flatMap((n) =>
        SLOPES.map(([blindLow, blindHigh, shownLow, shownHigh]) => ({
          name: `${n} each, slopes ${(blindHigh - blindLow).toFixed(2)} and ${(shownHigh - shownLow).toFixed(2)}`,
          trial: (random) => ({
            interval: differenceOfDifferences(
              difference(drawn(random, n, shownHigh), drawn(random, n, shownLow)),
              difference(drawn(random, n, blindHigh), drawn(random, n, blindLow)),
            ).newcombe95!,
            truth: shownHigh - shownLow - (blindHigh - blindLow),
          }),
        })),
      ),
  },
  {
    name: 'adjusted-precision',
    of: 'precision in traffic (MOVER-R)',
    nominal: 0.95,
    trials: { quick: 2_000, whole: 50_000 },
    settings: trafficSettings(({ recall, alarms, prevalence }, n, [tp, fp]) => {
      const interval = adjustedPrecisionInterval(tp, n, fp, n, prevalence);
      return interval && { interval, truth: adjustedPrecision(recall, alarms, prevalence)! };
    }),
  },
  {
    name: 'cases-per-day',
    of: 'cases a day in traffic (MOVER)',
    nominal: 0.95,
    trials: { quick: 2_000, whole: 50_000 },
    settings: trafficSettings(({ recall, alarms, prevalence }, n, [tp, fp]) => {
      const assumptions = { transcriptsPerDay: 10_000, minutesPerCase: 5, prevalence };
      const figures = flagsAtHalf(tp, n, fp, n);
      const interval = operatingRanges(figures, assumptions, true).casesPerDay;
      const flags = { tp: recall, fp: alarms, positives: 1, negatives: 1 };
      return interval && { interval, truth: operatingLoad(flags, assumptions).casesPerDay! };
    }),
  },
];
