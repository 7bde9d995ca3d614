import { type Interval, Z_95 } from './intervals.ts';

/**
 * 95 % jackknife interval of a coefficient, each unit left out once: ± 1.96 √((n − 1) ∕ n · Σ (θ₍ᵢ₎ − mean)²), within
 * −1 and 1. Undefined with fewer than three units, where the coefficient is undefined without some unit, and where
 * leaving out changes nothing.
 * Source: J. L. Fleiss and M. Davies, American Journal of Epidemiology 115 (1982) 841–845.
 * @param left the coefficient without a unit, and how many units there are that are alike
 */
export function jackknife95(
  value: number | null,
  left: readonly { count: number; value: number | null }[],
): Interval | null {
  const n = left.reduce((sum, { count }) => sum + count, 0);
  if (n < 3 || value === null || left.some((each) => each.value === null)) return null;
  const mean = left.reduce((sum, each) => sum + each.count * each.value!, 0) / n;
  const squares = left.reduce((sum, each) => sum + each.count * (each.value! - mean) ** 2, 0);
  if (squares < 1e-18) return null;
  const half = Z_95 * Math.sqrt(((n - 1) / n) * squares);
  return [Math.max(-1, value - half), Math.min(1, value + half)];
}
