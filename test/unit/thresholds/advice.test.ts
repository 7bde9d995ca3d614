import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ask, adviseThreshold, askSchema } from '../../../domain/thresholds/advice.ts';
import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  operatingLoad,
} from '../../../domain/thresholds/operating-load.ts';
import { anyScored, makeRanked, type ScoredItem } from '../../fixtures/ranked.ts';

const anyAssumptions: fc.Arbitrary<Assumptions> = fc.record({
  transcriptsPerDay: fc.integer({ min: 1, max: 100_000 }),
  minutesPerCase: fc.constant(5),
  prevalence: fc.constantFrom(null, 0.001, 0.02, 0.5, 0.9),
});

const share = fc.double({ min: 0.01, max: 1, noNaN: true });

/** What a threshold does, counted anew and told through `operatingLoad`. */
function measured(items: readonly ScoredItem[], threshold: number, assumptions: Assumptions) {
  const flagged = items.filter(({ score }) => score >= threshold);
  const positives = items.filter(({ positive }) => positive).length;
  const tp = flagged.filter(({ positive }) => positive).length;
  const negatives = items.length - positives;
  const load = operatingLoad({ tp, fp: flagged.length - tp, positives, negatives }, assumptions);
  return { ...load, recall: tp / positives, flagged: flagged.length };
}

/** Every threshold from 0 to 1 that flags something of its own, from the highest. */
function everyThreshold(items: readonly ScoredItem[]): number[] {
  const scores = items.map(({ score }) => score).filter((score) => score >= 0 && score <= 1);
  return [...new Set([1, ...scores])].sort((left, right) => right - left);
}

/** Both classes are there. */
const anyTwoClasses = anyScored.filter(
  (items) => items.some(({ positive }) => positive) && items.some(({ positive }) => !positive),
);

/** For each kind of ask, what it measures and which of all thresholds does it, by trying them all. */
function compareWithAll(
  makeAsk: fc.Arbitrary<Ask>,
  measure: (ask: never, items: ScoredItem[], threshold: number, assumptions: Assumptions) => number | null,
  choose: (ask: never, thresholds: { threshold: number; value: number }[]) => number | undefined,
): void {
  fc.assert(
    fc.property(anyTwoClasses, makeAsk, anyAssumptions, (items, ask, assumptions) => {
      const values = everyThreshold(items).flatMap((threshold) => {
        const value = measure(ask as never, items, threshold, assumptions);
        return value === null ? [] : [{ threshold, value }];
      });
      const expected = choose(ask as never, values);
      const { threshold, same, problems } = adviseThreshold(makeRanked(items), ask, assumptions);
      if (expected === undefined) {
        expect(threshold).toBeNull();
        expect(same).toBeNull();
        expect(problems).toContainEqual(expect.objectContaining({ kind: 'unreachable' }));
        return;
      }
      expect(threshold).not.toBeNull();
      expect(measured(items, threshold!, assumptions).flagged).toBe(
        measured(items, expected, assumptions).flagged,
      );
    }),
    { numRuns: 1000 },
  );
}

const SLACK = 1e-12;

