import { describe, expect, test } from 'vitest';
import { type FlagTime, latency, latencyPenalty } from '../../../domain/metrics/latency.ts';

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
      erde5: null,
      erde50: null,
    });
  });
});
