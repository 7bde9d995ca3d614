import { exp } from '../numbers/exact.ts';
import { type Interval, Z_95 } from './intervals.ts';

/** A coefficient without one of several units that are alike, and how many of them there are. */
type LeftOut = readonly { count: number; value: number | null }[];

/**
 * The jackknife’s standard error of a coefficient, each unit left out once: √((n − 1) ∕ n · Σ (θ₍ᵢ₎ − mean)²).
 * Undefined with fewer than three units, where the coefficient is undefined without some unit, and where leaving out
 * changes nothing.
 */
function standardError(value: number | null, left: LeftOut): number | null {
  const n = left.reduce((sum, { count }) => sum + count, 0);
  if (n < 3 || value === null || left.some((each) => each.value === null)) return null;
  const mean = left.reduce((sum, each) => sum + each.count * each.value!, 0) / n;
  const squares = left.reduce((sum, each) => sum + each.count * (each.value! - mean) ** 2, 0);
  return squares < 1e-18 ? null : Math.sqrt(((n - 1) / n) * squares);
}

/**
 * 95 % jackknife interval of a coefficient: ± 1.96 standard errors, within −1 and 1; undefined where the error is.
 * Source: J. L. Fleiss and M. Davies, American Journal of Epidemiology 115 (1982) 841–845.
 * @param left the coefficient without a unit, and how many units there are that are alike
 */
export function jackknife95(value: number | null, left: LeftOut): Interval | null {
  const error = standardError(value, left);
  if (error === null) return null;
  return [Math.max(-1, value! - Z_95 * error), Math.min(1, value! + Z_95 * error)];
}

/**
 * 95 % jackknife interval of a coefficient that falls short of 1 by a ratio d = 1 − θ, on the scale of ln d, where such
 * a ratio is less skewed: 1 − d · exp(± 1.96 standard errors ∕ d). Never above 1.
 * Source of the error as in {@link jackknife95}; the scale by the delta method.
 * @param least what the coefficient never falls below
 */
export function logJackknife95(value: number | null, left: LeftOut, least: number): Interval | null {
  const error = standardError(value, left);
  if (error === null || value === 1) return null;
  const short = 1 - value!;
  const factor = exp((Z_95 * error) / short);
  return [Math.max(least, 1 - short * factor), 1 - short / factor];
}
