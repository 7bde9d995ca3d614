/** A random number, uniform in [0, 1), that nobody can foresee: it decides who is checked. */
export function uniform(): number {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2)) as unknown as [number, number];
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}
