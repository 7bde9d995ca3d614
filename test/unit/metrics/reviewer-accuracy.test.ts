import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { clusteredShare } from '../../../domain/metrics/intervals/clustered-share.ts';
import { accuracyLimits, funnelLimits } from '../../../domain/metrics/reviewers/funnel.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const answer = (number: number, overrides: Partial<Outcome>) =>
  makeOutcome({
    ...{ flagged_by: ['golden'], gold: 'risk', decision: 'confirmed', decided_at: '2026-03-05T10:00:00Z' },
    ...{ case_id: `case-${number}`, transcript_id: `t-${number}` },
    ...overrides,
  });

const many = (count: number, overrides: Partial<Outcome>, from = 0) =>
  Array.from({ length: count }, (_, index) => answer(from + index, overrides));

describe('what a reviewer answers where the truth is known', () => {
  test('always inconclusive is 100 % specificity, and no decided specificity', () => {
    const rows = [
      ...many(6, { gold: 'benign', decision: 'inconclusive' }),
      ...many(4, { decision: 'inconclusive' }, 6),
    ];
    const { golden, accuracy } = computeStatistics(rows);
    expect(golden.willow!.specificity.value).toBe(1);
    expect(accuracy.byReviewer.willow).toMatchObject({
      decidedSpecificity: { k: 0, n: 0, value: null },
      decidedSensitivity: { k: 0, n: 0, value: null },
      inconclusiveBenign: { k: 6, n: 6 },
      inconclusiveRisk: { k: 4, n: 4 },
    });
    expect(accuracy.labelled.decidedSpecificity).toMatchObject({ value: null, clustered95: null });
  });

  test('is counted by truth and verdict, and decides d′', () => {
    const rows = [
      ...many(27, {}),
      ...many(2, { decision: 'not-confirmed' }, 27),
      ...many(1, { decision: 'inconclusive' }, 29),
      ...many(3, { gold: 'benign' }, 30),
      ...many(20, { gold: 'benign', decision: 'not-confirmed' }, 33),
      ...many(7, { gold: 'benign', decision: 'inconclusive' }, 53),
    ];
    const own = computeStatistics(rows).accuracy.byReviewer.willow!;
    expect(own.confusion).toEqual({
      risk: { confirmed: 27, 'not-confirmed': 2, inconclusive: 1 },
      benign: { confirmed: 3, 'not-confirmed': 20, inconclusive: 7 },
    });
    expect(own.decidedSpecificity).toMatchObject({ k: 20, n: 23 });
    // The contract's 27 of 30 and 3 of 30.
    expect(own.dPrime).toBeCloseTo(2.422464, 6);
    expect(own.criterion).toBeCloseTo(0, 9);
    expect(own.dPrime95![0]).toBeLessThan(own.dPrime!);
  });

  test('of one kind alone says no d′', () => {
    const own = computeStatistics(many(5, {})).accuracy.byReviewer.willow!;
    expect(own).toMatchObject({ dPrime: null, dPrime95: null, criterion: null, criterion95: null });
  });

  test('nobody with golden items, and one reviewer alone, say that nothing is known', () => {
    for (const rows of [[], [makeOutcome()]]) {
      const { accuracy } = computeStatistics(rows);
      expect(accuracy.byReviewer).toEqual({});
      expect(accuracy.labelled.sensitivity).toMatchObject({ n: 0, value: null, clustered95: null });
      expect(accuracy.funnel.sensitivity).toMatchObject({ outside: 0, byReviewer: {} });
      expect(accuracy.severity.spread).toBeNull();
    }
  });
});

describe('intervals by item', () => {
  // Four items, each answered by three people in a case of their own.
  const right = { a: 3, b: 2, c: 0, d: 3 };
  const rows = Object.entries(right).flatMap(([transcript_id, count]) =>
    ['birch', 'cedar', 'willow'].map((reviewer, index) =>
      answer(0, {
        ...{ case_id: `${transcript_id}-${reviewer}`, transcript_id, reviewer },
        decision: index < count ? 'confirmed' : 'inconclusive',
      }),
    ),
  );

  test('take the answers of several people to one transcript together', () => {
    const { labelled, items } = computeStatistics(rows).accuracy;
    const expected = clusteredShare(Object.values(right).map((k) => ({ k, n: 3 })));
    expect(labelled.sensitivity).toEqual(expected);
    expect(items).toEqual(labelled);
    expect(labelled.items).toEqual({ risk: 4, benign: 0 });
  });

  test('stand beside the plain one, which stays as it was', () => {
    const { goldenOverall, accuracy } = computeStatistics(rows);
    const { clustered95, ...plain } = accuracy.labelled.sensitivity;
    expect(plain).toEqual(goldenOverall.sensitivity);
    expect(clustered95![0]).toBeLessThan(plain.wilson95![0]);
  });
});

test('the funnels of accuracy are about all reviewers together and leave out whoever has no such item', () => {
  const rows = [
    ...many(30, { reviewer: 'birch' }),
    ...many(10, { reviewer: 'cedar', decision: 'not-confirmed' }, 30),
    ...many(5, { reviewer: 'aspen', gold: 'benign', decision: 'not-confirmed' }, 40),
  ];
  const { sensitivity, specificity } = computeStatistics(rows).accuracy.funnel;
  expect(sensitivity.centre).toMatchObject({ k: 30, n: 40 });
  expect(Object.keys(sensitivity.byReviewer)).toEqual(['birch', 'cedar']);
  expect(sensitivity.outside).toBe(2);
  expect(Object.keys(specificity.byReviewer)).toEqual(['aspen']);
});

describe('limits of accuracy', () => {
  test('hold whoever made no error in as few answers as often have none', () => {
    // Half of all reviewers are right five times of five at .863.
    expect(accuracyLimits(0.863, 5).inner95[1]).toBe(1);
    expect(funnelLimits(0.863, 5).inner95[1]).toBeLessThan(1);
  });

  test('are those of the funnel from below, and those of the errors from above', () => {
    const [low, high] = accuracyLimits(0.8, 40).inner95;
    expect(low).toBe(funnelLimits(0.8, 40).inner95[0]);
    expect(high).toBeCloseTo(1 - funnelLimits(0.2, 40).inner95[0], 9);
  });
});
