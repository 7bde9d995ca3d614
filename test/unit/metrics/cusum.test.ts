import pmf from '@stdlib/stats-base-dists-binomial-pmf';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { proportion, wilson95 } from '../../../domain/metrics/intervals/intervals.ts';
import { binomialDraws } from '../../../domain/metrics/numbers/binomial-draws.ts';
import { chanceMissed, controlChart } from '../../../domain/metrics/time/control-chart.ts';
import { cusum } from '../../../domain/metrics/time/cusum.ts';
import { cusumLimit } from '../../../domain/metrics/time/cusum-limit.ts';
import { cusumSteps, referenceShare } from '../../../domain/metrics/time/cusum-steps.ts';

const weeksOf = (...counts: [k: number, n: number][]) =>
  counts.map(([k, n], index) => ({
    week: `2026-W${String(index + 1).padStart(2, '0')}`,
    confirmationRate: proportion(k, n),
  }));
const repeated = (times: number, k: number, n: number) =>
  Array.from({ length: times }, (): [number, number] => [k, n]);

describe('what a week adds', () => {
  test.each([
    [0.87, 30, 40],
    [0.87, 40, 40],
    [0.1, 9, 20],
    [0.5, 0, 7],
  ])('is its log likelihood ratio, reference %d, %d of %d', (reference, k, n) => {
    const steps = cusumSteps(reference);
    const changed = (ratio: number) => {
      const odds = (ratio * reference) / (1 - reference);
      const share = odds / (1 + odds);
      return Math.log(pmf(k, n, share)) - Math.log(pmf(k, n, reference));
    };
    expect(steps.up(100, k, n) - 100).toBeCloseTo(changed(2), 9);
    expect(steps.down(100, k, n) - 100).toBeCloseTo(changed(0.5), 9);
  });

  test('no sum falls below 0', () => {
    expect(cusumSteps(0.5).up(0, 0, 20)).toBe(0);
    expect(cusumSteps(0.5).down(0, 20, 20)).toBe(0);
  });
});

describe('the limit', () => {
  /** Every possible series of the reference and three weeks, with its probability and its highest sum. */
  function everySeries(reference: { k: number; n: number }, sizes: readonly number[]) {
    const share = referenceShare(reference);
    const series: { probability: number; highest: number }[] = [];
    for (let k = 0; k <= reference.n; k += 1) {
      const step = cusumSteps(referenceShare({ k, n: reference.n }));
      const go = (
        week: number,
        probability: number,
        state: { up: number; down: number },
        highest: number,
      ) => {
        const n = sizes[week];
        if (n === undefined) {
          series.push({ probability, highest });
          return;
        }
        for (let own = 0; own <= n; own += 1) {
          const next = { up: step.up(state.up, own, n), down: step.down(state.down, own, n) };
          go(week + 1, probability * pmf(own, n, share), next, Math.max(highest, next.up, next.down));
        }
      };
      go(0, pmf(k, reference.n, share), { up: 0, down: 0 }, 0);
    }
    return series;
  }

  test.each([0.05, 0.2])('is exceeded as often as full enumeration says, %d wanted', (wanted) => {
    const [reference, sizes] = [{ k: 17, n: 20 }, [8, 5, 10]];
    const { limit, falseAlarms } = cusumLimit(reference, sizes, wanted);
    const series = everySeries(reference, sizes);
    expect(series.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    const exact = series.reduce((sum, each) => sum + (each.highest > limit ? each.probability : 0), 0);
    expect(falseAlarms).toBeLessThanOrEqual(wanted);
    // Four standard errors of 4,000 series.
    expect(Math.abs(exact - falseAlarms)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / 4_000));
  });

  test('is higher for a reference that is known less well, and for more weeks', () => {
    const limitOf = (n: number, weeks: number) =>
      cusumLimit(
        { k: n * 0.8, n },
        Array.from({ length: weeks }, () => 50),
        0.05,
      ).limit;
    expect(limitOf(50, 20)).toBeGreaterThan(limitOf(5_000, 20));
    expect(limitOf(5_000, 40)).toBeGreaterThan(limitOf(5_000, 5));
  });
});

