import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { sequentialLines, sequentialTest } from '../../../domain/training/sequential-test.ts';

const RULE = { bar: 0.7, able: 0.9, passAtBar: 0.05, failAble: 0.1 };

describe('sequential test', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.2.6: p₁ = .01, p₂ = .10, α = .05, β = .10 give the lines
  // −0.939 + 0.0397 n and 1.205 + 0.0397 n. Their α fails what is good, their β passes what is bad.
  test('has the lines that are printed', () => {
    const { passFrom, failFrom, slope } = sequentialLines({
      bar: 0.9,
      able: 0.99,
      passAtBar: 0.1,
      failAble: 0.05,
    });
    expect(passFrom).toBeCloseTo(-0.939, 3);
    expect(failFrom).toBeCloseTo(1.205, 3);
    expect(slope).toBeCloseTo(0.0397, 4);
  });

  // The same page: nothing passes before 24 without a fault, and two faults fail at the second item.
  test.each([
    [23, 23, 'go-on'],
    [24, 24, 'pass'],
    [1, 1, 'go-on'],
    [0, 2, 'fail'],
  ])('%d of %d: %s', (right, n, end) => {
    expect(sequentialTest({ bar: 0.9, able: 0.99, passAtBar: 0.1, failAble: 0.05 }, right, n)).toBe(end);
  });

  test.each([
    [{ ...RULE, able: 0.7 }],
    [{ ...RULE, bar: 0 }],
    [{ ...RULE, able: 1 }],
    [{ ...RULE, failAble: 0.5 }],
    [{ ...RULE, passAtBar: 0 }],
  ])('%o is no rule', (rule) => {
    expect(() => sequentialTest(rule, 1, 1)).toThrow(RangeError);
  });

  // A. Wald, Sequential Analysis (1947), section 3.2: both chances are at most about the nominal ones.
  test('errs no more often than it was asked to, and ends early', () => {
    const uniform = seededRandom(15);
    const endOf = (share: number) => {
      let right = 0;
      for (let n = 1; ; n += 1) {
        if (uniform() < share) right += 1;
        const end = sequentialTest(RULE, right, n);
        if (end !== 'go-on') return { end, n };
      }
    };
    const atBar = Array.from({ length: 2_000 }, () => endOf(RULE.bar));
    const able = Array.from({ length: 2_000 }, () => endOf(RULE.able));
    const share = (ends: { end: string }[], what: string) =>
      ends.filter(({ end }) => end === what).length / ends.length;
    // Three standard errors above the nominal chances.
    expect(share(atBar, 'pass')).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 2_000));
    expect(share(able, 'fail')).toBeLessThan(0.1 + 3 * Math.sqrt((0.1 * 0.9) / 2_000));
    expect(able.reduce((sum, { n }) => sum + n, 0) / able.length).toBeLessThan(30);
  });
});
