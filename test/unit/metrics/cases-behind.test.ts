import { describe, expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { casesBehind, hasCasesBehind } from '../../../domain/metrics/figures/cases-behind.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { statisticsOf } from '../../../domain/metrics/statistics.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const cases = gatherCases(madeOutcomes(1_500, 2, true)).cases();
const figures = figuresOf(statisticsOf(cases, { now: Date.UTC(2026, 8, 1) }));
const opened = figures.filter(({ id, scope }) => hasCasesBehind(id, scope));

/** Figures that count reviews: a case may have several. */
const OF_REVIEWS = /^(golden|handling)/;

describe('the cases behind a figure', () => {
  test('are as many as its denominator says, and those it counts as its numerator', () => {
    expect(opened.length).toBeGreaterThan(400);
    for (const { id, scope, k, n, value } of opened) {
      const { all, counted } = casesBehind(cases, id, scope)!;
      const name = `${scope} ${id}`;
      if (OF_REVIEWS.test(id)) {
        expect(all.length, name).toBeLessThanOrEqual(n ?? value!);
        expect(all.length > 0, name).toBe((n ?? value!) > 0);
      } else if (id === 'recall') expect(all.length, name).toBe(k);
      else if (n !== null && k !== null) {
        expect(all.length, name).toBe(n);
        expect(counted.size, name).toBe(k);
      } else expect(all.length, name).toBe(n ?? value);
    }
  });

  test('stand behind every count and share of cases, in every group', () => {
    const shut = figures.filter(({ id, scope }) => !hasCasesBehind(id, scope));
    const ids = new Set(shut.map(({ id, scope }) => `${scope.split(':')[0]} ${id}`));
    expect(
      [...ids].filter((each) => /(cases-|rate|-per-|appeals-|flow|confusion)/.test(each)).sort(),
    ).toEqual(
      [
        'all confirmation-rate-exact',
        'all confirmation-rate-decided-exact',
        'all reversed-per-actioned-exact',
      ]
        .concat(['all reversed-per-appealed-exact', 'all unconfirmed-per-flagged-exact'])
        .sort(),
    );
    expect(casesBehind(cases, 'psi', 'all')).toBeNull();
  });

  test('of a flow add up to all flagged cases', () => {
    const ways = opened.filter(({ id }) => id === 'flow');
    const sum = ways.reduce((total, { scope }) => total + casesBehind(cases, 'flow', scope)!.all.length, 0);
    expect(sum).toBe(casesBehind(cases, 'cases-flagged', 'all')!.all.length);
    expect(ways.map(({ scope }) => scope)).toContain('flow:confirmed/confirmed/reversed');
  });
});
