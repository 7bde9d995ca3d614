import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const at = (minute: number) => `2026-03-05T10:${String(minute).padStart(2, '0')}:00Z`;
const second = (overrides: Partial<Outcome>) =>
  makeOutcome({ stage: 'second-review', reviewer: 'birch', decided_at: at(30), ...overrides });
const appeal = (decision: 'upheld' | 'reversed' | null, overrides: Partial<Outcome> = {}) =>
  makeOutcome({ stage: 'appeal', reviewer: 'cedar', decision, decided_at: decision && at(50), ...overrides });
const pending = (overrides: Partial<Outcome> = {}) =>
  makeOutcome({ decision: null, reviewer: null, decided_at: null, seconds: null, ...overrides });

describe('which verdict counts', () => {
  test.each<[string, Outcome[], object]>([
    ['one review', [makeOutcome()], { reviewed: 1, confirmed: 1, pending: 0 }],
    [
      'a correction by the same reviewer',
      [makeOutcome({ decided_at: at(5), decision: 'not-confirmed' }), makeOutcome({ decided_at: at(1) })],
      { confirmed: 0, notConfirmed: 1 },
    ],
    [
      'a second review, even if older',
      [makeOutcome({ decided_at: at(40) }), second({ decision: 'inconclusive' })],
      { confirmed: 0, inconclusive: 1 },
    ],
    [
      'a pending second review changes nothing',
      [makeOutcome(), second({ decision: null, decided_at: null })],
      { reviewed: 1, confirmed: 1, pending: 0 },
    ],
    ['a pending row beside a decision', [pending(), makeOutcome()], { reviewed: 1, pending: 0 }],
    ['only pending', [pending()], { flagged: 1, reviewed: 0, pending: 1 }],
    [
      'an audit sample is not flagged',
      [makeOutcome({ flagged_by: ['audit-sample'] })],
      { flagged: 0, reviewed: 0 },
    ],
    [
      'a golden item that a layer flagged too',
      [makeOutcome({ flagged_by: ['golden', 'rules'] })],
      { flagged: 1, confirmed: 1 },
    ],
    ['an appeal leaves the verdict', [makeOutcome(), appeal('reversed')], { confirmed: 1 }],
    [
      'offsets are compared as moments',
      [
        makeOutcome({ decided_at: '2026-03-05T12:00:00+03:00' }),
        makeOutcome({ decided_at: '2026-03-05T10:00:00Z', decision: 'inconclusive' }),
      ],
      { inconclusive: 1 },
    ],
  ])('%s', (_name, outcomes, cases) => {
    expect(computeStatistics(outcomes).cases).toMatchObject(cases);
  });
});

