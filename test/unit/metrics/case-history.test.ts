import { describe, expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { packCases, unpackCases } from '../../../domain/metrics/cases/packed-cases.ts';
import { filterRows } from '../../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const decided = (decision: 'confirmed' | 'not-confirmed', decided_at: string, reviewer = 'willow') =>
  makeOutcome({ decision, decided_at, reviewer });

describe('which decision is the latest', () => {
  const [early, late] = ['2026-03-05T10:00:00.123456Z', '2026-03-05T12:00:00.123457+02:00'];

  test.each([
    ['of one reviewer', 'willow'],
    ['of two', 'birch'],
  ])('%s is told by microseconds, in whatever order the rows stand', (_name, other) => {
    const rows = [decided('confirmed', late), decided('not-confirmed', early, other)];
    for (const order of [rows, rows.toReversed()]) {
      const cases = gatherCases(order).cases();
      expect(cases[0]!.final?.verdict).toBe('confirmed');
      expect(unpackCases(packCases(cases))).toEqual(cases);
      expect(computeStatistics(order).cases).toMatchObject({ confirmed: 1, notConfirmed: 0 });
    }
  });

  test('also of appeals, and of the two draws of an audit sample', () => {
    const appeals = (['reversed', 'upheld'] as const).map((decision, index) =>
      makeOutcome({
        stage: 'appeal',
        decision,
        decided_at: [late, early][index]!,
        reviewer: `lead ${index}`,
      }),
    );
    expect(gatherCases(appeals).cases()[0]!.appeal?.decision).toBe('reversed');
    const [first, second] = gatherCases([
      makeOutcome({ case_id: 'a', flagged_at: early }),
      makeOutcome({ case_id: 'b', flagged_at: late }),
    ]).cases();
    expect(second!.facts.flaggedAt).toBeGreaterThan(first!.facts.flaggedAt!);
  });

  test('of equal moments the row that stands last', () => {
    const rows = [decided('confirmed', early), decided('not-confirmed', early.replace('Z', '000Z'), 'birch')];
    expect(gatherCases(rows).cases()[0]!.final?.verdict).toBe('not-confirmed');
  });
});

test('one person is one person, however the name was typed', () => {
  const rows = ['Zo\u00eb', ' Zoe\u0308', 'Zoe\u0308\u00a0'].map((reviewer, index) =>
    makeOutcome({ case_id: `case-${index}`, reviewer }),
  );
  expect(Object.keys(computeStatistics(rows).byReviewer)).toEqual(['Zo\u00eb']);
  expect(filterRows(rows, { ...NO_FILTER, reviewer: 'Zo\u00eb' })).toHaveLength(3);
});

test('what a row does not say of characteristics counts for none and against none', () => {
  const first = makeOutcome({ characteristics: null });
  const second = makeOutcome({
    ...{ stage: 'second-review', reviewer: 'birch', decided_at: '2026-03-06T10:00:00Z' },
    characteristics: ['secrecy'],
  });
  for (const rows of [
    [first, second],
    [
      { ...first, characteristics: [] },
      { ...second, characteristics: null },
    ],
  ]) {
    const { agreement } = computeStatistics(rows);
    expect(agreement.n).toBe(1);
    expect(agreement.byCharacteristic.secrecy).toMatchObject({ n: 0, percent: null });
    const cases = gatherCases(rows).cases();
    expect(unpackCases(packCases(cases))).toEqual(cases);
  }
});
