import gammaln from '@stdlib/math-base-special-gammaln';

/** Up to this many the logarithms of factorials are kept: resampling asks for the same ones many thousand times. */
const KEPT = 262_144;
const kept = new Float64Array(KEPT);

function lnFactorial(n: number): number {
  if (n < 2) return 0;
  if (n >= KEPT) return gammaln(n + 1);
  if (kept[n] === 0) kept[n] = gammaln(n + 1);
  return kept[n]!;
}

/** Natural logarithm of the number of ways to choose k of n. */
export function lnChoose(n: number, k: number): number {
  return lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);
}
