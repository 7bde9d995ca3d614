import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { averagePrecisionLogit95, rocAucNewcombe95 } from '../../../domain/metrics/ranking/auc-intervals.ts';
import { calibrationFigures } from '../../../domain/metrics/ranking/calibration-figures.ts';
import {
  averagePrecision,
  brier,
  expectedCalibrationError,
  rocAuc,
} from '../../../domain/metrics/ranking/ranking.ts';
import { RankingBootstrap, rankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { tiedRisk } from '../../fixtures/evidence.ts';
import { makeRanked, type ScoredItem, simulate } from '../../fixtures/ranked.ts';

const anyItems: fc.Arbitrary<ScoredItem[]> = fc.array(
  fc.record({
    score: fc.oneof(tiedRisk, fc.double({ min: 0, max: 1, noNaN: true })),
    positive: fc.boolean(),
  }),
  { maxLength: 80 },
);

function expectClose(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 10);
}

describe('the ranking figures of ranked evidence', () => {
  test('are those of domain/metrics/ranking/ranking.ts', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const figures = rankingFigures(makeRanked(items));
        expectClose(figures.averagePrecision, averagePrecision(items));
        expectClose(figures.rocAuc, rocAuc(items));
        expectClose(figures.brier, brier(items));
        expectClose(figures.ece, expectedCalibrationError(items));
      }),
      { numRuns: 500 },
    );
  });

  test('an item that counts twice is as good as two, one that counts never as none', () => {
    fc.assert(
      fc.property(anyItems, fc.infiniteStream(fc.nat({ max: 3 })), (items, stream) => {
        const ranked = makeRanked(items);
        const times = Uint16Array.from(items, () => stream.next().value as number);
        const repeated = [...times].flatMap((count, place) =>
          Array.from({ length: count }, () => ({
            score: ranked.scores[place]!,
            positive: ranked.positive[place] === 1,
          })),
        );
        const figures = rankingFigures(ranked, times);
        expectClose(figures.averagePrecision, averagePrecision(repeated));
        expectClose(figures.rocAuc, rocAuc(repeated));
        expectClose(figures.brier, brier(repeated));
        expectClose(figures.ece, expectedCalibrationError(repeated));
      }),
    );
  });

  test('the intervals hold the figures and are the same for the same seed', () => {
    const ranked = makeRanked(simulate(300, 0.3, seededRandom(3)));
    const run = () => {
      const bootstrap = new RankingBootstrap(ranked, 1);
      while (bootstrap.done < bootstrap.total) bootstrap.step();
      return bootstrap.result();
    };
    const intervals = run();
    expect(run()).toEqual(intervals);
    const figures = rankingFigures(ranked);
    for (const figure of ['averagePrecision', 'rocAuc', 'brier'] as const) {
      const [low, high] = intervals[figure]!;
      expect(low).toBeLessThan(figures[figure]!);
      expect(high).toBeGreaterThan(figures[figure]!);
    }
    // Where each counts once they are those of the metrics, near 1 too.
    expect(intervals.averagePrecision).toEqual(averagePrecisionLogit95(figures.averagePrecision!, 90));
    expect(intervals.rocAuc).toEqual(rocAucNewcombe95(figures.rocAuc!, 90, 210));
  });

  test('weighted evidence is resampled, and its calibration weighed', () => {
    const items = simulate(200, 0.3, seededRandom(3));
    const ranked = makeRanked(items, { weight: items.map((_, index) => 1 + (index % 5)) });
    const bootstrap = new RankingBootstrap(ranked, 1);
    for (let step = 0; step < 50; step += 1) bootstrap.step();
    const { rocAuc: area, averagePrecision: precision, calibration } = bootstrap.result();
    const figures = rankingFigures(ranked);
    expect(area).not.toEqual(rocAucNewcombe95(figures.rocAuc!, 60, 140));
    expect(precision![0]).toBeLessThan(figures.averagePrecision!);
    expect(calibration).toEqual(
      calibrationFigures({ risks: ranked.scores, positive: ranked.positive, weight: ranked.weight }),
    );
  });
});
