import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
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

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(outcomes, { minLength: outcomes.length }), (shuffled) => {
        expect(computeStatistics(shuffled)).toEqual(computeStatistics(outcomes));
      }),
    );
  });
});
