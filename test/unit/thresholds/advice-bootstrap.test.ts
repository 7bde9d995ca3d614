import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { type Ask, adviseThreshold } from '../../../domain/thresholds/advice.ts';
import { AdviceBootstrap, type AdviceCertainty } from '../../../domain/thresholds/advice-bootstrap.ts';
import { DEFAULT_ASSUMPTIONS } from '../../../domain/thresholds/operating-load.ts';
import type { RankedEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { Resampler, resampleCount } from '../../../domain/thresholds/resampling.ts';
import { makeRanked, simulate } from '../../fixtures/ranked.ts';

const HALF = { kind: 'recall', floor: 0.5 } as const;

function certaintyOf(
  ranked: RankedEvidence,
  ask: Ask,
  seed = 1,
): AdviceCertainty & { advised: number | null } {
  const assumptions = DEFAULT_ASSUMPTIONS;
  const { threshold } = adviseThreshold(ranked, ask, assumptions);
  const bootstrap = new AdviceBootstrap(ranked, { ask, assumptions, advised: threshold }, seed);
  while (bootstrap.done < bootstrap.total) bootstrap.step();
  return { ...bootstrap.result(), advised: threshold };
}

describe('how far an advised threshold could be off', () => {
  const ranked = makeRanked(simulate(400, 0.25, seededRandom(7)));
  const ASKS: Ask[] = [
    HALF,
    { kind: 'precision', floor: 0.05 },
    { kind: 'capacity', casesPerDay: 1500 },
    { kind: 'cost', miss: 50, falseAlarm: 1 },
    { kind: 'f-beta', beta: 1 },
  ];

  test('the same seed gives the same, another seed something else', () => {
    expect(certaintyOf(ranked, HALF, 3)).toEqual(certaintyOf(ranked, HALF, 3));
    expect(certaintyOf(ranked, HALF, 4)).not.toEqual(certaintyOf(ranked, HALF, 3));
  });

  test.each(ASKS)('contains the advice itself: $kind', (ask) => {
    const { threshold, advised, resamples, unreachable, optimism, ...effects } = certaintyOf(ranked, ask);
    expect(optimism.precision).not.toBeNull();
    expect(resamples).toBe(1000);
    expect(unreachable).toBeLessThan(resamples / 20);
    const [low, high] = threshold!;
    expect(low).toBeLessThanOrEqual(advised!);
    expect(high).toBeGreaterThanOrEqual(advised!);
    for (const [from, to] of [effects.precision!, effects.recall!, effects.casesPerDay!])
      expect(from).toBeLessThanOrEqual(to);
  });

  test('where one score is beyond doubt, the interval is what flags it', () => {
    const sure = makeRanked(
      Array.from({ length: 60 }, (_, index) => ({
        positive: index < 30,
        score: index < 30 ? 0.87654321 : 0.1234,
      })),
    );
    const { advised, threshold } = certaintyOf(sure, HALF);
    expect(advised).toBe(0.87);
    // Any threshold above .1234 flags the thirty, none above .8765 does, and half of them are neither none nor all.
    expect(threshold).toEqual([0.87, 0.87654321]);
  });

  test('holds the true threshold about as often as it says', () => {
    // Half of the risky ones score 0.75 or more: √(1 − 0.75) = 0.5.
    const runs = 60;
    const random = seededRandom(11);
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const [low, high] = certaintyOf(makeRanked(simulate(300, 0.4, random)), HALF).threshold!;
      if (low <= 0.75 && high >= 0.75) held += 1;
    }
    // With a true coverage of 95 %, fewer than 51 of 60 come up once in 1,500 times.
    expect(held).toBeGreaterThanOrEqual(51);
  });

  test('counts the resamples in which no threshold does it', () => {
    const ask = { kind: 'precision', floor: 0.4 } as const;
    // Of the highest score one in two is risky: whether 0.4 is reached at 1 % depends on who was drawn.
    const scarce = makeRanked([
      { score: 0.9, positive: true },
      { score: 0.9, positive: false },
      ...Array.from({ length: 40 }, (_, index) => ({ score: 0.5, positive: index % 2 === 0 })),
    ]);
    const { advised, unreachable, resamples, threshold } = certaintyOf(scarce, ask);
    expect(unreachable).toBeGreaterThan(resamples * 0.2);
    expect(unreachable).toBeLessThan(resamples);
    // The evidence itself has no threshold for it, so that there is none to bound.
    expect([advised, threshold]).toEqual([null, null]);
  });

  test('without an advised threshold there is nothing to measure', () => {
    const none = makeRanked(
      simulate(60, 0.5, seededRandom(5)).map((item) => ({ ...item, score: Number.NEGATIVE_INFINITY })),
    );
    expect(certaintyOf(none, HALF)).toEqual({
      advised: null,
      resamples: 1000,
      unreachable: 1000,
      threshold: null,
      optimism: { precision: null, recall: null, casesPerDay: null },
      precision: null,
      recall: null,
      casesPerDay: null,
    });
  });
});

describe('resampling', () => {
  test('draws as many from each group as it has', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 80 });
    fc.assert(
      fc.property(groups, fc.nat(), (group, seed) => {
        const resampler = new Resampler({ group: Int32Array.from(group) }, seed);
        const size = (wanted: number) => group.filter((own) => own === wanted).length;
        for (let round = 0; round < 3; round += 1) {
          const times = resampler.next();
          for (const wanted of new Set(group)) {
            const drawn = group.reduce((sum, own, index) => sum + (own === wanted ? times[index]! : 0), 0);
            expect(drawn).toBe(size(wanted));
          }
        }
      }),
    );
  });

  test('is the same for the same seed, and differs from one resample to the next', () => {
    const group = new Int32Array(50);
    const [one, other] = [new Resampler({ group }, 9), new Resampler({ group }, 9)];
    const first = [...one.next()];
    expect([...other.next()]).toEqual(first);
    expect([...one.next()]).not.toEqual(first);
  });

  test('takes fewer resamples of very large evidence, never fewer than a hundred', () => {
    expect([0, 1000, 50_000, 500_000, 5_000_000].map(resampleCount)).toEqual([1000, 1000, 1000, 100, 100]);
  });
});
