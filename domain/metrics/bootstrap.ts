import type { Interval } from './intervals.ts';
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
export function percentileInterval(values: readonly number[]): Interval | null {
  if (values.length === 0) return null;
  const s = [...values].sort((a, b) => a - b);
  const at = (q: number) => {
    const p = q * (s.length - 1);
    const i = Math.floor(p);
    return s[i]! + (p - i) * ((s[i + 1] ?? s[i]!) - s[i]!);
  };
  return [at(0.025), at(0.975)];
}