describe('binomial draws', () => {
  test.each([
    [1, 0.3],
    [12, 0.87],
    [5_000, 0.02],
  ])('of %d with %d have the mean and the variance of the distribution', (n, p) => {
    const draw = binomialDraws(n, p);
    const random = seededRandom(5);
    const drawn = Array.from({ length: 20_000 }, () => draw(random()));
    const mean = drawn.reduce((sum, k) => sum + k, 0) / drawn.length;
    const variance = drawn.reduce((sum, k) => sum + (k - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt((n * p * (1 - p)) / drawn.length));
    expect(variance / (n * p * (1 - p))).toBeCloseTo(1, 1);
    expect([draw(0), draw(1 - 1e-16)].every((k) => k >= 0 && k <= n)).toBe(true);
  });
});

describe('the CUSUM of the weekly rate', () => {
  test('finds a fall that lasts and that no week alone shows, and says in which week', () => {
    const weeks = weeksOf(...repeated(12, 44, 50), ...repeated(14, 40, 50));
    const { reference, referenceWeeks, limit, falseAlarms, weeks: charted } = cusum(weeks);
    expect(controlChart(weeks).outside).toBe(0);
    expect(reference).toMatchObject({ k: 12 * 44, n: 600 });
    expect(referenceWeeks).toBe(12);
    expect(falseAlarms).toBeLessThanOrEqual(0.05);
    expect(falseAlarms).toBeGreaterThan(0.03);
    const first = charted.findIndex(({ signal }) => signal !== null);
    expect(charted[first]).toMatchObject({ signal: 'down' });
    expect(charted[first]!.down).toBeGreaterThan(limit!);
    // Both begin again after a signal.
    expect(charted[first + 1]!.down).toBeLessThan(charted[first]!.down);
  });

  test('finds a rise', () => {
    const { weeks, signals } = cusum(weeksOf(...repeated(12, 25, 50), ...repeated(8, 40, 50)));
    expect(signals).toBeGreaterThan(0);
    expect(weeks.flatMap(({ signal }) => signal ?? [])).not.toContain('down');
  });

  test('of what stays as it was has no signal', () => {
    expect(cusum(weeksOf(...repeated(40, 44, 50)))).toMatchObject({ signals: 0, referenceWeeks: 12 });
    expect(cusum(weeksOf(...repeated(40, 50, 50)))).toMatchObject({ signals: 0 });
  });

  test('of few weeks or few cases has no limit', () => {
    const none = { limit: null, falseAlarms: null, weeks: [], signals: 0 };
    expect(cusum([])).toMatchObject({ ...none, reference: { value: null } });
    expect(cusum(weeksOf(...repeated(3, 40, 50)))).toMatchObject(none);
    expect(cusum(weeksOf(...repeated(10, 2, 3)))).toMatchObject(none);
  });
});

describe('weeks whose interval leaves out the rate', () => {
  test.each([
    [0.87, 100],
    [0.5, 7],
    [0.97, 33],
  ])('by chance: as often as the intervals of all outcomes do, rate %d, %d cases', (centre, n) => {
    let probability = 0;
    for (let k = 0; k <= n; k += 1) {
      const [low, high] = wilson95(k, n);
      if (centre < low || centre > high) probability += pmf(k, n, centre);
    }
    expect(chanceMissed(centre, n)).toBeCloseTo(probability, 9);
  });

  test('are 2.7 of 52 unchanged weeks of 100 cases at 87 %', () => {
    expect(controlChart(weeksOf(...repeated(52, 87, 100))).expectedMissed).toBeCloseTo(2.7, 1);
  });

  test('are counted beside what chance gives', () => {
    const chart = controlChart(weeksOf(...repeated(20, 40, 50), [25, 50], [50, 50]));
    expect(chart.missed).toBe(2);
    expect(controlChart([])).toMatchObject({ missed: 0, expectedMissed: null });
  });
});
