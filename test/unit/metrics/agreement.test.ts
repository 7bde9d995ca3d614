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