describe('advice, against trying every threshold', () => {
  test('by capacity: the lowest threshold that keeps to it', () => {
    compareWithAll(
      fc.record({ kind: fc.constant('capacity' as const), casesPerDay: fc.integer({ min: 1, max: 60_000 }) }),
      (_, items, threshold, assumptions) => measured(items, threshold, assumptions).casesPerDay,
      ({ casesPerDay }: Ask & { kind: 'capacity' }, values) =>
        values.filter(({ value }) => value <= casesPerDay * (1 + SLACK)).at(-1)?.threshold,
    );
  });

  test('by precision floor: the lowest threshold that has it', () => {
    compareWithAll(
      fc.record({ kind: fc.constant('precision' as const), floor: share }),
      (_, items, threshold, assumptions) => measured(items, threshold, assumptions).precision,
      ({ floor }: Ask & { kind: 'precision' }, values) =>
        values.filter(({ value }) => value >= floor - SLACK).at(-1)?.threshold,
    );
  });

  test('by recall floor: the highest threshold that has it', () => {
    compareWithAll(
      fc.record({ kind: fc.constant('recall' as const), floor: share }),
      (_, items, threshold, assumptions) => measured(items, threshold, assumptions).recall,
      ({ floor }: Ask & { kind: 'recall' }, values) =>
        values.find(({ value }) => value >= floor - SLACK)?.threshold,
    );
  });

  /** Rounding decides between equals, so the best is compared by what it comes to. */
  function compareBest(
    makeAsk: fc.Arbitrary<Ask>,
    measure: (ask: never, figures: ReturnType<typeof measured>) => number,
  ): void {
    fc.assert(
      fc.property(anyTwoClasses, makeAsk, anyAssumptions, (items, ask, assumptions) => {
        const valueAt = (threshold: number) => measure(ask as never, measured(items, threshold, assumptions));
        const best = Math.max(...everyThreshold(items).map(valueAt));
        const { threshold } = adviseThreshold(makeRanked(items), ask, assumptions);
        if (best === 0 && ask.kind === 'f-beta') expect(threshold).toBeNull();
        else expect(Math.abs(valueAt(threshold!) - best)).toBeLessThan(1e-9 * Math.max(1, Math.abs(best)));
      }),
      { numRuns: 1000 },
    );
  }

  test('by cost: the lowest expected cost', () => {
    compareBest(
      fc.record({
        kind: fc.constant('cost' as const),
        miss: fc.integer({ min: 1, max: 100 }),
        falseAlarm: fc.integer({ min: 1, max: 100 }),
      }),
      ({ miss, falseAlarm }: Ask & { kind: 'cost' }, { missedPerDay, falseAlarmsPerDay }) =>
        -(miss * missedPerDay! + falseAlarm * falseAlarmsPerDay!),
    );
  });

  test('by F-beta: the highest', () => {
    compareBest(
      fc.record({ kind: fc.constant('f-beta' as const), beta: fc.constantFrom(0.5, 1, 2) }),
      ({ beta }: Ask & { kind: 'f-beta' }, { precision, recall }) =>
        precision === null || precision + recall === 0
          ? 0
          : ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall),
    );
  });

  test('of equals by cost the highest threshold', () => {
    const items = [
      { score: 0.9, positive: true },
      { score: 0.6, positive: true },
      { score: 0.6, positive: false },
      { score: 0.2, positive: false },
    ];
    const even = { ...DEFAULT_ASSUMPTIONS, prevalence: null };
    const ask = { kind: 'cost', miss: 1, falseAlarm: 1 } as const;
    expect(adviseThreshold(makeRanked(items), ask, even)).toMatchObject({ threshold: 0.9, same: [0.6, 0.9] });
  });

  test('every threshold that is said to flag the same does, and the one below flags more', () => {
    fc.assert(
      fc.property(anyTwoClasses, share, share, anyAssumptions, (items, floor, place, assumptions) => {
        const { threshold, same } = adviseThreshold(
          makeRanked(items),
          { kind: 'recall', floor },
          assumptions,
        );
        fc.pre(same !== null);
        const [low, high] = same!;
        const count = (at: number) => measured(items, at, assumptions).flagged;
        expect(count(high)).toBe(count(threshold!));
        if (low === high) return;
        expect(threshold).toBeGreaterThan(low);
        expect(threshold).toBeLessThanOrEqual(high);
        const between = high - place * (high - low);
        if (between > low) expect(count(between)).toBe(count(threshold!));
        if (low > 0) expect(count(low)).toBeGreaterThan(count(threshold!));
      }),
      { numRuns: 500 },
    );
  });
});

/** Ten of each class; risky ones from 0.5 up, benign ones from 0 up. */
const TWENTY: ScoredItem[] = Array.from({ length: 20 }, (_, index) => ({
  positive: index < 10,
  score: index < 10 ? 0.5 + index / 20 : (index - 10) / 20,
}));

const problemsOf = (items: readonly ScoredItem[], ask: Ask) =>
  adviseThreshold(makeRanked(items), ask, DEFAULT_ASSUMPTIONS).problems;

