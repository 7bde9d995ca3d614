import type { Interval } from '../../domain/metrics/intervals/intervals.ts';
import { type Ask, adviseThreshold } from '../../domain/thresholds/advice.ts';
import { adviceRegion } from '../../domain/thresholds/advice-region.ts';
import { normalBelow } from './draws.ts';
import { calibrated, drawRanked, RISKY } from './rankings.ts';
import { type IntervalStudy, thinned } from './study.ts';

const DISTANCE = 2;
const PREVALENCE = 0.1;
const ASSUMPTIONS = { transcriptsPerDay: 10_000, minutesPerCase: 5, prevalence: PREVALENCE };

const above = (value: number) => normalBelow(-value);

/** The score from which on something that rises with it holds. */
function firstWhere(holds: (score: number) => boolean): number {
  let [low, high] = [-10, 12];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function precisionAt(score: number): number {
  const caught = PREVALENCE * above(score - DISTANCE);
  return caught / (caught + (1 - PREVALENCE) * above(score));
}

/** What is asked for, and the score that the populations themselves would be given. */
const ASKS: readonly { name: string; ask: Ask; score: number }[] = [
  {
    name: 'recall of 80 %',
    ask: { kind: 'recall', floor: 0.8 },
    score: firstWhere((score) => above(score - DISTANCE) < 0.8),
  },
  {
    name: 'precision of 60 %',
    ask: { kind: 'precision', floor: 0.6 },
    score: firstWhere((score) => precisionAt(score) >= 0.6),
  },
  {
    name: 'a miss costs 5 false alarms',
    ask: { kind: 'cost', miss: 5, falseAlarm: 1 },
    // Where the likelihood ratio is what a false alarm costs over what a miss costs.
    score: (Math.log((1 - PREVALENCE) / (5 * PREVALENCE)) + DISTANCE ** 2 / 2) / DISTANCE,
  },
];

/** The interval of a recommended threshold. */
export const ADVICE_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'advised-threshold',
    of: 'a recommended threshold (test inversion)',
    nominal: 0.95,
    trials: { quick: 300, whole: 5_000 },
    settings: (extent) =>
      ASKS.flatMap(({ name, ask, score }) =>
        thinned(extent, [100, 200, 500, 2_000], [100, 300]).map((size) => ({
          name: `${name}, ${size} transcripts, ${Math.round(RISKY * size)} risky`,
          trial: (random) => {
            const ranked = drawRanked(random, size, DISTANCE);
            const { threshold } = adviseThreshold(ranked, ask, ASSUMPTIONS);
            const interval: Interval | null =
              threshold === null ? null : adviceRegion(ranked, ask, ASSUMPTIONS, threshold);
            return interval && { interval, truth: calibrated(score, DISTANCE) };
          },
        })),
      ),
  },
];
