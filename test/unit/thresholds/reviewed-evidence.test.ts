import { describe, expect, test } from 'vitest';
import type { Case } from '../../../domain/queue/case.ts';
import { weighReviewed } from '../../../domain/thresholds/reviewed-evidence.ts';
import { makeCase } from '../../fixtures/factories.ts';
import { makeMatch } from '../../fixtures/match-rows.ts';

let made = 0;

function caseOf(overrides: Partial<Case>): Case {
  made += 1;
  return makeCase({ id: `case-${made}`, transcriptId: `t-${made}`, ...overrides });
}

const several = (count: number, overrides: Partial<Case>) =>
  Array.from({ length: count }, () => caseOf(overrides));

const DRAW = '2026-03-10T09:00:00.000Z';
const EARLIER = '2026-03-01T09:00:00.000Z';

const sampled = (
  from: number,
  inclusionProbability: number,
  overrides: Partial<Case> = {},
): Partial<Case> => ({
  origin: 'audit-sample',
  flaggedBy: ['audit-sample'],
  flaggedAt: DRAW,
  risk: from,
  audit: { band: [from, from + 0.1], inclusionProbability },
  ...overrides,
});

const CONFIRMED = { state: 'decided', verdict: 'confirmed' } as const;
const DISMISSED = { state: 'decided', verdict: 'not-confirmed' } as const;

function weights(cases: readonly Case[]) {
  const { weighed } = weighReviewed(cases);
  return cases.map(({ transcriptId }) => weighed.get(transcriptId)?.weight ?? null);
}

const sumOf = (cases: readonly Case[]) =>
  weights(cases).reduce<number>((sum, weight) => sum + (weight ?? 0), 0);

