import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { FEWEST_IN_ORDER, followsRisk } from '../../../domain/metrics/selection/selection.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

/** Cases of a tenth of risk: flagged, and what the first so many reviewed were. */
interface Tenth {
  risk: number | null;
  flagged: number;
  reviewed: number;
  confirmed: number;
}

const at = (second: number) => new Date(Date.UTC(2026, 2, 5) + 1000 * second).toISOString();

function outcomesOf(tenths: readonly Tenth[]) {
  let number = 0;
  return tenths.flatMap(({ risk, flagged, reviewed, confirmed }) =>
    Array.from({ length: flagged }, (_, index) => {
      number += 1;
      const case_id = `case-${number}`;
      if (index >= reviewed) return makeOutcome({ case_id, risk, decision: null, decided_at: null });
      const decision = index < confirmed ? 'confirmed' : 'not-confirmed';
      return makeOutcome({ case_id, risk, decision, decided_at: at(number) });
    }),
  );
}

const selectionOf = (tenths: readonly Tenth[]) => {
  const { confirmationRate, selection } = computeStatistics(outcomesOf(tenths));
  return { plain: confirmationRate, ...selection };
};

/** 500 flagged in each of five tenths, of which so many would be confirmed: .643 of all 2,500. */
const TRUTH = [450, 404, 310, 250, 193];
const ALL = TRUTH.reduce((sum, each) => sum + each, 0) / 2500;
const RISKS = [0.95, 0.85, 0.75, 0.65, 0.55];

describe('40 % reviewed, the highest risk first', () => {
  test('shows .854 where all flagged would give .643', () => {
    expect(ALL).toBeCloseTo(0.643, 3);
    const everything = TRUTH.map((confirmed, index) => ({
      ...{ risk: RISKS[index]!, flagged: 500, reviewed: 500, confirmed },
    }));
    expect(selectionOf(everything).plain.value).toBe(ALL);
    const firstOnly = everything.map((own, index) => (index < 2 ? own : { ...own, reviewed: 0 }));
    expect(selectionOf(firstOnly).plain.value).toBeCloseTo(0.854, 10);
  });

  test('nothing of the lower tenths reviewed: the rate speaks of the two tenths, the bounds of all', () => {
    const tenths = TRUTH.map((confirmed, index) => ({
      ...{ risk: RISKS[index]!, flagged: 500, reviewed: index < 2 ? 500 : 0, confirmed },
    }));
    const { weighted, lowest, highest, reviewedShare, meanRisk } = selectionOf(tenths);
    expect(reviewedShare).toEqual({ k: 1000, n: 2500, value: 0.4 });
    expect(weighted).toMatchObject({ k: 854, n: 1000, value: 0.854 });
    expect([lowest.value, highest.value]).toEqual([854 / 2500, (854 + 1500) / 2500]);
    expect(lowest.value! < ALL && ALL < highest.value!).toBe(true);
    expect(meanRisk.flagged).toBeCloseTo(0.75, 10);
    expect(meanRisk.reviewed).toBeCloseTo(0.9, 10);
  });

  test('a few of the lower tenths reviewed: the weighted rate is that of all flagged, where the plain one is not', () => {
    const reviewed = [475, 350, 125, 40, 10];
    const confirmed = [428, 283, 77, 20, 4];
    const { plain, weighted, lowest, highest, byTenth } = selectionOf(
      reviewed.map((n, index) => ({
        ...{ risk: RISKS[index]!, flagged: 500, reviewed: n, confirmed: confirmed[index]! },
      })),
    );
    expect(plain).toMatchObject({ k: 812, n: 1000 });
    expect(plain.wilson95![0]).toBeGreaterThan(ALL);
    // By hand: 500 × (428∕475 + 283∕350 + 77∕125 + 20∕40 + 4∕10) ÷ 2500.
    expect(weighted.value).toBeCloseTo((428 / 475 + 283 / 350 + 77 / 125 + 0.5 + 0.4) / 5, 12);
    expect(Math.abs(weighted.value! - ALL)).toBeLessThan(0.005);
    const [low, high] = weighted.stratified95!;
    expect(low < ALL && ALL < high).toBe(true);
    expect(high).toBeLessThan(plain.wilson95![0]);
    // Nothing is left unknown: the bounds fall together.
    expect([lowest.value, highest.value]).toEqual([weighted.value, weighted.value]);
    expect(Object.entries(byTenth).map(([name, { reviewedShare }]) => [name, reviewedShare.value])).toEqual([
      ['0.9..1', 0.95],
      ['0.8..0.9', 0.7],
      ['0.7..0.8', 0.25],
      ['0.6..0.7', 0.08],
      ['0.5..0.6', 0.02],
    ]);
  });
});

describe('the weighted rate', () => {
  test('is the plain one when everything was reviewed', () => {
    const { plain, weighted } = selectionOf([
      { risk: 0.97, flagged: 7, reviewed: 7, confirmed: 6 },
      { risk: 1, flagged: 3, reviewed: 3, confirmed: 3 },
      { risk: 0.61, flagged: 5, reviewed: 5, confirmed: 2 },
    ]);
    expect(weighted).toMatchObject({ k: 11, n: 15 });
    expect(weighted.value).toBe(plain.value);
  });

  test('has cases without a risk as a tenth of their own, at the end', () => {
    const { byTenth, weighted, meanRisk } = selectionOf([
      { risk: null, flagged: 10, reviewed: 2, confirmed: 1 },
      { risk: 0.2, flagged: 10, reviewed: 10, confirmed: 2 },
    ]);
    expect(Object.keys(byTenth)).toEqual(['0.2..0.3', 'unknown']);
    expect(weighted).toMatchObject({ k: 7, n: 20 });
    expect(meanRisk.flagged).toBeCloseTo(0.2, 12);
    expect(meanRisk.reviewed).toBe(meanRisk.flagged);
  });

  test('is undefined, and its bounds with it, when nothing was reviewed', () => {
    const { weighted, lowest, highest } = selectionOf([{ risk: 0.9, flagged: 4, reviewed: 0, confirmed: 0 }]);
    expect([weighted.value, weighted.stratified95, lowest.value, highest.value]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the order of decisions', () => {
  const decided = (risks: readonly number[]) =>
    computeStatistics(
      risks.map((risk, index) => makeOutcome({ case_id: `case-${index}`, risk, decided_at: at(index) })),
    ).selection.order;
  const random = seededRandom(11);
  const risks = Array.from({ length: 200 }, () => 0.5 + random() / 2);

  test('follows risk when the highest was decided first, and not when cases came as they were', () => {
    const falling = decided(risks.toSorted((left, right) => right - left));
    expect(falling).toMatchObject({ n: 200, rho: -1 });
    expect(followsRisk(falling)).toBe(true);
    const mixed = decided(risks);
    expect(Math.abs(mixed.rho!)).toBeLessThan(0.15);
    expect(followsRisk(mixed)).toBe(false);
  });

  test('is not judged by a handful of decisions', () => {
    const few = decided([0.9, 0.8, 0.7, 0.6, 0.5]);
    expect(few.n).toBeLessThan(FEWEST_IN_ORDER);
    expect(few.pValue).toBe(0);
    expect(followsRisk(few)).toBe(false);
  });
});
