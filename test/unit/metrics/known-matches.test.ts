import { expect, test } from 'vitest';
import { type Knower, knownOutcomes } from '../../../domain/metrics/cases/known-outcomes.ts';
import { makeCase, makeOutcome, makeRules } from '../../fixtures/factories.ts';

const match = {
  ...{ flagged_by: ['perceptual-hash' as const], entry_id: 'entry-1', bank_id: 'bank-1' },
  ...{ method: 'pdq', distance: 16, risk: 0.9375 },
};
const waits = {
  ...{ decision: null, decided_at: null, reviewer: null, seconds: null, characteristics: [] },
};
const reviewer: Knower = { viewer: { name: 'birch', role: 'reviewer' }, rules: makeRules() };

test('what waits is tied to no entry of a bank and to no distance, which is its risk told otherwise', () => {
  const [row] = knownOutcomes([makeOutcome({ ...match, ...waits })], reviewer, new Map());
  expect(row).toMatchObject({
    ...{ case_id: 'waiting-1', risk: null, distance: null, entry_id: null, bank_id: null },
    method: 'pdq',
  });
});

test('of a case that can still be handed to somebody the distance is left out, and of what they decided it is not', () => {
  const decided = makeOutcome({ ...match, finding: 'same-item', reviewer: 'willow' });
  const pending = makeOutcome({ ...match, ...waits, stage: 'second-review' });
  const checked = new Map([['case-1', makeCase({ id: 'case-1', state: 'decided' })]]);
  for (const row of knownOutcomes([decided, pending], reviewer, checked))
    expect(row).toMatchObject({ risk: null, distance: null });
  const own = { ...decided, reviewer: 'birch' };
  expect(knownOutcomes([own], reviewer, new Map())).toMatchObject([
    { risk: 0.9375, distance: 16, finding: 'same-item', entry_id: 'entry-1' },
  ]);
});

test('a verdict on a match that somebody is to check is left out with what was found and for which cluster', () => {
  const said = { ...match, finding: 'bad-hash' as const, cluster_id: 'cluster-1', looked_at: true };
  const decided = makeOutcome({ ...said, decision: 'not-confirmed', reviewer: 'willow' });
  const pending = makeOutcome({ ...match, ...waits, stage: 'second-review' });
  const sealed = makeCase({
    ...{ id: 'case-1', state: 'in-second-review', verdict: 'not-confirmed', secondReview: 'random' },
    reviews: [{ stage: 'first-review', reviewer: 'willow', verdict: 'not-confirmed', seq: 1 }],
  });
  const rows = knownOutcomes([decided, pending], reviewer, new Map([['case-1', sealed]]));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ decision: null, finding: null, cluster_id: null, looked_at: null });
});
