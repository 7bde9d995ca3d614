import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { exp, ln, log1p } from '../numbers/exact.ts';

const LN_ALPHA = ln(0.05);

/** One false match in fifty billion comparisons, as it is published. */
export const PUBLISHED_FALSE_MATCH_RATE = 1 / 50_000_000_000;

/** What a test says of how often a comparison of different pictures is taken for a match. */
export interface FalseMatchRate {
  falseMatches: number;
  comparisons: number;
  /** Null without comparisons, like the bound. */
  rate: number | null;
  /** With 95 % confidence the rate is no higher. */
  upper95: number | null;
}

/**
 * The rate of false matches with its one-sided 95 % upper bound: Clopper and Pearson's, which without a false match
 * is 1 − .05^(1 ÷ n), nearly 3 ÷ n (the rule of three: J. A. Hanley and A. Lippman-Hand, JAMA 249 (1983) 1743–1745).
 * It takes comparisons as independent. Those of every picture with every entry share pictures and say less than as
 * many of their own would.
 * @param falseMatches matches of what is different, 0 to `comparisons`
 * @throws RangeError unless both are whole numbers, 0 ≤ falseMatches ≤ comparisons
 */
export function falseMatchRate(falseMatches: number, comparisons: number): FalseMatchRate {
  if (
    !Number.isSafeInteger(falseMatches) ||
    !Number.isSafeInteger(comparisons) ||
    falseMatches < 0 ||
    falseMatches > comparisons
  )
    throw new RangeError(`${falseMatches} of ${comparisons} is no share of a count`);
  if (comparisons === 0) return { falseMatches, comparisons, rate: null, upper95: null };
  const rate = falseMatches / comparisons;
  return { falseMatches, comparisons, rate, upper95: upper95(falseMatches, comparisons) };
}

function upper95(k: number, n: number): number {
  if (k === n) return 1;
  return k === 0 ? oneLessExp(LN_ALPHA / n) : betaQuantile(0.95, k + 1, n - k);
}

/**
 * 1 − eˣ with every digit also where x is nearly 0: what rounding took from eˣ stands in its logarithm as well.
 * Source: W. Kahan, by N. J. Higham, Accuracy and Stability of Numerical Algorithms (2002), section 1.14.1.
 * @param x below 0
 */
function oneLessExp(x: number): number {
  const power = exp(x);
  return power === 1 ? -x : ((1 - power) * x) / ln(power);
}

/**
 * Comparisons of different pictures, all without a false match, that would show with 95 % confidence that the rate is
 * no higher: ln .05 ÷ ln(1 − rate), nearly 3 ÷ rate.
 * @param rate more than 0, less than 1
 * @throws RangeError for another rate
 */
export function comparisonsNeeded(rate: number): number {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`${rate} is no rate between 0 and 1`);
  return Math.ceil(LN_ALPHA / log1p(-rate));
}

/** A published rate beside what a test of one's own can say. */
export interface RateSupport extends FalseMatchRate {
  published: number;
  /** Comparisons without a false match that would support the published rate. */
  needed: number;
  /** Share of these that the test has made; more than 1 where it made more. */
  made: number;
  /** Whether the upper bound is no higher than the published rate. */
  supported: boolean;
}

/** What a test can support of a published rate. Parameters and errors as {@link falseMatchRate} has them. */
export function rateSupport(
  falseMatches: number,
  comparisons: number,
  published: number = PUBLISHED_FALSE_MATCH_RATE,
): RateSupport {
  const test = falseMatchRate(falseMatches, comparisons);
  const needed = comparisonsNeeded(published);
  const supported = test.upper95 !== null && test.upper95 <= published;
  return { ...test, published, needed, made: comparisons / needed, supported };
}
