import { describe, expect, test } from 'vitest';
import { agreement } from '../../../domain/metrics/agreement.ts';
import { VERDICTS, type Verdict } from '../../../domain/queue/case.ts';

/** Pairs of verdicts out of a table: rows are the first review, columns the second. */
function pairsOf(table: number[][]): [Verdict, Verdict][] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array<[Verdict, Verdict]>(count).fill([VERDICTS[first]!, VERDICTS[second]!]),
    ),
  );
}

describe('agreement', () => {
  test('the paradox of kappa: high agreement, low kappa, high AC1', () => {
    // Reference values of the contract.
    const figures = agreement(
      pairsOf([
        [90, 5],
        [5, 0],
      ]),
    );
    expect(figures.percent).toBeCloseTo(0.9, 10);
    expect(figures.cohenKappa).toBeCloseTo(-0.0526, 4);
    expect(figures.gwetAC1).toBeCloseTo(0.8895, 4);
  });

  // Kappa: the two tables of equal percent agreement in "Cohen's kappa", Wikipedia. AC1: the table in
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
    const figures = agreement(pairsOf(counts));
    for (const [name, value] of Object.entries(expected))
      expect(figures[name as keyof typeof expected]).toBeCloseTo(value, 4);
  });

  test("Krippendorff's own example of binary data", () => {
    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section A: alpha = 0.095.
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const pairs = meg.map((value, unit): [Verdict, Verdict] => [VERDICTS[value]!, VERDICTS[owen[unit]!]!]);
    expect(agreement(pairs).krippendorffAlpha).toBeCloseTo(0.095, 3);
  });

  test('three categories, worked by hand', () => {
    // n = 50; row sums 25, 15, 10; column sums 24, 16, 10; diagonal 20 + 10 + 6.
    const figures = agreement(
      pairsOf([
        [20, 4, 1],
        [2, 10, 3],
        [2, 2, 6],
      ]),
    );
    expect(figures.percent).toBeCloseTo(0.72, 10);
    const kappaExpected = (25 * 24 + 15 * 16 + 10 * 10) / 2500;
    expect(figures.cohenKappa).toBeCloseTo((0.72 - kappaExpected) / (1 - kappaExpected), 10);
    const gwetExpected = (0.49 * 0.51 + 0.31 * 0.69 + 0.2 * 0.8) / 2;
    expect(figures.gwetAC1).toBeCloseTo((0.72 - gwetExpected) / (1 - gwetExpected), 10);
    const alphaExpected = (49 * 48 + 31 * 30 + 20 * 19) / (100 * 99);
    expect(figures.krippendorffAlpha).toBeCloseTo((0.72 - alphaExpected) / (1 - alphaExpected), 10);
  });

  test('when only one verdict was ever given, chance cannot be told from agreement', () => {
    expect(agreement(pairsOf([[7]]))).toEqual({
      n: 7,
      percent: 1,
      cohenKappa: null,
      gwetAC1: 1,
      krippendorffAlpha: null,
    });
  });

  test('of no pairs nothing is defined', () => {
    expect(agreement([])).toEqual({
      n: 0,
      percent: null,
      cohenKappa: null,
      gwetAC1: null,
      krippendorffAlpha: null,
    });
  });
});
