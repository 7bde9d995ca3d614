import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../domain/chance/random.ts';
import { alertsDue } from '../../../../domain/matching/cluster/alerts.ts';
import { type Cluster, reviewedCluster } from '../../../../domain/matching/cluster/cluster.ts';
import { growthP } from '../../../../domain/matching/cluster/growth-test.ts';
import { DEFAULT_CLUSTER_RULES } from '../../../../domain/policy/cluster-rules.ts';

const BEGIN = 490_000;
const momentOf = (hour: number) => new Date(hour * 3_600_000).toISOString();

function clusterOf(number: number, arrivals: Cluster['arrivals'], changes: Partial<Cluster> = {}): Cluster {
  return {
    ...{
      id: `transcripts:i${number}`,
      kind: 'transcripts',
      founderId: `i${number}`,
      createdAt: momentOf(BEGIN - 1),
    },
    ...{ members: arrivals.reduce((sum, { count }) => sum + count, 2), arrivals },
    ...{ alertedAt: null, reviewedAt: null, reviewedMembers: 0, ...changes },
  };
}

/** Arrivals by hour of a Poisson process (exponential gaps); the rate of a day may change. */
function poisson(random: Random, days: number, perDay: (day: number) => number): Cluster['arrivals'] {
  const counts = new Map<number, number>();
  for (let hour = 0; hour < days * 24; hour += 1) {
    const rate = perDay(Math.floor(hour / 24)) / 24;
    let count = 0;
    const gap = () => -Math.log(1 - random.next()) / rate;
    for (let at = gap(); at < 1; at += gap()) count += 1;
    if (count > 0) counts.set(BEGIN + hour, count);
  }
  return [...counts].map(([hour, count]) => ({ hour, count }));
}

const NEVER = { ...DEFAULT_CLUSTER_RULES, alertSize: Number.POSITIVE_INFINITY };
/** What was known of a cluster before an hour. */
const asOf = (cluster: Cluster, hour: number): Cluster => ({
  ...cluster,
  arrivals: cluster.arrivals.filter((each) => each.hour < hour),
});

describe('the test of growth', () => {
  test('is the upper tail of the conditional binomial', () => {
    // n = 5, share of the window 1/4: P(X ≥ 4) = 5 · (1/4)⁴ · 3/4 + (1/4)⁵ = 16/1024.
    expect(growthP({ count: 4, hours: 24 }, { count: 1, hours: 72 })).toBeCloseTo(16 / 1024, 12);
    // Nothing before: (1/4)ⁿ, and not zero as a rate of zero would have it.
    expect(growthP({ count: 3, hours: 24 }, { count: 0, hours: 72 })).toBeCloseTo(1 / 64, 12);
    expect(growthP({ count: 0, hours: 24 }, { count: 9, hours: 72 })).toBe(1);
    expect(growthP({ count: 9, hours: 24 }, { count: 0, hours: 0 })).toBe(1);
  });

  test('agrees with a cumulative distribution over the whole range', () => {
    for (const [window, before] of [
      [3, 60],
      [30, 60],
      [0, 5],
      [1, 0],
      [200, 300],
    ] as const) {
      const expected = binomialCdf(before, window + before, 7 / 8);
      const p = growthP({ count: window, hours: 24 }, { count: before, hours: 168 });
      expect(Math.abs(p - expected)).toBeLessThan(1e-9 * expected);
    }
  });

  test('small tails keep their digits', () => {
    expect(growthP({ count: 40, hours: 24 }, { count: 0, hours: 24 * 9 }) / 1e-40).toBeCloseTo(1, 6);
  });

  // Under one rate, P(p ≤ α) is at most α. 4,000 pairs a cell; three standard errors allowed.
  test.each([0.3, 2, 20])('holds its level where both have the rate of %f a day', (rate) => {
    const random = new Random(1, rate * 10);
    const trials = 4_000;
    let alarms = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const arrivals = poisson(random, 8, () => rate);
      const inside = (from: number, to: number) =>
        arrivals.reduce((sum, { hour, count }) => sum + (hour >= from && hour < to ? count : 0), 0);
      const edge = BEGIN + 7 * 24;
      const window = { count: inside(edge, edge + 24), hours: 24 };
      if (growthP(window, { count: inside(BEGIN, edge), hours: 7 * 24 }) <= 0.05) alarms += 1;
    }
    expect(alarms / trials).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / trials));
  });
});

