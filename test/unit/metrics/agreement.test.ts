import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  COEFFICIENTS,
  type Confusion,
  verdictTable,
} from '../../../domain/metrics/agreement/agreement.ts';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';

describe('agreement', () => {
  test('the paradox of kappa: high agreement, low kappa, high AC1', () => {
    // Reference values of the contract.
    const figures = agreementOf([
      [90, 5],
      [5, 0],
    ]);
    expect(figures.percent).toBeCloseTo(0.9, 10);
    expect(figures.cohenKappa).toBeCloseTo(-0.0526, 4);
    expect(figures.gwetAC1).toBeCloseTo(0.8895, 4);
  });

  test('AC1 over the scale keeps its number of categories, that over what was used does not', () => {
    const table = (inconclusive: number) => [
      [60, 10, inconclusive],
      [10, 20, 0],
      [0, 0, 0],
    ];
    const [without, withOne] = [agreementOf(table(0)), agreementOf(table(1))];
    expect(without.categories).toEqual({ scale: 3, used: 2 });
    expect(withOne.categories).toEqual({ scale: 3, used: 3 });
    expect(without.gwetAC1).toBeCloseTo(0.655, 3);
    expect(withOne.gwetAC1).toBeCloseTo(0.736, 3);
    expect(without.gwetAC1OfScale).toBeCloseTo(0.747, 3);
    expect(withOne.gwetAC1OfScale).toBe(withOne.gwetAC1);
    // The vector of the contract has two categories: named as two by its table, and as three.
    const two = agreementOf([
      [90, 5],
      [5, 0],
    ]);
    expect(two.gwetAC1OfScale).toBeCloseTo(0.8895, 4);
    const three = agreementOf([
      [90, 5, 0],
      [5, 0, 0],
      [0, 0, 0],
    ]);
    expect(three.gwetAC1).toBeCloseTo(0.8895, 4);
    expect(three.gwetAC1OfScale).toBeCloseTo((0.9 - 0.0475) / (1 - 0.0475), 10);
    expect(three.cohenKappa).toBeCloseTo(-0.0526, 4);
  });

  // Kappa: the two tables of equal percent agreement in "Cohen’s kappa", Wikipedia. AC1: the table in
  // K. L. Gwet, Kappa statistic is not satisfactory (2002), with its kappa.
  test.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      { cohenKappa: 0.4 },
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      { cohenKappa: 0.1304 },
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      { cohenKappa: 0.2593 },
    ],
    [
      [
        [118, 5],
        [2, 0],
      ],
      { cohenKappa: -0.0234, gwetAC1: 0.9408 },
    ],
  ])('reference table %j', (counts, expected) => {
    const figures = agreementOf(counts);
    for (const [name, value] of Object.entries(expected))
      expect(figures[name as keyof typeof expected]).toBeCloseTo(value, 4);
  });

  test("Krippendorff's own example of binary data", () => {
    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section A: alpha = 0.095.
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const pairs = meg.map((value, unit): [Verdict, Verdict] => [VERDICTS[value]!, VERDICTS[owen[unit]!]!]);
    expect(agreementOf(verdictTable(pairs)).krippendorffAlpha).toBeCloseTo(0.095, 3);
  });

  test('three categories, worked by hand', () => {
    // n = 50; row sums 25, 15, 10; column sums 24, 16, 10; diagonal 20 + 10 + 6.
    const figures = agreementOf([
      [20, 4, 1],
      [2, 10, 3],
      [2, 2, 6],
    ]);
    expect(figures.percent).toBeCloseTo(0.72, 10);
    const kappaExpected = (25 * 24 + 15 * 16 + 10 * 10) / 2500;
    expect(figures.cohenKappa).toBeCloseTo((0.72 - kappaExpected) / (1 - kappaExpected), 10);
    const gwetExpected = (0.49 * 0.51 + 0.31 * 0.69 + 0.2 * 0.8) / 2;
    expect(figures.gwetAC1).toBeCloseTo((0.72 - gwetExpected) / (1 - gwetExpected), 10);
    const alphaExpected = (49 * 48 + 31 * 30 + 20 * 19) / (100 * 99);
    expect(figures.krippendorffAlpha).toBeCloseTo((0.72 - alphaExpected) / (1 - alphaExpected), 10);
  });

  test('when only one verdict was ever given, chance cannot be told from agreement', () => {
    const figures = agreementOf([[7]]);
    expect(figures).toMatchObject({
      ...{ n: 7, agreed: 7, percent: 1, cohenKappa: null, gwetAC1: 1, krippendorffAlpha: null },
      ...{ gwetAC1OfScale: 1, categories: { scale: 1, used: 1 } },
      intervals95: { cohenKappa: null, gwetAC1: null, krippendorffAlpha: null },
    });
    expect(figures.intervals95.percent![0]).toBeCloseTo(0.6457, 4);
  });

  test('of no pairs nothing is defined', () => {
    const none = {
      ...{ percent: null, cohenKappa: null, gwetAC1: null, gwetAC1OfScale: null },
      krippendorffAlpha: null,
    };
    const categories = { scale: 3, used: 0 };
    expect(agreementOf(verdictTable([]))).toEqual({
      n: 0,
      agreed: 0,
      ...none,
      categories,
      intervals95: none,
    });
  });
});

describe('jackknife intervals', () => {
  const tables = [
    [
      [20, 5],
      [10, 15],
    ],
    [
      [118, 5],
      [2, 0],
    ],
    [
      [20, 4, 1],
      [2, 10, 3],
      [2, 2, 6],
    ],
  ];

  test.each(tables.map((table) => [table]))('are those of leaving out each pair by itself: %j', (table) => {
    const units = table.flatMap((row, first) =>
      row.flatMap((count, second) => Array<[number, number]>(count).fill([first, second])),
    );
    const without = units.map((_, left): Confusion => {
      const counts = table.map((row) => row.map(() => 0));
      for (const [index, [first, second]] of units.entries())
        if (index !== left) counts[first]![second]! += 1;
      return counts;
    });
    const whole = agreementOf(table);
    for (const measure of COEFFICIENTS) {
      const values = without.map((counts) => agreementOf(counts)[measure]!);
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
      const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
      const half = 1.959963984540054 * Math.sqrt(((values.length - 1) / values.length) * squares);
      expect(whole.intervals95[measure]![0]).toBeCloseTo(whole[measure]! - half, 10);
      expect(whole.intervals95[measure]![1]).toBeCloseTo(Math.min(1, whole[measure]! + half), 10);
    }
  });

  test("for kappa near the large-sample standard error of Fleiss, Cohen and Everitt's formula", () => {
    // J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969), worked for 400, 100; 200, 300.
    const table = [
      [400, 100],
      [200, 300],
    ];
    const [p, pe] = [0.7, 0.5];
    const share = table.map((row) => row.map((count) => count / 1000));
    const [rows, columns] = [
      [0.5, 0.5],
      [0.6, 0.4],
    ];
    let sum = 0;
    for (const i of [0, 1])
      for (const j of [0, 1]) {
        const both = columns![i]! + rows![j]!;
        sum += share[i]![j]! * ((i === j ? 1 - pe : 0) - both * (1 - p)) ** 2;
      }
    const error = Math.sqrt((sum - (p * pe - 2 * pe + p) ** 2) / 1000) / (1 - pe) ** 2;
    const [low, high] = agreementOf(table).intervals95.cohenKappa!;
    expect((high - low) / 2 / 1.959963984540054).toBeCloseTo(error, 4);
  });
});
