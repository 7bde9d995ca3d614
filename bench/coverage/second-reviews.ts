import { agreementOf } from '../../domain/metrics/agreement/agreement.ts';
import { type ChosenPair, weightedAgreement } from '../../domain/metrics/agreement/weighted-agreement.ts';
import { VERDICTS } from '../../domain/policy/verdicts.ts';
import { pick } from './draws.ts';
import { type IntervalStudy, thinned } from './study.ts';

/** Shares of first and second verdicts together, had every case got a second review. */
const TABLES = [
  { name: 'kappa .64', cells: [474, 62, 62, 31, 309, 10, 15, 15, 22] },
  { name: 'kappa .9', cells: [620, 10, 10, 10, 300, 5, 15, 10, 20] },
] as const;

const rowsOf = (cells: readonly number[]) => [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)];
const INCONCLUSIVE = VERDICTS.indexOf('inconclusive');

/** Every inconclusive case is chosen, and a tenth of the others. */
function chosen(random: () => number, cells: readonly number[], cases: number): ChosenPair[] {
  const pairs: ChosenPair[] = [];
  for (let each = 0; each < cases; each += 1) {
    const cell = pick(random, cells);
    const [first, second] = [Math.floor(cell / 3), cell % 3];
    const chance = first === INCONCLUSIVE ? 1 : 0.1;
    if (random() < chance) pairs.push({ first, second, chance });
  }
  return pairs;
}

/** The interval of weighted agreement, over worlds in which every case might have got a second review. */
export const SECOND_REVIEW_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'weighted-kappa',
    of: 'Cohen’s kappa, weighted by the chance of a second review',
    method: 'weighted-jackknife',
    nominal: 0.95,
    trials: { quick: 1_500, whole: 20_000 },
    settings: (extent) =>
      TABLES.flatMap(({ name, cells }) => {
        const truth = agreementOf(rowsOf(cells.map((each) => each * 1_000_000))).cohenKappa!;
        return thinned(extent, [200, 400, 800, 1500, 5000], [200, 800, 1500]).map((cases) => ({
          name: `${name}, ${cases} cases, one in ten chosen and every inconclusive one`,
          trial: (random: () => number) => {
            const { intervals95 } = weightedAgreement(chosen(random, cells, cases), VERDICTS.length);
            return intervals95.cohenKappa && { interval: intervals95.cohenKappa, truth };
          },
        }));
      }),
  },
];