describe('alerts', () => {
  // 10 clusters looked at every hour of 20 days, 20 times: at 0.01 a day at most 4 of 400 days; 11 or more have a
  // probability of 0.3 % then.
  test.each([0.5, 5, 50])('steady clusters of %f a day raise no more false alarms than stated', (rate) => {
    let alarms = 0;
    for (let run = 0; run < 20; run += 1) {
      const random = new Random(run, rate * 10);
      const clusters = Array.from({ length: 10 }, (_, at) =>
        clusterOf(
          at,
          poisson(random, 30, () => rate),
        ),
      );
      const raised = new Set<string>();
      for (let hour = BEGIN + 10 * 24; hour <= BEGIN + 30 * 24; hour += 1) {
        const known = clusters.map((each) => asOf(each, hour));
        for (const { clusterId } of alertsDue(known, momentOf(hour), NEVER)) raised.add(clusterId);
      }
      alarms += raised.size;
    }
    expect(400 / NEVER.falseAlarmDays).toBe(4);
    expect(alarms).toBeLessThan(11);
  });

  test.each([
    [2, 24],
    [10, 10],
    [50, 4],
  ])('ten times %i a day, after 30 days, is found within %i hours', (rate, hours) => {
    const delays: number[] = [];
    for (let run = 0; run < 40; run += 1) {
      const random = new Random(run, rate);
      const steady = Array.from({ length: 19 }, (_, at) =>
        clusterOf(
          at,
          poisson(random, 33, () => rate),
        ),
      );
      const flood = clusterOf(
        99,
        poisson(random, 33, (day) => (day < 30 ? rate : 10 * rate)),
      );
      const start = BEGIN + 30 * 24;
      let hour = start;
      for (; hour < start + 72; hour += 1) {
        const known = [...steady, flood].map((each) => asOf(each, hour));
        if (alertsDue(known, momentOf(hour), NEVER).some(({ clusterId }) => clusterId === flood.id)) break;
      }
      delays.push(hour - start);
    }
    // In nine floods of ten.
    expect(delays.sort((one, other) => one - other)[35]).toBeLessThanOrEqual(hours);
  });

  const day = (number: number) => BEGIN + number * 24;
  const oneADay = Array.from({ length: 30 }, (_, at) => ({ hour: day(at), count: 1 }));
  const flooded = clusterOf(1, [...oneADay, { hour: day(30), count: 40 }]);

  test('an alert says what was counted, and is raised once until it is reviewed', () => {
    const now = momentOf(day(30) + 1);
    expect(alertsDue([flooded], now, NEVER)).toMatchObject([
      {
        ...{ reason: 'growth', clusterId: flooded.id, compared: 'own', level: 0.01 / 24 },
        ...{ window: { count: 40, hours: 24 }, history: { count: 30, hours: 30 * 24 - 23 } },
      },
    ]);
    expect(alertsDue([{ ...flooded, alertedAt: now }], now, NEVER)).toEqual([]);
  });

  test('after a review only what comes later counts, against all that came before', () => {
    const reviewed = reviewedCluster(flooded, momentOf(day(30) + 2));
    for (let hour = 3; hour < 60; hour += 1)
      expect(alertsDue([reviewed], momentOf(day(30) + hour), NEVER)).toEqual([]);
    const again = { ...reviewed, arrivals: [...reviewed.arrivals, { hour: day(30) + 5, count: 80 }] };
    expect(alertsDue([again], momentOf(day(30) + 6), NEVER)).toMatchObject([
      { window: { count: 80, hours: 3 }, history: { count: 70, hours: 30 * 24 + 3 } },
    ]);
  });

  test('the hour under way does not count yet', () => {
    expect(alertsDue([flooded], momentOf(day(30)), NEVER)).toEqual([]);
  });

  test('a young cluster is compared with all of its kind', () => {
    const others = Array.from({ length: 5 }, (_, at) => clusterOf(10 + at, oneADay));
    const young = clusterOf(2, [{ hour: day(30), count: 30 }], { createdAt: momentOf(day(30) - 1) });
    const now = momentOf(day(30) + 3);
    expect(alertsDue([young], now, NEVER)).toEqual([]);
    expect(alertsDue([...others, young], now, NEVER)).toMatchObject([
      { clusterId: young.id, compared: 'all', window: { count: 30, hours: 3 } },
    ]);
    const pictures = others.map((each): Cluster => ({ ...each, kind: 'pictures' }));
    expect(alertsDue([...pictures, young], now, NEVER)).toEqual([]);
  });

  test('a size is passed whatever the growth, and counts anew after a review', () => {
    const steady = clusterOf(3, oneADay);
    const now = momentOf(day(30) + 5);
    expect(alertsDue([steady], now, { ...NEVER, alertSize: 33 })).toEqual([]);
    expect(alertsDue([steady], now, { ...NEVER, alertSize: 32 })).toEqual([
      { reason: 'size', clusterId: steady.id, members: 32, size: 32 },
    ]);
    expect(alertsDue([reviewedCluster(steady, now)], now, { ...NEVER, alertSize: 32 })).toEqual([]);
  });
});
