import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

/** Reviewed cases alike in everything, so many of them confirmed. */
function alike(kind: string, reviewed: number, confirmed: number, facts: Partial<Outcome>): Outcome[] {
  return Array.from({ length: reviewed }, (_, index) =>
    makeOutcome({
      case_id: `${kind}-${index}`,
      decision: index < confirmed ? 'confirmed' : 'not-confirmed',
      ...facts,
    }),
  );
}

const model = (version: string, locale: string, reviewed: number, confirmed: number) =>
  alike(`${version}-${locale}`, reviewed, confirmed, { model_id: 'model', model_version: version, locale });

describe('a second model, better in both locales and .66 against .87 overall', () => {
  const rows = [
    ...[...model('1', 'en', 900, 810), ...model('1', 'de', 100, 60)],
    ...[...model('2', 'en', 100, 93), ...model('2', 'de', 900, 567)],
  ];
  const { byModel, sameMix } = computeStatistics(rows);
  const mix = sameMix.model.locale!;

  test('is worse by the plain rate and better with the same mix of locales', () => {
    expect(byModel['model 1']!.confirmationRate.value).toBe(0.87);
    expect(byModel['model 2']!.confirmationRate.value).toBe(0.66);
    expect(mix.byGroup['model 1']!.value).toBeCloseTo(0.75, 12);
    expect(mix.byGroup['model 2']!.value).toBeCloseTo(0.78, 12);
    expect(mix.covered).toEqual({ k: 2000, n: 2000, value: 1 });
    for (const { value, stratified95 } of Object.values(mix.byGroup)) {
      expect(stratified95[0]).toBeLessThan(value);
      expect(stratified95[1]).toBeGreaterThan(value);
    }
  });

  test('turns the order in every locale, by what may be chance: three points of that many', () => {
    expect(mix.turned).toEqual({ higher: 'model 2', lower: 'model 1', everywhere: true, mayBeChance: true });
    const tenfold = Array.from({ length: 10 }, (_, copy) =>
      rows.map((row) => ({ ...row, case_id: `${copy}-${row.case_id}` })),
    ).flat();
    expect(computeStatistics(tenfold).sameMix.model.locale!.turned).toMatchObject({ mayBeChance: false });
  });

  test('keeps its order when something else is held still, and locales cannot be held still against themselves', () => {
    expect(sameMix.model.channel!.turned).toBeNull();
    expect(sameMix.model.channel!.byGroup['model 1']!.value).toBeCloseTo(0.87, 12);
    expect(Object.keys(sameMix.locale)).toEqual(['channel', 'risk']);
  });
});

test('two treatments of kidney stones, by the size of the stone: C. R. Charig et al., BMJ 292 (1986) 879–882', () => {
  const stones = (treatment: string, size: string, n: number, k: number) =>
    alike(`${treatment}-${size}`, n, k, { channel: size, policy_version: treatment === 'open' ? 1 : 2 });
  const { byPolicyVersion, sameMix } = computeStatistics([
    ...[...stones('open', 'small', 87, 81), ...stones('open', 'large', 263, 192)],
    ...[...stones('closed', 'small', 270, 234), ...stones('closed', 'large', 80, 55)],
  ]);
  // As published: 78 % against 83 %, though open surgery does better with small and with large stones.
  expect(byPolicyVersion['1']!.confirmationRate.value).toBeCloseTo(0.78, 2);
  expect(byPolicyVersion['2']!.confirmationRate.value).toBeCloseTo(0.83, 2);
  const { byGroup, turned } = sameMix.policy.channel!;
  expect(byGroup['1']!.value).toBeCloseTo((357 * (81 / 87) + 343 * (192 / 263)) / 700, 12);
  expect(byGroup['2']!.value).toBeCloseTo((357 * (234 / 270) + 343 * (55 / 80)) / 700, 12);
  expect(turned).toMatchObject({ higher: '1', lower: '2', everywhere: true });
});

describe('what is compared', () => {
  test('is no group of fewer than 20 reviewed cases, and nothing when one group is left', () => {
    const rows = [...model('1', 'en', 20, 10), ...model('2', 'en', 19, 10)];
    expect(computeStatistics(rows).sameMix.model).toEqual({});
    const { byGroup } = computeStatistics([...rows, ...model('3', 'en', 25, 5)]).sameMix.model.locale!;
    expect(Object.keys(byGroup)).toEqual(['model 1', 'model 3']);
  });

  test('is what every group has: strata that one of them lacks are left out, and how much is left is said', () => {
    const rows = [
      ...[...model('1', 'en', 40, 30), ...model('1', 'fr', 60, 6)],
      ...[...model('2', 'en', 50, 30), ...model('2', 'de', 50, 50)],
    ];
    const { covered, byGroup } = computeStatistics(rows).sameMix.model.locale!;
    expect(covered).toEqual({ k: 90, n: 200, value: 0.45 });
    expect(byGroup['model 1']).toMatchObject({ n: 40, value: 0.75 });
    expect(byGroup['model 2']).toMatchObject({ n: 50, value: 0.6 });
  });

  test('has no rate where groups share no stratum', () => {
    const rows = [...model('1', 'en', 40, 30), ...model('2', 'de', 50, 30)];
    expect(computeStatistics(rows).sameMix.model.locale).toEqual({
      covered: { k: 0, n: 90, value: 0 },
      ...{ byGroup: {}, turned: null },
    });
  });

  test('says the same for the same rows in another order', () => {
    const rows = [...model('1', 'en', 41, 30), ...model('2', 'en', 50, 17), ...model('1', 'de', 31, 3)];
    expect(computeStatistics(rows.toReversed()).sameMix).toEqual(computeStatistics(rows).sameMix);
  });
});