describe('what reviews say of everything that was scored', () => {
  test('flagged cases that are all decided stand for themselves alone', () => {
    const cases = [caseOf(CONFIRMED), caseOf(DISMISSED)];
    const { weighed, unknown, ...counts } = weighReviewed(cases);
    expect([...weighed.values()]).toEqual([
      { positive: true, weight: 1, stratum: null },
      { positive: false, weight: 1, stratum: null },
    ]);
    expect(unknown).toEqual([]);
    expect(counts).toEqual({
      ...{ flagged: 2, decided: 2, inconclusive: 0, pictures: 0, audited: 0, drawnAt: null },
    });
  });

  test('matches of pictures are left out and counted', () => {
    const picture = { match: makeMatch(), flaggedBy: ['perceptual-hash' as const] };
    const cases = [caseOf(CONFIRMED), caseOf({ ...CONFIRMED, ...picture }), caseOf(picture)];
    expect(weighReviewed(cases)).toMatchObject({ flagged: 1, decided: 1, pictures: 2, unknown: [] });
    expect(weights(cases)).toEqual([1, null, null]);
  });

  test('a verdict that is still to be checked does not count yet', () => {
    const cases = [
      caseOf(CONFIRMED),
      caseOf({ ...CONFIRMED, state: 'in-second-review' }),
      caseOf({ ...CONFIRMED, state: 'in-adjudication' }),
    ];
    expect(weights(cases)).toEqual([3, null, null]);
  });

  test('decided ones stand for those of their score band that wait, and for no other band', () => {
    const cases = [
      ...several(2, { ...CONFIRMED, risk: 0.95 }),
      ...several(4, { risk: 0.91 }),
      caseOf({ ...DISMISSED, risk: 0.55 }),
      ...several(3, { risk: 0.72 }),
    ];
    expect(weights(cases)).toEqual([3, 3, null, null, null, null, 1, null, null, null]);
    const { unknown, flagged, decided } = weighReviewed(cases);
    expect(unknown).toEqual([{ band: [0.7, 0.8], population: 3 }]);
    expect([flagged, decided]).toEqual([10, 3]);
  });

  test('a risk of 1 belongs to the highest band', () => {
    const cases = [caseOf({ ...CONFIRMED, risk: 1 }), caseOf({ risk: 0.9 })];
    expect(weights(cases)).toEqual([2, null]);
  });

  test('what a higher threshold withdrew is stood in for too, and is no flagged case', () => {
    const cases = [caseOf({ ...DISMISSED, risk: 0.55 }), ...several(3, { state: 'withdrawn', risk: 0.52 })];
    expect(weights(cases)).toEqual([4, null, null, null]);
    expect(weighReviewed(cases)).toMatchObject({ flagged: 1, decided: 1 });
  });

  test('inconclusive ones are no evidence and are stood in for', () => {
    const cases = [caseOf(CONFIRMED), caseOf({ state: 'decided', verdict: 'inconclusive' })];
    expect(weights(cases)).toEqual([2, null]);
    expect(weighReviewed(cases)).toMatchObject({ decided: 1, inconclusive: 1 });
  });

  test('what an appeal reversed is benign, what it upheld stays risky', () => {
    const appeal = {
      openedBy: 'lead-1',
      openedAt: DRAW,
      complaint: 'this was the club secretary',
      deadline: DRAW,
      decidedBy: 'lead-1',
      decidedAt: DRAW,
    };
    const cases = [
      caseOf({ ...CONFIRMED, appeal: { ...appeal, decision: 'reversed' } }),
      caseOf({ ...CONFIRMED, appeal: { ...appeal, decision: 'upheld' } }),
      caseOf({ ...CONFIRMED, appeal: { ...appeal, decision: null } }),
    ];
    const { weighed } = weighReviewed(cases);
    expect(cases.map(({ transcriptId }) => weighed.get(transcriptId)!.positive)).toEqual([false, true, true]);
  });

  test('audit samples are weighed by their inclusion probability, and so sum up to what was drawn from', () => {
    const cases = [
      ...several(4, { ...sampled(0.1, 0.02), ...DISMISSED }),
      caseOf({ ...sampled(0.1, 0.02), ...CONFIRMED }),
      ...several(10, { ...sampled(0.2, 0.25), ...DISMISSED }),
    ];
    expect(weights(cases)).toEqual([50, 50, 50, 50, 50, ...Array(10).fill(4)]);
    expect(sumOf(cases)).toBe(5 / 0.02 + 10 / 0.25);
    const { weighed, audited, drawnAt } = weighReviewed(cases);
    expect(weighed.get(cases[4]!.transcriptId)!.positive).toBe(true);
    expect(new Set([...weighed.values()].map(({ stratum }) => stratum))).toEqual(new Set([0, 1]));
    expect([audited, drawnAt]).toEqual([15, DRAW]);
  });

  test('within a band of the draw, those reviewed stand for those that wait', () => {
    const cases = [
      ...several(2, { ...sampled(0.1, 0.1), ...DISMISSED }),
      ...several(2, { ...sampled(0.1, 0.1), state: 'decided', verdict: 'inconclusive' }),
      caseOf(sampled(0.1, 0.1)),
      ...several(3, sampled(0.2, 0.5)),
    ];
    expect(weights(cases)).toEqual([25, 25, ...Array(6).fill(null)]);
    expect(weighReviewed(cases).unknown).toEqual([{ band: [0.2, expect.closeTo(0.3)], population: 6 }]);
  });

  test('a band that was drawn whole has no stratum: nothing of it is left to chance', () => {
    const cases = several(3, { ...sampled(0.1, 1), ...DISMISSED });
    expect([...weighReviewed(cases).weighed.values()]).toEqual(
      Array(3).fill({ positive: false, weight: 1, stratum: null }),
    );
  });

  test('only the latest draw of which something is decided is weighed up', () => {
    const cases = [
      ...several(2, { ...sampled(0.1, 0.01, { flaggedAt: EARLIER }), ...DISMISSED }),
      ...several(2, { ...sampled(0.1, 0.1), ...DISMISSED }),
      ...several(2, sampled(0.1, 0.5, { flaggedAt: '2026-03-20T09:00:00.000Z' })),
    ];
    expect(weights(cases)).toEqual([1, 1, 10, 10, null, null]);
    expect(weighReviewed(cases)).toMatchObject({ audited: 4, drawnAt: DRAW });
  });

  test('golden items were chosen, not drawn, and are left out', () => {
    const golden = caseOf({ ...CONFIRMED, origin: 'golden', flaggedBy: ['golden'] });
    const { weighed, flagged, decided } = weighReviewed([golden]);
    expect([weighed.size, flagged, decided]).toEqual([0, 0, 0]);
  });
});