describe('why an answer should not be trusted, or why there is none', () => {
  test('a class that is missing, or too small', () => {
    const recall = { kind: 'recall', floor: 1 } as const;
    expect(problemsOf([], recall)).toEqual([{ kind: 'no-positives' }, { kind: 'no-negatives' }]);
    expect(problemsOf(TWENTY, recall)).toEqual([
      { kind: 'few-positives', n: 10 },
      { kind: 'few-negatives', n: 10 },
      { kind: 'no-false-alarms', n: 10 },
    ]);
    const enough = [...TWENTY, ...TWENTY].map((item, index) =>
      index === 19 ? { ...item, score: 0.9 } : item,
    );
    expect(problemsOf(enough, recall)).toEqual([]);
    const advice = adviseThreshold(makeRanked(enough.slice(0, 10)), recall, DEFAULT_ASSUMPTIONS);
    expect(advice).toMatchObject({ threshold: null, same: null });
    expect(advice.problems).toContainEqual({ kind: 'no-negatives' });
  });

  test('a floor that nothing reaches, with the best there is and where', () => {
    const mixed = Array.from({ length: 40 }, (_, index) => ({
      positive: index % 2 === 0,
      score: (index >> 1) / 20,
    }));
    const even = { ...DEFAULT_ASSUMPTIONS, prevalence: null };
    expect(adviseThreshold(makeRanked(mixed), { kind: 'precision', floor: 0.8 }, even)).toEqual({
      threshold: null,
      same: null,
      problems: [{ kind: 'unreachable', best: 0.5, at: 0.95 }],
    });
  });

  test('a capacity below what is flagged whatever the threshold', () => {
    const flagged = TWENTY.map((item, index) => (index === 19 ? { ...item, score: Infinity } : item));
    const ask = { kind: 'capacity', casesPerDay: 10 } as const;
    const [unreachable] = problemsOf(flagged, ask).filter(({ kind }) => kind === 'unreachable');
    // One of ten benign ones: a tenth of the benign 99 % of 10,000.
    expect(unreachable).toEqual({ kind: 'unreachable', best: expect.closeTo(990, 6), at: 1 });
  });

  test('a score of just 1 is flagged by every threshold', () => {
    const sure = TWENTY.map((item, index) => (index === 19 ? { ...item, score: 1 } : item));
    const also = sure.map((item, index) => (index === 9 ? { ...item, score: Infinity } : item));
    const ask = { kind: 'capacity', casesPerDay: 10 } as const;
    expect(problemsOf(sure, ask).at(-1)).toMatchObject({ kind: 'unreachable', at: 1 });
    expect(problemsOf(also, ask).at(-1)).toEqual({
      kind: 'unreachable',
      best: expect.closeTo(1000, 6),
      at: 1,
    });
  });

  test('many transcripts with one score, one step past what was asked', () => {
    const tied = [...TWENTY, ...TWENTY, ...TWENTY].map((item) => ({
      ...item,
      score: item.positive ? item.score : 0.4,
    }));
    const ask = { kind: 'capacity', casesPerDay: 100 } as const;
    expect(problemsOf(tied, ask)).toEqual([
      { kind: 'no-false-alarms', n: 30 },
      { kind: 'ties', transcripts: 30, at: 0.4 },
    ]);
  });

  test('with the classifier off and nothing else that flags, nothing is ever flagged', () => {
    const off = TWENTY.map((item) => ({ ...item, score: Number.NEGATIVE_INFINITY }));
    for (const ask of [
      { kind: 'recall', floor: 0.1 },
      { kind: 'precision', floor: 0.1 },
      { kind: 'f-beta', beta: 1 },
    ] as const)
      expect(problemsOf(off, ask).at(-1)).toEqual({ kind: 'unreachable', best: 0, at: 1 });
    const capacity = { kind: 'capacity', casesPerDay: 1 } as const;
    expect(adviseThreshold(makeRanked(off), capacity, DEFAULT_ASSUMPTIONS)).toMatchObject({
      threshold: 1,
      same: [0, 1],
    });
  });

  test('with the classifier off, only other layers flag, at any threshold alike', () => {
    const layers = TWENTY.map((item, index) => ({
      ...item,
      score: index < 6 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    }));
    expect(
      adviseThreshold(makeRanked(layers), { kind: 'recall', floor: 0.6 }, DEFAULT_ASSUMPTIONS),
    ).toMatchObject({ threshold: 1, same: [0, 1] });
    expect(problemsOf(layers, { kind: 'recall', floor: 0.7 }).at(-1)).toEqual({
      kind: 'unreachable',
      best: 0.6,
      at: 1,
    });
  });
});

test('what can be asked for has bounds', () => {
  const parses = (ask: unknown) => askSchema.safeParse(ask).success;
  expect(parses({ kind: 'capacity', casesPerDay: 0 })).toBe(false);
  expect(parses({ kind: 'precision', floor: 0 })).toBe(false);
  expect(parses({ kind: 'recall', floor: 1.01 })).toBe(false);
  expect(parses({ kind: 'recall', floor: 1 })).toBe(true);
  expect(parses({ kind: 'cost', miss: 10, falseAlarm: 0 })).toBe(false);
  expect(parses({ kind: 'f-beta', beta: 2 })).toBe(true);
});
