import { describe, expect, test } from 'vitest';
import { type FlagTime, latency, latencyPenalty } from '../../../domain/metrics/ranking/latency.ts';

const hit = (flaggedAt: number | null, length = 21): FlagTime => ({ positive: true, flaggedAt, length });
const benign = (flaggedAt: number | null): FlagTime => ({ positive: false, flaggedAt, length: 21 });

describe('latency', () => {
  test('no penalty at the first message, one half at the typical length', () => {
    const p = Math.log(3) / 20;
    expect(latencyPenalty(1, p)).toBe(0);
    expect(latencyPenalty(21, p)).toBeCloseTo(0.5, 10);
  });

  test('speed and F-latency from the median hit', () => {
    const figures = latency([hit(0), hit(20), hit(20), benign(null)], 0.8);
    expect(figures.medianMessages).toBe(21);
    expect(figures.speed).toBeCloseTo(0.5, 10);
    expect(figures.fLatency).toBeCloseTo(0.4, 10);
  });

  // CLaC at eRisk 2019 (E. Mohammadi, H. Amini, L. Kosseim, CLEF 2019) published F1 0.7073 and F-latency 0.6908, which
  // only a median of 7 gives with p = 0.0078.
  test('the fixed p of eRisk gives what was published', () => {
    const atSeven = latency([hit(6, 400), hit(6, 9)], 0.7073);
    expect(atSeven.eriskFLatency!.toFixed(4)).toBe('0.6908');
    expect(atSeven.eriskSpeed!.toFixed(2)).toBe('0.98');
    for (const other of [5, 7])
      expect(latency([hit(other, 400)], 0.7073).eriskFLatency!.toFixed(4)).not.toBe('0.6908');
  });

  test('the fixed p does not ask how long conversations are, the set’s own does', () => {
    const [short, long] = [latency([hit(9, 10)], 1), latency([hit(9, 500)], 1)];
    expect(short.eriskSpeed).toBe(long.eriskSpeed);
    expect(short.speed).toBeLessThan(long.speed!);
    // −1 + 2 ÷ (1 + e^(−p (k − 1))) = tanh(p (k − 1) ÷ 2): one half where p (k − 1) = ln 3, at the 142nd message.
    expect(latency([hit(141, 500)], 1).eriskSpeed).toBeCloseTo(1 - Math.tanh((0.0078 * 141) / 2), 12);
    expect(latency([hit(141, 500)], 1).eriskSpeed).toBeCloseTo(0.5, 2);
  });

  test('an early risk error: misses cost 1, false alarms the share of positives', () => {
    expect(latency([hit(null), benign(null)], 0).erde5).toBeCloseTo(0.5, 10);
    expect(latency([hit(null), benign(3)], 0).erde5).toBeCloseTo(0.75, 10);
    // A hit exactly at the deadline costs one half.
    expect(latency([hit(4)], 1).erde5).toBeCloseTo(0.5, 10);
    expect(latency([hit(4)], 1).erde50).toBeLessThan(1e-10);
  });

  test('without a hit there is no speed; one message is never late, and a second one is when one is usual', () => {
    expect(latency([hit(null)], 0)).toMatchObject({ medianMessages: null, speed: null, fLatency: null });
    expect(latency([hit(0, 1)], 1).speed).toBe(1);
    expect(latency([hit(0, 1), hit(4, 5), hit(0, 1)], 1).speed).toBe(1);
    expect(latency([hit(null, 1), hit(4, 5), hit(null, 1)], 0.5)).toMatchObject({ speed: 0, fLatency: 0 });
    expect(latency([], null)).toEqual({
      medianMessages: null,
      speed: null,
      fLatency: null,
      eriskSpeed: null,
      eriskFLatency: null,
      erde5: null,
      erde50: null,
    });
  });
});
