import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { criterionShift } from '../../../domain/training/criterion-shift.ts';
import { drillShift } from '../../../domain/training/drill-shift.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

const counts = ([hits, risk, falseAlarms, benign]: number[]) => ({
  ...{ hits: hits!, risk: risk! },
  ...{ falseAlarms: falseAlarms!, benign: benign! },
});

describe('criterion between two parts', () => {
  // scipy 1.17: norm.ppf of (k + ½) ÷ (n + 1), and the sum of two hypergeom.pmf with mid-P, both tails.
  test.each([
    [[15, 20, 5, 20], [0, 1, 0, 9], 1.15967169, 0.03730129, 'moved'],
    [[4, 5, 1, 5], [1, 1, 2, 9], 0, 0.83516484, 'too-few'],
    [[40, 50, 10, 50], [2, 5, 1, 45], 1.02709671, 0.00105892, 'moved'],
    [[40, 50, 10, 50], [5, 5, 20, 45], -0.6231701, 0.0057008, 'moved'],
    [[40, 50, 10, 50], [4, 5, 8, 45], 0.11139916, 0.80396462, 'steady'],
    // Without an error: the correction alone makes the shift.
    [[25, 25, 0, 25], [5, 5, 0, 45], 0.45595054, 1, 'too-few'],
  ])('%j and then %j', (before, after, shift, chance, finding) => {
    const found = criterionShift(counts(before), counts(after));
    expect(found.shift).toBeCloseTo(shift, 7);
    expect(found.chance).toBeCloseTo(chance, 7);
    expect(found.finding).toBe(finding);
  });

  test('is undefined where a part lacks a kind', () => {
    const undefinedShift = { shift: null, chance: 1, finding: 'too-few' };
    expect(criterionShift(counts([15, 20, 5, 20]), counts([0, 0, 0, 9]))).toEqual(undefinedShift);
  });
});

/** Hit and false-alarm rates at d′ 1.68 (four of five right): Φ(0.84 − c) and Φ(−0.84 − c). */
const EVEN = [0.8, 0.2] as const;
const SHIFTED = {
  // Criterion 1 higher, and 1 lower.
  rarely: [0.436, 0.033],
  readily: [0.967, 0.564],
} as const;

/** A drill: so many told, half of them risk, and ten silent, one of them risk. */
function drillOf(
  { session, told, silentRates }: { session: number; told: number; silentRates: readonly [number, number] },
  uniform: () => number,
): LearningAnswer[] {
  return Array.from({ length: told + 10 }, (_, place) => {
    const isTold = place < told;
    const isRisk = isTold ? place % 2 === 0 : place === told;
    const [hit, alarm] = isTold ? EVEN : silentRates;
    const id = `item ${session} ${place}`;
    const side = isRisk ? 'risk' : 'look-alike';
    return learningAnswer(true, {
      ...{ activity: 'drill', session: `drill ${session}`, at: later(session, place), told: isTold },
      item: itemFacts({ id, focus: { characteristic: 'secrecy', language: 'en', side } }),
      verdict: uniform() < (isRisk ? hit : alarm) ? 'confirmed' : 'not-confirmed',
    });
  });
}

const PEOPLE = 150;
const DRILLS = 6;

/** Of simulated people with six drills each: share of drills with a move told, and of people told by each drill. */
function simulated(told: number, silentRates: readonly [number, number], seed: number) {
  const uniform = seededRandom(seed);
  let tellings = 0;
  const firstAt: number[] = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const records: LearningAnswer[] = [];
    const moves: number[] = [];
    for (let session = 1; session <= DRILLS; session += 1) {
      records.push(...drillOf({ session, told, silentRates }, uniform));
      if (drillShift(records, `drill ${session}`)!.finding === 'moved') moves.push(session);
    }
    tellings += moves.length;
    firstAt.push(moves[0] ?? Number.POSITIVE_INFINITY);
  }
  const by = (drill: number) => firstAt.filter((first) => first <= drill).length / PEOPLE;
  return { share: tellings / (PEOPLE * DRILLS), by };
}

// The figures stand in docs/metrics.md; four standard errors of a share of 900 at 5 % are 0.029.
describe('of simulated drills, over the silent parts together', () => {
  test.each([
    [10, 11],
    [30, 12],
  ])('with %d told, a move that is none is told in fewer than one of twenty', (told, seed) => {
    expect(simulated(told, EVEN, seed).share).toBeLessThan(0.05);
  });

  test.each([
    ['rarely', 10, 0.45, 0.65],
    ['rarely', 30, 0.65, 0.85],
    ['readily', 10, 0.45, 0.65],
    ['readily', 30, 0.65, 0.85],
  ] as const)(
    'a move of 1.0 (%s, %d told) is found within three drills, and within five',
    (way, told, three, five) => {
      const { by } = simulated(told, SHIFTED[way], 13);
      expect(by(3)).toBeGreaterThan(three);
      expect(by(5)).toBeGreaterThan(five);
    },
  );

  test('is told once, then counted anew, and says over what', () => {
    const never = [0, 0] as const;
    const uniform = seededRandom(5);
    const records = [1, 2, 3, 4].flatMap((session) =>
      drillOf({ session, told: 30, silentRates: never }, uniform),
    );
    const found = [1, 2, 3, 4].map((session) => drillShift(records, `drill ${session}`)!);
    const moved = found.findIndex(({ finding }) => finding === 'moved');
    expect(moved).toBeGreaterThanOrEqual(0);
    expect(found[moved]).toMatchObject({ drills: moved + 1, silent: 10 * (moved + 1) });
    expect(found[moved]!.shift).toBeGreaterThan(0.5);
    expect(found[moved + 1]).toMatchObject({ drills: 1, silent: 10 });
    // What came after does not change what was said.
    expect(drillShift(records.slice(0, 40 * (moved + 1)), `drill ${moved + 1}`)).toEqual(found[moved]);
  });

  test('is not asked of what has no silent part', () => {
    const guided = learningAnswer(true, { session: 'burst' });
    expect(drillShift([guided], 'burst')).toBeNull();
  });
});
