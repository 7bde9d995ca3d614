import { agreementOf } from '../../domain/metrics/agreement/agreement.ts';
import { manyRatersAgreement } from '../../domain/metrics/agreement/many-raters.ts';
import type { Interval } from '../../domain/metrics/intervals/intervals.ts';
import { pick } from './draws.ts';
import { type IntervalStudy, type Setting, thinned } from './study.ts';

/** Shares of first and second verdicts together, in tables of three verdicts. */
const TABLES = [
  { name: 'balanced', cells: [30, 5, 5, 5, 25, 5, 5, 5, 15] },
  { name: 'one verdict prevails', cells: [85, 4, 1, 4, 4, 0.5, 1, 0.3, 0.2] },
  { name: 'two verdicts', cells: [60, 10, 0, 10, 20, 0, 0, 0, 0] },
  { name: 'nearly perfect', cells: [50, 1, 0.5, 1, 40, 0.5, 0.5, 0.5, 6] },
] as const;

/** So many that a coefficient of the shares themselves lies within rounding of its limit. */
const LIMIT = 1_000_000_000;
const rowsOf = (cells: readonly number[]) => [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)];

type Coefficient = 'cohenKappa' | 'gwetAC1' | 'krippendorffAlpha';

function pairSettings(sizes: readonly number[], coefficient: Coefficient): Setting[] {
  return TABLES.flatMap(({ name, cells }) => {
    const all = cells.reduce((sum: number, each) => sum + each, 0);
    const limit = rowsOf(cells.map((each) => Math.round((each / all) * LIMIT)));
    const truth = agreementOf(limit)[coefficient]!;
    return sizes.map((n) => ({
      name: `${name}, ${n} pairs`,
      trial: (random: () => number) => {
        const counts = cells.map(() => 0);
        for (let pair = 0; pair < n; pair += 1) counts[pick(random, cells)]! += 1;
        const interval = agreementOf(rowsOf(counts)).intervals95[coefficient];
        return interval && { interval, truth };
      },
    }));
  });
}

const pairStudy = (name: string, of: string, coefficient: Coefficient): IntervalStudy => ({
  name,
  of,
  method: 'jackknife',
  nominal: 0.95,
  trials: { quick: 2_000, whole: 20_000 },
  settings: (extent) =>
    pairSettings(thinned(extent, [20, 50, 100, 200, 500, 2000], [20, 100, 500]), coefficient),
});

/** Of a cohort: how often a rater keeps to what the transcript is, else a verdict by chance. */
const RATERS = [
  { name: 'balanced', kept: 0.7, shares: [0.4, 0.4, 0.2] },
  { name: 'one verdict prevails', kept: 0.8, shares: [0.9, 0.08, 0.02] },
] as const;

type Measure = 'percent' | 'gwetAC1' | 'krippendorffAlpha';

/** The limit over many transcripts: two ratings agree if both are kept, or by chance. */
function limitOf(kept: number, shares: readonly number[], measure: Measure): number {
  const chance = shares.reduce((sum, each) => sum + each * each, 0);
  const agreed = kept * kept + (1 - kept * kept) * chance;
  if (measure === 'percent') return agreed;
  const expected =
    measure === 'gwetAC1'
      ? shares.reduce((sum, each) => sum + each * (1 - each), 0) / (shares.length - 1)
      : chance;
  return (agreed - expected) / (1 - expected);
}

function ratedUnit(random: () => number, kept: number, shares: readonly number[], raters: number): number[] {
  const counts = shares.map(() => 0);
  const own = pick(random, shares);
  for (let rater = 0; rater < raters; rater += 1) counts[random() < kept ? own : pick(random, shares)]! += 1;
  return counts;
}

const manyStudy = (measure: Measure, of: string): IntervalStudy => ({
  name: `many-raters-${measure}`,
  of,
  nominal: 0.95,
  trials: { quick: 600, whole: 5_000 },
  settings: (extent) =>
    RATERS.flatMap(({ name, kept, shares }) =>
      thinned(extent, [15, 30, 60, 120, 400], [15, 60, 200]).map((units) => ({
        name: `${name}, ${units} transcripts, two to five raters`,
        trial: (random) => {
          const rated = Array.from({ length: units }, () =>
            ratedUnit(random, kept, shares, 2 + Math.floor(random() * 4)),
          );
          const interval: Interval | null = manyRatersAgreement(rated).intervals95[measure];
          return interval && { interval, truth: limitOf(kept, shares, measure) };
        },
      })),
    ),
});

/** Intervals of coefficients of agreement. */
export const AGREEMENT_STUDIES: readonly IntervalStudy[] = [
  pairStudy('jackknife-kappa', 'Cohen’s kappa', 'cohenKappa'),
  pairStudy('jackknife-ac1', 'Gwet’s AC1', 'gwetAC1'),
  pairStudy('jackknife-alpha', 'Krippendorff’s alpha', 'krippendorffAlpha'),
  manyStudy('percent', 'pairs that agree, of a cohort'),
  manyStudy('gwetAC1', 'Gwet’s AC1 of a cohort'),
  manyStudy('krippendorffAlpha', 'Krippendorff’s alpha of a cohort'),
];
