import { expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { packCases, unpackCases } from '../../../domain/metrics/cases/packed-cases.ts';
import { statisticsOf } from '../../../domain/metrics/statistics.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

test.each([1, 2, 3])(
  'cases of every kind come back as they were, and with them every figure (seed %i)',
  (seed) => {
    const history = gatherCases(madeOutcomes(1_500, seed, true));
    const cases = history.cases();
    const again = unpackCases(packCases(cases));
    expect(again).toEqual(cases);
    const now = history.lastMoment();
    expect(statisticsOf(again, { now })).toEqual(statisticsOf(cases, { now }));
  },
);

test('no case is a text too', () => {
  expect(unpackCases(packCases([]))).toEqual([]);
});
