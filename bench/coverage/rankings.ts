import type { Interval } from '../../domain/metrics/intervals/intervals.ts';
import { chanceOf, logitOf } from '../../domain/metrics/numbers/logistic.ts';
import { averagePrecisionLogit95, rocAucNewcombe95 } from '../../domain/metrics/ranking/auc-intervals.ts';
import { type RankedEvidence, rankEvidence, totals } from '../../domain/thresholds/ranked-evidence.ts';
import {
  RankingBootstrap,
  type RankingFigures,
  rankingFigures,
} from '../../domain/thresholds/ranking-bootstrap.ts';
import { normal, normalBelow } from './draws.ts';
import { type IntervalStudy, thinned } from './study.ts';

/** How far the risky lie above the benign, in standard deviations of a normal score. */
const APART = [
  { name: 'AUC .76', distance: 1 },
  { name: 'AUC .92', distance: 2 },
  { name: 'AUC .99', distance: 3.3 },
] as const;

/** A share of the set that is risky. */
export const RISKY = 0.3;

/** Logit of the risk at which both kinds are equally likely, for scores that are true as probabilities. */
export const calibrated = (score: number, distance: number) =>
  chanceOf(distance * score - (distance * distance) / 2 + logitOf(RISKY));

/** Risks that are true probabilities, of so many transcripts; the classes are fixed by design, as in a labelled set. */
export function drawRanked(random: () => number, size: number, distance: number): RankedEvidence {
  const risky = Math.round(size * RISKY);
  const positive = Uint8Array.from({ length: size }, (_, item) => (item < risky ? 1 : 0));
  const scores = Float64Array.from(positive, (own) => calibrated(normal(random) + own * distance, distance));
  return rankEvidence(scores, {
    positive,
    weight: new Float64Array(size).fill(1),
    stratum: new Int32Array(size).fill(-1),
  });
}

/** What the figures are of the populations, by the rule of Simpson over scores. */
function truthOf(distance: number): RankingFigures {
  const [from, to, steps] = [-8, distance + 8, 20_000];
  const width = (to - from) / steps;
  const density = (value: number) => Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI);
  const above = (value: number) => normalBelow(-value);
  let [averagePrecision, rocAuc, brier] = [0, 0, 0];
  for (let step = 0; step <= steps; step += 1) {
    const score = from + step * width;
    const weight = ((step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) * width) / 3;
    const [caught, alarms] = [RISKY * above(score - distance), (1 - RISKY) * above(score)];
    const risk = calibrated(score, distance);
    const own = density(score - distance);
    if (caught + alarms > 1e-14) averagePrecision += weight * own * (caught / (caught + alarms));
    rocAuc += weight * own * (1 - above(score));
    brier += weight * (RISKY * own * (1 - risk) ** 2 + (1 - RISKY) * density(score) * risk ** 2);
  }
  // Risks that are true as probabilities have no calibration error.
  return { averagePrecision, rocAuc, brier, ece: 0 };
}

type Shown = Exclude<keyof RankingFigures, 'ece'>;

/** The interval as the lab makes it; only that of the Brier score is resampled. */
function shownInterval(ranked: RankedEvidence, seed: number, figure: Shown): Interval | null {
  const value = rankingFigures(ranked)[figure];
  if (value === null) return null;
  const { positives, negatives } = totals(ranked);
  if (figure === 'averagePrecision') return averagePrecisionLogit95(value, positives);
  if (figure === 'rocAuc') return rocAucNewcombe95(value, positives, negatives);
  const bootstrap = new RankingBootstrap(ranked, seed);
  while (bootstrap.done < bootstrap.total) bootstrap.step();
  const intervals: Partial<Record<keyof RankingFigures, Interval | null>> = bootstrap.result();
  return intervals[figure] ?? null;
}

const rankingStudy = (figure: Shown, name: string, of: string): IntervalStudy => ({
  name,
  of,
  nominal: 0.95,
  trials: { quick: 300, whole: 2_000 },
  settings: (extent) =>
    APART.flatMap(({ name: apart, distance }) => {
      const truth = truthOf(distance)[figure]!;
      return thinned(extent, [50, 100, 200, 500, 2_000], [100, 200]).map((size) => ({
        name: `${apart}, ${size} transcripts`,
        trial: (random) => {
          const ranked = drawRanked(random, size, distance);
          const interval = shownInterval(ranked, Math.floor(random() * 2 ** 32), figure);
          return interval && { interval, truth };
        },
      }));
    }),
});

/** Intervals of how well risks rank and how true they are. */
export const RANKING_STUDIES: readonly IntervalStudy[] = [
  rankingStudy('averagePrecision', 'ranking-average-precision', 'average precision (logit)'),
  rankingStudy('rocAuc', 'ranking-roc-auc', 'ROC AUC (Newcombe)'),
  rankingStudy('brier', 'ranking-brier', 'Brier score (bootstrap)'),
];
