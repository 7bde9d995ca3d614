import { ln } from '../metrics/numbers/exact.ts';

/** What an early end has to tell apart, and how often it may err. */
export interface SequentialRule {
  /** The true share of right answers that must not pass, more than 0. */
  bar: number;
  /** A true share that should pass, more than the bar, less than 1. */
  able: number;
  /** Chance at most, about, that somebody at the bar passes; less than ½. */
  passAtBar: number;
  /** Chance at most, about, that somebody who is able fails; less than ½. */
  failAble: number;
}

export type SequentialEnd = 'pass' | 'fail' | 'go-on';

/** After n answers somebody passes with at most `passFrom + slope · n` errors and fails with `failFrom + slope · n`. */
export interface SequentialLines {
  passFrom: number;
  failFrom: number;
  slope: number;
}

/**
 * The two parallel lines between which a sequential probability ratio test goes on.
 * Source: A. Wald, Sequential Analysis (1947), section 5.3; as printed in NIST/SEMATECH e-Handbook of Statistical
 * Methods, 6.2.6, with errors in the place of defects.
 * @throws RangeError unless 0 < bar < able < 1 and both chances lie between 0 and ½
 */
export function sequentialLines({ bar, able, passAtBar, failAble }: SequentialRule): SequentialLines {
  if (!(0 < bar && bar < able && able < 1)) throw new RangeError('the able share is not above the bar');
  if (!(0 < passAtBar && passAtBar < 0.5 && 0 < failAble && failAble < 0.5))
    throw new RangeError('a chance of error is not between 0 and ½');
  const [few, many] = [1 - able, 1 - bar];
  const scale = ln((many * (1 - few)) / (few * (1 - many)));
  return {
    passFrom: -ln((1 - failAble) / passAtBar) / scale,
    failFrom: ln((1 - passAtBar) / failAble) / scale,
    slope: ln((1 - few) / (1 - many)) / scale,
  };
}

/**
 * Whether the answers so far are enough to end early: the test is asked anew after each answer, which it allows for.
 * @param right of n answers, 0 to n
 * @throws RangeError as `sequentialLines`
 */
export function sequentialTest(rule: SequentialRule, right: number, n: number): SequentialEnd {
  const { passFrom, failFrom, slope } = sequentialLines(rule);
  const errors = n - right;
  if (errors <= passFrom + slope * n) return 'pass';
  return errors >= failFrom + slope * n ? 'fail' : 'go-on';
}
