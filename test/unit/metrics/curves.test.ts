import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { precisionRecallCurve, rocCurve, thinned } from '../../../domain/metrics/curves.ts';
import { averagePrecision, rocAuc, type Scored } from '../../../domain/metrics/ranking.ts';

/** Every figure within rounding; thresholds exactly. */
function expectPoints<Point extends object>(points: readonly Point[], expected: readonly Point[]): void {
  expect(points).toHaveLength(expected.length);
  points.forEach((point, index) => {
    for (const [name, value] of Object.entries(expected[index]!))
      if (value === Number.POSITIVE_INFINITY) expect(point).toHaveProperty(name, value);
      else expect(point[name as keyof Point]).toBeCloseTo(value, 8);
  });
}

// The example in the documentation of scikit-learn's precision_recall_curve and roc_curve.
const documented: Scored[] = [
  { score: 0.1, positive: false },
  { score: 0.4, positive: false },
  { score: 0.35, positive: true },
  { score: 0.8, positive: true },
];

// With ties of both classes; reference values of all from scikit-learn 1.9 (drop_intermediate=False).
const truths = [1, 0, 1, 1, 0, 0, 1, 0];
const scores = [0.9, 0.8, 0.8, 0.55, 0.55, 0.4, 0.25, 0.1];
const weights = [1, 2.5, 1, 4, 0.5, 10, 3, 20];
const tied: Scored[] = scores.map((score, index) => ({ score, positive: truths[index] === 1 }));
const weighted: Scored[] = tied.map((each, index) => ({ ...each, weight: weights[index]! }));

const thresholds = [0.9, 0.8, 0.55, 0.4, 0.25, 0.1];
const withPrecision = (precisions: number[], recalls: number[], at = thresholds) =>
  at.map((threshold, index) => ({ threshold, precision: precisions[index]!, recall: recalls[index]! }));
const withRate = (rates: number[], recalls: number[], at = thresholds) =>
  [Number.POSITIVE_INFINITY, ...at].map((threshold, index) => ({
    threshold,
    falsePositiveRate: rates[index]!,
    recall: recalls[index]!,
  }));