describe('figures', () => {
  const outcomes = [
    makeOutcome({ case_id: 'a', seconds: 10 }),
    makeOutcome({
      case_id: 'b',
      decision: 'not-confirmed',
      flagged_by: ['classifier', 'rules'],
      seconds: 20,
    }),
    makeOutcome({ case_id: 'c', decision: 'inconclusive', characteristics: [], seconds: 60 }),
    pending({ case_id: 'd' }),
    appeal('reversed', { case_id: 'a' }),
    appeal(null, { case_id: 'b' }),
  ];

  test('confirmation rate with and without the inconclusive', () => {
    const { confirmationRate, confirmationRateDecided, cases } = computeStatistics(outcomes);
    expect(confirmationRate).toMatchObject({ k: 1, n: 3 });
    expect(confirmationRateDecided).toMatchObject({ k: 1, n: 2, value: 0.5 });
    expect(cases).toEqual({
      flagged: 4,
      reviewed: 3,
      confirmed: 1,
      notConfirmed: 1,
      inconclusive: 1,
      pending: 1,
    });
  });

  test('the three error ratios', () => {
    expect(computeStatistics(outcomes).errorRatios).toMatchObject({
      unconfirmedPerFlagged: { k: 2, n: 3 },
      reversedPerActioned: { k: 1, n: 1 },
      reversedPerAppealed: { k: 1, n: 1 },
    });
    expect(computeStatistics([pending()]).errorRatios.reversedPerAppealed.value).toBeNull();
  });

  test('a case counts in each of its layers and marked characteristics', () => {
    const { byLayer, byCharacteristic } = computeStatistics(outcomes);
    expect(byLayer).toMatchObject({
      classifier: { confirmationRate: { k: 1, n: 3 } },
      rules: { confirmationRate: { k: 0, n: 1 } },
    });
    expect(byCharacteristic).toMatchObject({ secrecy: { confirmationRate: { k: 1, n: 2 } } });
    expect(Object.keys(byCharacteristic)).toEqual(['secrecy']);
  });

  test('by reviewer, with names that a file may choose freely', () => {
    const { byReviewer } = computeStatistics([
      ...outcomes,
      makeOutcome({ case_id: 'e', reviewer: '__proto__' }),
    ]);
    expect(byReviewer.willow).toMatchObject({ confirmationRate: { k: 1, n: 3 }, medianSeconds: 20 });
    expect(Object.keys(byReviewer)).toContain('__proto__');
  });

  test('agreement needs two different reviewers', () => {
    const pairs = [
      makeOutcome({ case_id: 'a' }),
      second({ case_id: 'a' }),
      makeOutcome({ case_id: 'b' }),
      second({ case_id: 'b', decision: 'not-confirmed' }),
      makeOutcome({ case_id: 'c' }),
      second({ case_id: 'c', reviewer: 'willow' }),
    ];
    expect(computeStatistics(pairs).agreement).toMatchObject({ n: 2, percent: 0.5 });
  });

  test('golden accuracy: confirmed is positive, anything else negative; appeals do not count', () => {
    const golden = [
      makeOutcome({ case_id: 'a', gold: 'risk' }),
      makeOutcome({ case_id: 'b', gold: 'risk', decision: 'inconclusive' }),
      makeOutcome({ case_id: 'c', gold: 'benign', decision: 'not-confirmed', flagged_by: ['golden'] }),
      makeOutcome({ case_id: 'd', gold: 'benign' }),
      appeal('reversed', { case_id: 'd', gold: 'benign' }),
    ];
    expect(computeStatistics(golden).golden).toMatchObject({
      willow: { sensitivity: { k: 1, n: 2 }, specificity: { k: 1, n: 2 } },
    });
    expect(Object.keys(computeStatistics(golden).golden)).toEqual(['willow']);
  });

  test('handling time over the reviews of flagged cases', () => {
    const rows = [...outcomes, makeOutcome({ case_id: 'g', flagged_by: ['golden'], seconds: 999 })];
    expect(computeStatistics(rows).handling).toEqual({
      ...{ n: 3, totalSeconds: 90, medianSeconds: 20 },
      percentile90Seconds: 52,
    });
    expect(computeStatistics([pending()]).handling).toEqual({
      ...{ n: 0, totalSeconds: 0, medianSeconds: null },
      percentile90Seconds: null,
    });
  });

  test('a second review is compared with the latest first review by somebody else', () => {
    const rows = [
      makeOutcome({ reviewer: 'willow', decision: 'not-confirmed', decided_at: at(1) }),
      makeOutcome({ reviewer: 'birch', decided_at: at(2) }),
      second({ reviewer: 'birch', decision: 'not-confirmed' }),
    ];
    expect(computeStatistics(rows).agreement).toMatchObject({ n: 1, percent: 1 });
  });

  test('a review by nobody in particular counts for its case and for no reviewer', () => {
    const rows = [makeOutcome({ reviewer: null, gold: 'risk' }), second({})];
    expect(computeStatistics(rows)).toMatchObject({ confirmationRate: { k: 1, n: 1 }, agreement: { n: 0 } });
    expect(Object.keys(computeStatistics(rows).byReviewer)).toEqual(['birch']);
    expect(Object.keys(computeStatistics(rows).golden)).toEqual(['birch']);
  });

  test('of several appeals the latest resolved one counts, once a case', () => {
    const rows = [
      makeOutcome(),
      appeal('reversed', { decided_at: at(50) }),
      appeal('upheld', { decided_at: at(55), reviewer: 'aspen' }),
      appeal(null, { reviewer: 'elder' }),
    ];
    expect(computeStatistics(rows).errorRatios.reversedPerAppealed).toMatchObject({ k: 0, n: 1 });
  });

  test('a reversal of a case that was never confirmed is none of those per actioned', () => {
    const rows = [
      makeOutcome({ case_id: 'a' }),
      makeOutcome({ case_id: 'b', decision: 'not-confirmed' }),
      makeOutcome({ case_id: 'c' }),
      appeal('reversed', { case_id: 'a' }),
      appeal('reversed', { case_id: 'b' }),
      appeal('reversed', { case_id: 'd' }),
    ];
    const { errorRatios, appeals } = computeStatistics(rows);
    expect(errorRatios.reversedPerActioned).toMatchObject({ k: 1, n: 2 });
    expect(errorRatios.reversedPerAppealed).toMatchObject({ k: 3, n: 3 });
    expect(appeals.reversed).toBe(3);
  });

  test('of equal times the later row counts', () => {
    const rows = [makeOutcome(), makeOutcome({ decision: 'inconclusive' })];
    expect(computeStatistics(rows).cases).toMatchObject({ confirmed: 0, inconclusive: 1 });
    expect(computeStatistics(rows.reverse()).cases).toMatchObject({ confirmed: 1, inconclusive: 0 });
  });

  test('without any row everything is zero or undefined', () => {
    expect(computeStatistics([])).toMatchObject({
      cases: { flagged: 0, reviewed: 0, pending: 0 },
      confirmationRate: { k: 0, n: 0, value: null },
      byReviewer: {},
      agreement: { n: 0, percent: null },
      golden: {},
    });
  });
});

