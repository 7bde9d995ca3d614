import type { Cluster } from '../../domain/metrics/intervals/clustered-share.ts';
import { type Interval, proportion } from '../../domain/metrics/intervals/intervals.ts';
import { chanceOf } from '../../domain/metrics/numbers/logistic.ts';
import { signalDetection95 } from '../../domain/metrics/reviewers/signal-detection.ts';
import { binomial, normal, normalBelow } from './draws.ts';
import { type Extent, type IntervalStudy, type Setting, thinned } from './study.ts';

/** Nodes for the mean over items: so many that it is right to five digits. */
const NODES = 2_001;

/** Share of right answers over items whose difficulty spreads: the mean of 1 ÷ (1 + e^−(logit + spread · z)). */
function meanRight(logit: number, spread: number): number {
  let [sum, weight] = [0, 0];
  for (let node = 0; node < NODES; node += 1) {
    const z = -6 + (12 * node) / (NODES - 1);
    const own = Math.exp((-z * z) / 2);
    sum += own / (1 + Math.exp(-(logit + spread * z)));
    weight += own;
  }
  return sum / weight;
}

/** Every reviewer answers the same golden items, some of which are hard for all. */
function goldenSetting(
  items: number,
  reviewers: number,
  spread: number,
  intervalOf: (answers: readonly Cluster[]) => Interval | null,
): Setting {
  const logit = 2;
  const truth = meanRight(logit, spread);
  return {
    name: `${items} items by ${reviewers} reviewers, difficulty spreads by ${spread} logits`,
    trial(random) {
      const answers = Array.from({ length: items }, () => ({
        k: binomial(random, reviewers, chanceOf(logit + spread * normal(random))),
        n: reviewers,
      }));
      const interval = intervalOf(answers);
      return interval && { interval, truth };
    },
  };
}

/** The worlds of golden items, with an interval of the answers to them. */
export const goldenSettings = (
  extent: Extent,
  intervalOf: (answers: readonly Cluster[]) => Interval | null,
): Setting[] =>
  thinned(extent, [10, 20, 40, 100], [20, 60]).flatMap((items) =>
    thinned(extent, [1, 3, 6, 12], [1, 6]).flatMap((reviewers) =>
      thinned(extent, [0, 0.5, 1, 1.5], [0, 1]).map((spread) =>
        goldenSetting(items, reviewers, spread, intervalOf),
      ),
    ),
  );

const sumOf = (answers: readonly Cluster[], part: keyof Cluster) =>
  answers.reduce((sum, each) => sum + each[part], 0);

/** How well somebody tells risk, and how readily they call it. */
export const PEOPLE = [
  { dPrime: 1.1, criterion: 0 },
  { dPrime: 1.7, criterion: 0.4 },
  { dPrime: 2.6, criterion: 0 },
] as const;

const detectionStudy = (figure: 'dPrime' | 'criterion', name: string, of: string): IntervalStudy => ({
  name,
  of,
  nominal: 0.95,
  trials: { quick: 300, whole: 5_000 },
  settings: (extent) =>
    PEOPLE.flatMap((person) =>
      thinned(extent, [10, 20, 30, 60, 120], [15, 60]).map((n) => ({
        name: `${n} of each kind, d′ ${person.dPrime}, criterion ${person.criterion}`,
        trial: (random) => {
          const counts = {
            hits: binomial(random, n, normalBelow(person.dPrime / 2 - person.criterion)),
            risk: n,
            falseAlarms: binomial(random, n, normalBelow(-person.dPrime / 2 - person.criterion)),
            benign: n,
          };
          const interval = signalDetection95(counts, random)[figure];
          return interval && { interval, truth: person[figure] };
        },
      })),
    ),
});

/** Intervals of how people do. */
export const PEOPLE_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'golden-wilson',
    of: 'accuracy of all reviewers on the same golden items',
    nominal: 0.95,
    trials: { quick: 1_000, whole: 20_000 },
    settings: (extent) =>
      goldenSettings(extent, (answers) => proportion(sumOf(answers, 'k'), sumOf(answers, 'n')).wilson95),
  },
  detectionStudy('dPrime', 'training-d-prime', 'd′ in training (bootstrap)'),
  detectionStudy('criterion', 'training-criterion', 'criterion in training (bootstrap)'),
];
