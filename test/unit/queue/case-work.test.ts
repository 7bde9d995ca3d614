import { expect, test } from 'vitest';
import { isStuck } from '../../../domain/queue/case-work.ts';
import { makeCase, makeReviewer } from '../../fixtures/factories.ts';

const first = { stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 1 } as const;
const willow = makeReviewer({ name: 'willow', role: 'reviewer' });
const oak = makeReviewer({ name: 'oak', role: 'reviewer' });
const fern = makeReviewer({ name: 'fern', role: 'trainee' });

test('a case waits in vain when nobody who is here may work on it', () => {
  const due = makeCase({ state: 'in-second-review', reviews: [first] });
  expect(isStuck(due, [willow, fern])).toBe(true);
  expect(isStuck(due, [willow, oak])).toBe(false);
  expect(isStuck(due, [willow, { ...oak, retiredAt: '2026-03-04T17:00:00.000Z' }])).toBe(true);
  expect(isStuck(makeCase({ state: 'in-adjudication', reviews: [first] }), [oak])).toBe(true);
  expect(isStuck(makeCase(), [fern])).toBe(false);
  expect(isStuck(makeCase({ state: 'closed', reviews: [first] }), [willow])).toBe(false);
});