describe('any history', () => {
  const names = ['willow', 'birch', 'cedar'];
  const row = fc.record({
    case_id: fc.constantFrom('a', 'b', 'c', 'd'),
    reviewer: fc.constantFrom(...names),
    stage: fc.constantFrom('first-review' as const, 'second-review' as const, 'appeal' as const),
    decision: fc.nat({ max: 3 }),
    flagged_by: fc.constantFrom<Outcome['flagged_by'][]>(
      ['classifier'],
      ['rules', 'classifier'],
      ['audit-sample'],
      ['golden'],
    ),
    seconds: fc.option(fc.nat({ max: 100 })),
  });
  /** Rows that were decided at different times; some are pending. */
  const history = fc.array(row, { maxLength: 40 }).map((rows) =>
    rows.map(({ decision, ...rest }, minute): Outcome => {
      const decisions = rest.stage === 'appeal' ? (['upheld', 'reversed'] as const) : VERDICTS;
      const made = decisions[decision] ?? null;
      const gold = rest.case_id === 'a' ? 'risk' : rest.case_id === 'b' ? 'benign' : null;
      return makeOutcome({ ...rest, gold, decision: made, decided_at: made && at(minute) });
    }),
  );

  test('the order of the rows does not matter', () => {
    const shuffled = history.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(computeStatistics(others)).toEqual(computeStatistics(rows));
      }),
    );
  });

  test('the final verdicts are those of a plain recount', () => {
    fc.assert(
      fc.property(history, (rows) => {
        // The rows are in order of time, so the last of a stage is the latest.
        const flagged = ['a', 'b', 'c', 'd'].filter((id) =>
          rows.some(
            (each) =>
              each.case_id === id && each.flagged_by.some((by) => by !== 'audit-sample' && by !== 'golden'),
          ),
        );
        const finals = flagged.map((id) => {
          const of = (stage: string) =>
            rows.findLast((each) => each.case_id === id && each.stage === stage && each.decision !== null)
              ?.decision;
          return of('second-review') ?? of('first-review');
        });
        const count = (verdict: string) => finals.filter((final) => final === verdict).length;
        expect(computeStatistics(rows).cases).toEqual({
          flagged: flagged.length,
          reviewed: finals.filter((final) => final !== undefined).length,
          confirmed: count('confirmed'),
          notConfirmed: count('not-confirmed'),
          inconclusive: count('inconclusive'),
          pending: finals.filter((final) => final === undefined).length,
        });
      }),
    );
  });
});
