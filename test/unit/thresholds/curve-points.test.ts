import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePrecision, rocAuc, type Scored } from '../../../domain/metrics/ranking/ranking.ts';
import { curvePoints } from '../../../domain/thresholds/lab.ts';
import { rankEvidence } from '../../../domain/thresholds/ranked-evidence.ts';

function pointsOf(scored: readonly Scored[]) {
  const ranked = rankEvidence(
    Float64Array.from(scored, ({ score }) => score),
    {
      positive: Uint8Array.from(scored, ({ positive }) => (positive ? 1 : 0)),
      weight: Float64Array.from(scored, ({ weight }) => weight ?? 1),
      stratum: new Int32Array(scored.length).fill(-1),
    },
  );
  return curvePoints(ranked, Number.POSITIVE_INFINITY);
}

/** As scikit-learn's `precision_recall_curve`, from the highest threshold down. */
const precisionRecallCurve = (scored: readonly Scored[]) =>
  pointsOf(scored).flatMap(({ threshold, precision, recall }) =>
    recall === null ? [] : [{ threshold, precision, recall }],
  );

/** As scikit-learn's `roc_curve`, after the point (0, 0) whose threshold is infinite. */
function rocCurve(scored: readonly Scored[]) {
  const points = pointsOf(scored).flatMap(({ threshold, falsePositiveRate, recall }) =>
    recall === null || falsePositiveRate === null ? [] : [{ threshold, falsePositiveRate, recall }],
  );
  const nothing = { threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, recall: 0 };
  return points.length === 0 ? [] : [nothing, ...points];
}

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
    weight: fc.integer({ min: 1, max: 5 }),
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
