import { describe, expect, test } from 'vitest';
import { dawidSkene, type RatedItems } from '../../../domain/metrics/agreement/dawid-skene.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';

/**
 * A. P. Dawid, A. M. Skene, Applied Statistics 28 (1979), Table 1: 45 patients, what five anaesthetists said of each
 * on a scale of four, the first of them three times. Taken from the transcription in github.com/dallascard/dawid_skene.
 */
const TABLE_1 = `
  111 1 1 1 1|333 4 3 3 4|112 2 1 2 2|222 3 1 2 1|222 3 2 2 2|222 3 3 2 2|122 2 1 1 1|333 3 4 3 3|222 2 2 2 3
  232 2 2 2 3|444 4 4 4 4|222 3 3 4 3|111 1 1 1 1|222 3 2 1 2|121 1 1 1 1|111 2 1 1 1|111 1 1 1 1|111 1 1 1 1
  222 2 2 2 1|222 1 3 2 2|222 2 2 2 2|222 2 2 2 1|222 3 2 2 2|221 2 2 2 2|111 1 1 1 1|111 1 1 1 1|232 2 2 2 2
  111 1 1 1 1|111 1 1 1 1|112 1 1 2 1|111 1 1 1 1|333 3 2 3 3|111 1 1 1 1|222 2 2 2 2|222 3 2 3 2|433 4 3 4 3
  221 2 2 3 2|232 3 2 3 3|333 3 4 3 2|111 1 1 1 1|111 1 1 1 1|121 2 1 1 1|232 2 2 2 2|121 1 1 1 1|222 2 2 2 2`;

const PATIENTS = TABLE_1.trim()
  .split(/[|\n]/)
  .map((patient): RatedItems => {
    const ratings = patient
      .trim()
      .split(' ')
      .flatMap((said, rater) =>
        [1, 2, 3, 4].map((value) => ({
          rater,
          category: value - 1,
          count: [...said].filter((each) => each === `${value}`).length,
        })),
      )
      .filter(({ count }) => count > 0);
    return { ratings, times: 1, truth: null };
  });

const identity = (size: number) =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => Number(row === column)),
  );

const SETTING = { raters: 5, leaning: identity(4), smoothing: 0, rounds: 2_000, tolerance: 1e-10 };

describe('the consensus of Dawid and Skene', () => {
  const found = dawidSkene(PATIENTS, SETTING);
  const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(2)));

  test('their own data give their own estimates', () => {
    expect(PATIENTS).toHaveLength(45);
    expect(found.converged).toBe(true);
    // Table 2 of the paper.
    expect(rounded(found.prevalence)).toEqual([0.4, 0.42, 0.11, 0.07]);
    // Table 3, observer 1.
    expect(found.confusion[0]!.map(rounded)).toEqual([
      [0.89, 0.11, 0, 0],
      [0.07, 0.88, 0.05, 0],
      [0, 0.34, 0.66, 0],
      [0, 0, 0.56, 0.44],
    ]);
    // Table 4, patients 1 to 6.
    expect(found.classes.slice(0, 6).map(rounded)).toEqual(
      [0, 3, 1, 1, 1, 1].map((truth) => identity(4)[truth]),
    );
  });

  test('the objective is the likelihood of the mixture, computed another way, and a maximum of it', () => {
    const logLikelihood = (prevalence: readonly number[], confusion: readonly number[][][]) =>
      PATIENTS.reduce((sum, { ratings }) => {
        const likelihood = prevalence.reduce(
          (all, share, truth) =>
            all +
            share *
              ratings.reduce(
                (product, { rater, category, count }) =>
                  product * confusion[rater]![truth]![category]! ** count,
                1,
              ),
          0,
        );
        return sum + Math.log(likelihood);
      }, 0);
    const reached = logLikelihood(found.prevalence, found.confusion);
    expect(found.objective).toBeCloseTo(reached, 6);
    const random = seededRandom(3);
    for (let trial = 0; trial < 200; trial += 1) {
      // A little of somewhere else: still shares, and less likely.
      const moved = (shares: readonly number[]) => {
        const other = shares.map(() => random());
        const sum = other.reduce((all, each) => all + each, 0);
        return shares.map((share, index) => 0.98 * share + (0.02 * other[index]!) / sum);
      };
      const elsewhere = found.confusion.map((own) => own.map(moved));
      expect(logLikelihood(moved(found.prevalence), elsewhere)).toBeLessThan(reached);
    }
  });

  test.each([0, 0.5])('no round makes what was found less likely, smoothed by %d', (smoothing) => {
    const objectives = Array.from(
      { length: 30 },
      (_, index) =>
        dawidSkene(PATIENTS, { ...SETTING, smoothing, rounds: index + 1, tolerance: 0 }).objective,
    );
    for (const [index, objective] of objectives.entries())
      if (index > 0) expect(objective).toBeGreaterThanOrEqual(objectives[index - 1]! - 1e-9);
    expect(objectives.at(-1)! - objectives[0]!).toBeGreaterThan(1);
  });

  test('items that are alike count as often as there are of them', () => {
    const twice = PATIENTS.map((item) => ({ ...item, times: 2 }));
    const apart = dawidSkene([...PATIENTS, ...PATIENTS], SETTING);
    const together = dawidSkene(twice, SETTING);
    for (const [index, share] of together.prevalence.entries())
      expect(share).toBeCloseTo(apart.prevalence[index]!, 8);
  });

  test('of an item whose class is known the class stays, and the prevalence is of the others', () => {
    const known = dawidSkene([{ ...PATIENTS[0]!, truth: 3 }, ...PATIENTS.slice(1)], SETTING);
    expect(known.classes[0]).toEqual([0, 0, 0, 1]);
    expect(known.prevalence[0]!).toBeCloseTo((0.4 * 45 - 1) / 44, 1);
  });

  test('very many ratings of one item vanish in no product', () => {
    const many: RatedItems = { ratings: [{ rater: 0, category: 0, count: 40_000 }], times: 1, truth: null };
    const { classes, objective } = dawidSkene([many, ...PATIENTS], { ...SETTING, smoothing: 0.5 });
    expect(classes[0]![0]).toBeCloseTo(1, 6);
    expect(Number.isFinite(objective)).toBe(true);
  });
});
