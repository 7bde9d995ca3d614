import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import type { ReviewedCase } from '../../../domain/metrics/cases/reviewed-cases.ts';
import { statisticsOf } from '../../../domain/metrics/statistics.ts';
import {
  type Aggregate,
  ALL_CASES,
  addUp,
  aggregateFigures,
  aggregateSchema,
  aggregatesOf,
  layerOf,
  overMonths,
} from '../../../domain/retention/aggregate.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const made = gatherCases(madeOutcomes(600, 7)).cases();
const figuresOf = (cases: readonly ReviewedCase[]) => statisticsOf(cases, { now: null });

/** The figures over everything, from aggregates of one part and the cases of the rest. */
function together(aggregates: readonly Aggregate[], rest: readonly ReviewedCase[]) {
  const all = addUp([...aggregates, ...aggregatesOf(rest)]);
  const groups = [...new Set(all.map(({ group }) => group))];
  return Object.fromEntries(groups.map((group) => [group, overMonths(all, group)!]));
}

describe('aggregates', () => {
  test('count the flagged cases of a month, all and by layer; golden items and audit samples do not count', () => {
    const cases = gatherCases([
      makeOutcome({ case_id: 'a', flagged_by: ['classifier', 'rules'] }),
      makeOutcome({ case_id: 'a', stage: 'appeal', decision: 'reversed', seconds: 30 }),
      makeOutcome({ case_id: 'b', decision: 'not-confirmed', seconds: null }),
      makeOutcome({ case_id: 'c', decision: null, decided_at: null, reviewer: null, seconds: null }),
      makeOutcome({ case_id: 'd', flagged_at: '2026-04-01T00:00:00Z', decision: 'inconclusive' }),
      makeOutcome({ case_id: 'e', flagged_at: null }),
      makeOutcome({ case_id: 'f', flagged_by: ['golden'] }),
    ]).cases();
    const march = { confirmed: 1, inconclusive: 0, resolved: 1, reversed: 1, timedReviews: 1, seconds: 12 };
    expect(addUp(aggregatesOf(cases))).toMatchObject([
      { month: '2026-03', group: 'all', flagged: 3, notConfirmed: 1, ...march },
      { month: '2026-03', group: 'layer:classifier', flagged: 3, notConfirmed: 1, ...march },
      { month: '2026-03', group: 'layer:rules', flagged: 1, notConfirmed: 0, ...march },
      { month: '2026-04', group: 'all', flagged: 1, inconclusive: 1 },
      { month: '2026-04', group: 'layer:classifier', flagged: 1 },
      { month: 'unknown', group: 'all', flagged: 1, confirmed: 1 },
      { month: 'unknown', group: 'layer:classifier', flagged: 1 },
    ]);
    for (const each of aggregatesOf(cases)) expect(aggregateSchema.parse(each)).toEqual(each);
  });

  test('of cases purged in any parts, with the figures of the rest, are the figures of all', () => {
    const before = figuresOf(made);
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 3 }), { minLength: made.length, maxLength: made.length }),
        (part) => {
          const partOf = (number: number) => made.filter((_, index) => part[index] === number);
          let stored: Aggregate[] = [];
          for (const number of [1, 2, 3]) stored = addUp([...stored, ...aggregatesOf(partOf(number))]);
          const groups = together(stored, partOf(0));
          const { cases, confirmationRate, confirmationRateDecided, errorRatios } = before;
          expect(aggregateFigures(groups[ALL_CASES]!)).toEqual({
            ...{ cases, confirmationRate, confirmationRateDecided, errorRatios },
          });
          expect(groups[ALL_CASES]!.timedReviews).toBe(before.handling.n);
          expect(groups[ALL_CASES]!.seconds).toBeCloseTo(before.handling.totalSeconds, 3);
          for (const [group, aggregate] of Object.entries(groups)) {
            const layer = layerOf(group);
            if (layer) expect(aggregateFigures(aggregate)).toEqual(before.byLayer[layer]);
          }
          const months = addUp([...stored, ...aggregatesOf(partOf(0))]).filter(
            ({ group }) => group === ALL_CASES,
          );
          expect(Object.fromEntries(months.map((each) => [each.month, aggregateFigures(each)]))).toEqual(
            before.byMonth,
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test('of nothing are none, and a rate of nothing is undefined', () => {
    expect(aggregatesOf([])).toEqual([]);
    expect(overMonths([], ALL_CASES)).toBeNull();
    const pending = aggregatesOf(gatherCases([makeOutcome({ decision: null, decided_at: null })]).cases());
    expect(aggregateFigures(pending[0]!)).toMatchObject({
      cases: { flagged: 1, pending: 1 },
      confirmationRate: { value: null },
    });
  });
});
