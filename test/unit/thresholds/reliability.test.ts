import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reliabilityBins } from '../../../domain/metrics/ranking/ranking.ts';
import { evidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { reliabilityOf } from '../../../domain/thresholds/reliability.ts';
import { anyEvidence, makeEvidence } from '../../fixtures/evidence.ts';

test('bins of columns are the bins of the metrics', () => {
  fc.assert(
    fc.property(anyEvidence, (items) => {
      const bins = reliabilityOf(evidenceSet(items));
      const expected = reliabilityBins(items.map(({ risk, positive }) => ({ score: risk, positive })));
      expect(bins.map(({ n }) => n)).toEqual(expected.map(({ n }) => n));
      for (const [index, { from, to, meanScore, shareOfPositives, interval95 }] of bins.entries()) {
        expect(meanScore).toBeCloseTo(expected[index]!.meanScore, 12);
        expect(shareOfPositives).toBeCloseTo(expected[index]!.shareOfPositives, 12);
        expect(meanScore).toBeGreaterThanOrEqual(from - 1e-12);
        expect(meanScore).toBeLessThanOrEqual(to + 1e-12);
        expect(interval95[0]).toBeLessThanOrEqual(shareOfPositives + 1e-12);
        expect(interval95[1]).toBeGreaterThanOrEqual(shareOfPositives - 1e-12);
      }
    }),
  );
});

test('a transcript that stands for three counts three times, and makes nothing more certain', () => {
  const items = [makeEvidence([0.5], { weight: 3 }), makeEvidence([0.5], { positive: false, weight: 1 })];
  const [bin] = reliabilityOf(evidenceSet(items));
  expect(bin).toMatchObject({ n: 4, shareOfPositives: 0.75, meanScore: 0.5 });
  const [two] = reliabilityOf(evidenceSet([makeEvidence([0.5]), makeEvidence([0.5], { positive: false })]));
  expect(bin!.interval95[1] - bin!.interval95[0]).toBeGreaterThan(
    0.9 * (two!.interval95[1] - two!.interval95[0]),
  );
});
