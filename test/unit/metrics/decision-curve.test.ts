import { describe, expect, test } from 'vitest';
import { decisionCurve, netBenefitOf } from '../../../domain/metrics/ranking/decision-curve.ts';

const curveOf = (items: Parameters<typeof netBenefitOf>[0]) => decisionCurve(netBenefitOf(items));
const scored = (positive: boolean, ...scores: number[]) => scores.map((score) => ({ score, positive }));
const at = (curve: ReturnType<typeof curveOf>, threshold: number) =>
  curve.find((point) => Math.abs(point.threshold - threshold) < 1e-9)!;

// A. J. Vickers, E. B. Elkin, Medical Decision Making 26 (2006): net benefit = TP/n − FP/n × p/(1 − p).
describe('the decision curve', () => {
  const EXAMPLE = [...scored(true, 0.9, 0.8, 0.3), ...scored(false, 0.7, 0.4, 0.2, 0.1, 0.05, 0.05, 0.02)];
  const curve = curveOf(EXAMPLE);

  test.each([
    // Threshold, caught and false alarms of ten, of which three are risky; by hand.
    [0.1, 3, 4],
    [0.25, 3, 2],
    [0.5, 2, 1],
    [0.75, 2, 0],
    [0.95, 0, 0],
  ])('at %d, with %d caught and %d false alarms', (threshold, caught, falseAlarms) => {
    const odds = threshold / (1 - threshold);
    expect(at(curve, threshold).model).toBeCloseTo((caught - falseAlarms * odds) / 10, 12);
    expect(at(curve, threshold).all).toBeCloseTo((3 - 7 * odds) / 10, 12);
  });

  test('flagging everything is worth nothing at the share of risky ones, as flagging nothing', () => {
    expect(at(curve, 0.3).all).toBeCloseTo(0, 12);
  });

  test('counts what weighs more as more', () => {
    const twice = curveOf(EXAMPLE.map((each) => ({ ...each, weight: each.positive ? 2 : 1 })));
    expect(at(twice, 0.5).model).toBeCloseTo((4 - 1) / 13, 12);
  });

  test('stands between its points too, a score counting from itself on, and nowhere outside', () => {
    const at = netBenefitOf(EXAMPLE);
    expect(at(0.7)!.model).toBeCloseTo((2 - 0.7 / 0.3) / 10, 12);
    expect(at(0.7001)!.model).toBeCloseTo(2 / 10, 12);
    expect([at(0), at(1), netBenefitOf([])(0.5)]).toEqual([null, null, null]);
  });

  test('has 99 points from 1 % to 99 %, and of nothing none', () => {
    expect(curve.map(({ threshold }) => threshold)).toHaveLength(99);
    expect([curve[0]!.threshold, curve.at(-1)!.threshold]).toEqual([0.01, 0.99]);
    expect(curveOf([])).toEqual([]);
  });
});
