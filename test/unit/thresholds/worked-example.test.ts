import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryFlags, countOut, precisionAgainstRate } from '../../../domain/thresholds/worked-example.ts';

describe('a precision is not a false-positive rate', () => {
  const example = { precision: 0.99, falsePositiveRate: 0.001, recall: 0.9, prevalence: 0.01 };

  test('of 100,000 transcripts, one in a hundred risky, nine in ten of them caught', () => {
    const { ofPrecision, ofRate } = precisionAgainstRate(100_000, example)!;
    expect(ofPrecision).toMatchObject({ risky: 1000, benign: 99_000, caught: 900 });
    // 99 % of 909.1 flags are the 900.
    expect(ofPrecision.falseAlarms).toBeCloseTo(900 / 99, 9);
    expect(ofPrecision.falsePositiveRate).toBeCloseTo(900 / 99 / 99_000, 12);
    expect(ofPrecision.precision).toBeCloseTo(0.99, 12);
    expect(ofRate.falseAlarms).toBeCloseTo(99, 9);
    expect(ofRate.precision).toBeCloseTo(900 / 999, 12);
  });

  test('a precision that no false-positive rate gives', () => {
    expect(precisionAgainstRate(100_000, { ...example, precision: 0.001 })).toBeNull();
  });

  test('counts add up', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, (recall, falsePositiveRate, prevalence) => {
        const counts = countOut(1000, { recall, falsePositiveRate, prevalence });
        expect(counts.risky + counts.benign).toBeCloseTo(1000, 9);
        expect(counts.flagged).toBeCloseTo(counts.caught + counts.falseAlarms, 9);
        if (counts.precision !== null && counts.flagged > 1e-6)
          expect(counts.precision).toBeCloseTo(counts.caught / counts.flagged, 6);
      }),
    );
  });
});

describe('the same detector where risk is rarer', () => {
  test('87 of 100 flags at 20 % become 35 of 100 at 2 %', () => {
    const carried = carryFlags(1000, 0.87, 0.2, 0.02);
    expect(carried).toMatchObject({
      hits: 870,
      falseAlarms: 130,
      riskyTimes: expect.closeTo(0.1, 12),
      benignTimes: expect.closeTo(1.225, 12),
      carriedHits: expect.closeTo(87, 9),
      carriedFalseAlarms: expect.closeTo(159.25, 9),
    });
    expect(carried.precision).toBeCloseTo(87 / (87 + 159.25), 12);
    expect(carried.precision!.toFixed(2)).toBe('0.35');
  });

  test('the steps come to what the formula says', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (precision, from, to) => {
        const { carriedHits, carriedFalseAlarms, precision: result } = carryFlags(1000, precision, from, to);
        expect(result).toBeCloseTo(carriedHits / (carriedHits + carriedFalseAlarms), 9);
      }),
    );
  });
});