const items = fc.array(
  fc.record({
    score: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
    positive: fc.boolean(),
    weight: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 40 },
);

describe('precision–recall curve', () => {
  test('of the documented example', () => {
    expectPoints(
      precisionRecallCurve(documented),
      withPrecision([1, 0.5, 2 / 3, 0.5], [0.5, 0.5, 1, 1], [0.8, 0.4, 0.35, 0.1]),
    );
  });

  test('with ties', () => {
    expectPoints(
      precisionRecallCurve(tied),
      withPrecision([1, 0.66666667, 0.6, 0.5, 0.57142857, 0.5], [0.25, 0.5, 0.75, 0.75, 1, 1]),
    );
  });

  test('with weights', () => {
    expectPoints(
      precisionRecallCurve(weighted),
      withPrecision(
        [1, 0.444444444, 0.666666667, 0.315789474, 0.409090909, 0.214285714],
        [0.111111111, 0.222222222, 0.666666667, 0.666666667, 1, 1],
      ),
    );
  });

  test('its steps sum to the average precision', () => {
    fc.assert(
      fc.property(items, (scored) => {
        const points = precisionRecallCurve(scored);
        const area = points.reduce(
          (sum, { precision, recall }, index) =>
            sum + (recall - (points[index - 1]?.recall ?? 0)) * precision,
          0,
        );
        const average = averagePrecision(scored);
        if (average === null) expect(points).toEqual([]);
        else expect(area).toBeCloseTo(average, 10);
      }),
    );
  });
});

describe('ROC curve', () => {
  test('of the documented example', () => {
    expectPoints(
      rocCurve(documented),
      withRate([0, 0, 0.5, 0.5, 1], [0, 0.5, 0.5, 1, 1], [0.8, 0.4, 0.35, 0.1]),
    );
  });

  test('with ties', () => {
    expectPoints(
      rocCurve(tied),
      withRate([0, 0, 0.25, 0.5, 0.75, 0.75, 1], [0, 0.25, 0.5, 0.75, 0.75, 1, 1]),
    );
  });

  test('with weights', () => {
    expectPoints(
      rocCurve(weighted),
      withRate(
        [0, 0, 0.0757575758, 0.0909090909, 0.3939393939, 0.3939393939, 1],
        [0, 0.1111111111, 0.2222222222, 0.6666666667, 0.6666666667, 1, 1],
      ),
    );
  });

  test('rises, ends at (1, 1), and has the area under it', () => {
    fc.assert(
      fc.property(items, (scored) => {
        const points = rocCurve(scored);
        const area = rocAuc(scored);
        if (area === null) {
          expect(points).toEqual([]);
          return;
        }
        expect(points.at(-1)).toMatchObject({ falsePositiveRate: 1, recall: 1 });
        let trapezia = 0;
        points.slice(1).forEach((point, index) => {
          const before = points[index]!;
          expect(point.threshold).toBeLessThan(before.threshold);
          trapezia +=
            ((point.recall + before.recall) / 2) * (point.falsePositiveRate - before.falsePositiveRate);
        });
        expect(trapezia).toBeCloseTo(area, 10);
      }),
    );
  });
});

test('without both classes there is no curve', () => {
  const benign: Scored[] = [{ score: 0.5, positive: false }];
  expect(precisionRecallCurve(benign)).toEqual([]);
  expect(precisionRecallCurve([])).toEqual([]);
  expect(rocCurve(benign)).toEqual([]);
  expect(rocCurve([{ score: 0.5, positive: true }])).toEqual([]);
});

describe('a thinned curve', () => {
  const line = (rates: number[]) =>
    rates.map((rate) => ({ threshold: 1 - rate, falsePositiveRate: rate, recall: rate }));

  test('keeps points where the line moves, not where it stands', () => {
    // Ten points at the start, then four even steps: counted by hand, pieces of a quarter of the way.
    const points = line([...new Array<number>(10).fill(0), 0.25, 0.5, 0.75, 1]);
    expect(thinned(points, 5).map(({ recall }) => recall)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(thinned(points, 2).map(({ recall }) => recall)).toEqual([0, 1]);
  });

  test('that never moves keeps its ends, a short one all', () => {
    const still = line([0.5, 0.5, 0.5, 0.5]);
    expect(thinned(still, 3)).toEqual([still[0], still[3]]);
    expect(thinned(line([0, 0.3, 1]), 3)).toEqual(line([0, 0.3, 1]));
    expect(thinned([], 3)).toEqual([]);
    expect(() => thinned(still, 1)).toThrow(RangeError);
  });

  test('stays in order, is short enough, and leaves nothing far from a point that stays', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 9 }), (scored, most) => {
        for (const points of [rocCurve(scored), precisionRecallCurve(scored)]) {
          const kept = thinned<(typeof points)[number]>(points, most);
          expect(kept.length).toBeLessThanOrEqual(Math.min(most, points.length));
          expect(kept[0]).toBe(points[0]);
          expect(kept.at(-1)).toBe(points.at(-1));
          expect(points.filter((point) => kept.includes(point))).toEqual(kept);
          let length = 0;
          let since = 0;
          let furthest = 0;
          points.forEach((point, index) => {
            const before = points[Math.max(0, index - 1)]!;
            const step =
              Math.abs(point.recall - before.recall) +
              ('precision' in point && 'precision' in before
                ? Math.abs(point.precision - before.precision)
                : 'falsePositiveRate' in point && 'falsePositiveRate' in before
                  ? Math.abs(point.falsePositiveRate - before.falsePositiveRate)
                  : Number.NaN);
            length += step;
            since = kept.includes(point) ? 0 : since + step;
            furthest = Math.max(furthest, since);
          });
          expect(furthest).toBeLessThanOrEqual(length / (most - 1) + 1e-12);
        }
      }),
    );
  });
});
