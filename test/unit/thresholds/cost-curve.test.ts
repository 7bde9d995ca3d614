import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseThreshold } from '../../../domain/thresholds/advice.ts';
import { costCurve } from '../../../domain/thresholds/cost-curve.ts';
import { DEFAULT_ASSUMPTIONS, operatingLoad } from '../../../domain/thresholds/operating-load.ts';
import { anyScored, makeRanked, type ScoredItem } from '../../fixtures/ranked.ts';

const COSTS = { miss: 50, falseAlarm: 1 };

describe('the expected cost', () => {
  test('is what operating the threshold would miss and alarm in a day, priced, a transcript', () => {
    fc.assert(
      fc.property(anyScored, fc.constantFrom(null, 0.01, 0.4), (items, prevalence) => {
        const assumptions = { ...DEFAULT_ASSUMPTIONS, prevalence };
        const curve = costCurve(makeRanked(items), COSTS, assumptions);
        const positives = items.filter(({ positive }) => positive).length;
        const negatives = items.length - positives;
        expect(curve.length).toBe(positives === 0 || negatives === 0 ? 0 : 501);
        for (const { threshold, cost } of curve) {
          const flagged = items.filter(({ score }) => score >= threshold);
          const tp = flagged.filter(({ positive }) => positive).length;
          const { missedPerDay, falseAlarmsPerDay } = operatingLoad(
            { tp, fp: flagged.length - tp, positives, negatives },
            assumptions,
          );
          const priced = COSTS.miss * missedPerDay! + COSTS.falseAlarm * falseAlarmsPerDay!;
          expect(cost).toBeCloseTo(priced / assumptions.transcriptsPerDay, 9);
        }
      }),
    );
  });

  test('is lowest where the threshold is recommended by cost', () => {
    const items: ScoredItem[] = Array.from({ length: 200 }, (_, index) => ({
      score: index / 200,
      positive: index % 7 < (index / 200) * 7,
    }));
    const ranked = makeRanked(items);
    const assumptions = { ...DEFAULT_ASSUMPTIONS, prevalence: null };
    const lowest = costCurve(ranked, { miss: 1, falseAlarm: 1 }, assumptions).reduce((best, point) =>
      point.cost < best.cost - 1e-12 ? point : best,
    );
    const { same } = adviseThreshold(ranked, { kind: 'cost', miss: 1, falseAlarm: 1 }, assumptions);
    expect(lowest.threshold).toBeGreaterThan(same![0]);
    expect(lowest.threshold).toBeLessThanOrEqual(same![1]);
  });
});
