/** provisional */
export function mcnemar(onlyFirst: number, onlySecond: number): { n: number; pValue: number | null } {
  const n = onlyFirst + onlySecond;
  if (n === 0) return { n, pValue: null };
  let term = 0.5 ** n;
  let sum = term;
  for (let k = 1; k <= Math.min(onlyFirst, onlySecond); k += 1) {
    term *= (n - k + 1) / k;
    sum += term;
  }
  return { n, pValue: Math.min(1, 2 * sum) };
}
