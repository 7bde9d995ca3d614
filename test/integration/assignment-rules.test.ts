import { beforeEach, expect, test, vi } from 'vitest';
import type { AssignmentRule } from '../../domain/policy/assignment-rules.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { readLog } from '../../storage/log.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { activateReviewRules, reviewPolicy } from '../../workflows/policy/review-policy.ts';
import { undoAssignment } from '../../workflows/queue/assignment.ts';
import {
  applyAssignmentRules,
  changeAssignmentRules,
  previewAssignmentRules,
} from '../../workflows/queue/assignment-rules.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { makeAssessment, makeTranscript } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';

vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({
  poolInForce: async () => ({
    size: 1,
    score: async (batch: Transcript[]) => ({
      ok: true,
      value: batch.map(({ id }) => makeAssessment({ transcriptId: id, risk: 0.9, peak: 0.9 })),
    }),
  }),
}));

withFreshDatabase();

const ANY = { channels: [], locales: [], characteristics: [], layers: [], risk: null };
const RULES: AssignmentRule[] = [
  { ...ANY, id: 'one', channels: ['room 1'], assignees: ['willow'] },
  { ...ANY, id: 'turns', channels: ['room 2'], assignees: ['amber', 'willow'] },
];

async function importSome(first: number): Promise<void> {
  const lines = Array.from({ length: 6 }, (_, index) =>
    JSON.stringify(makeTranscript({ id: `t-${first + index}`, channel: `room ${index % 3}` })),
  );
  await importTranscripts(new Blob([lines.join('\n')]).stream(), 'some.jsonl');
  await scoreWaiting();
}

const assignees = async () =>
  Object.fromEntries((await allCases()).map(({ transcriptId, assignee }) => [transcriptId, assignee]));

beforeEach(async () => {
  for (const name of ['willow', 'amber']) await sitAs(name, 'reviewer');
  await sitAs('hazel', 'lead');
});

test('cases go to whom the rules say as they come in, in the command that opens them, and the log says so', async () => {
  await changeAssignmentRules(RULES, 'one room each');
  await importSome(0);
  await importSome(6);
  const given = await assignees();
  expect(['t-0', 't-1', 't-4', 't-6', 't-7'].map((id) => given[id])).toEqual([
    ...[null, 'willow', 'willow', null, 'willow'],
  ]);
  // In turn over both batches.
  expect(['t-2', 't-5', 't-8', 't-11'].map((id) => given[id]).sort()).toEqual([
    'amber',
    'amber',
    'willow',
    'willow',
  ]);
  const told = (await readLog()).filter(({ kind }) => kind === 'assignment');
  expect(
    told.every(({ payload }) => (payload as { reviewPolicyVersion: number }).reviewPolicyVersion === 2),
  ).toBe(true);
  expect(await verifyChain()).toMatchObject({ broken: null, cases: { disagreeing: 0, unbegun: 0 } });
});

test('what waits is previewed, assigned when asked to, and that undone', async () => {
  await importSome(0);
  await changeAssignmentRules(RULES, 'one room each');
  const preview = await previewAssignmentRules();
  expect(preview).toMatchObject({ waiting: 6 });
  expect(preview.caseIds).toHaveLength(4);
  expect(Object.values(await assignees()).every((name) => name === null)).toBe(true);
  const change = await applyAssignmentRules(preview.caseIds);
  expect(change).toMatchObject({ passedOver: 0 });
  expect(Object.values(await assignees()).filter((name) => name !== null)).toHaveLength(4);
  expect(await previewAssignmentRules()).toMatchObject({ waiting: 2, caseIds: [] });
  await undoAssignment(change);
  expect(Object.values(await assignees()).every((name) => name === null)).toBe(true);
});

test('rules are a version of the review policy, which other changes of it leave alone', async () => {
  const before = await reviewPolicy();
  await changeAssignmentRules(RULES, 'one room each');
  await activateReviewRules({ ...before.rules, appealDays: 7 }, 'sooner');
  expect(await reviewPolicy()).toMatchObject({ version: 3, rules: { appealDays: 7, assignment: RULES } });
  await sitAs('willow', 'reviewer');
  await expect(changeAssignmentRules([], 'mine')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(previewAssignmentRules()).rejects.toMatchObject({ code: 'not-allowed' });
});
