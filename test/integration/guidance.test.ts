import { expect, test } from 'vitest';
import { GUIDANCE_VERSION, guidanceName } from '../../domain/review/guidance.ts';
import { readLog } from '../../storage/log.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { changeGuidance, liveGuidance } from '../../workflows/policy/guidance.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const change = (part: Partial<Parameters<typeof changeGuidance>[0]> = {}) =>
  changeGuidance({
    ...{
      characteristic: 'secrecy',
      text: ' A surprise has an end. ',
      major: false,
      reason: ' we disagreed ',
    },
    ...part,
  });

test('a change of the guidance is a version of its own; the last text on a topic stands, an empty one removes it', async () => {
  await sitAs('hazel', 'lead');
  expect(await firstOf(liveGuidance())).toEqual({ version: 1, additions: [], history: [] });
  expect(await change()).toBe(2);
  expect(await change({ characteristic: null, text: 'Read to the end.', major: true })).toBe(3);
  expect(await change({ text: 'A surprise has an end and an occasion.' })).toBe(4);
  expect(await firstOf(liveGuidance())).toMatchObject({
    version: 4,
    additions: [
      { version: 3, characteristic: null, author: 'hazel', major: true },
      { version: 4, characteristic: 'secrecy', text: 'A surprise has an end and an occasion.' },
    ],
    history: [
      { version: 4 },
      { version: 3 },
      { version: 2, text: 'A surprise has an end.', reason: 'we disagreed' },
    ],
  });
  expect(await change({ text: '' })).toBe(5);
  expect((await firstOf(liveGuidance())).additions).toMatchObject([{ version: 3 }]);
  expect((await verifyChain()).broken).toBeNull();
});

test('what is said already, has no reason, or comes from someone else than a lead changes nothing', async () => {
  await sitAs('hazel', 'lead');
  await change();
  await expect(change()).rejects.toMatchObject({ code: 'unchanged' });
  await expect(change({ text: 'Other.', reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' });
  for (const role of ['trainee', 'reviewer'] as const) {
    await sitAs(`a ${role}`, role);
    await expect(change({ text: 'Other.' })).rejects.toMatchObject({ code: 'not-allowed' });
  }
  expect((await firstOf(liveGuidance())).version).toBe(2);
});

test('a decision names the guidance that it was made under', async () => {
  await addCases([makeCase({ id: 'case-1' }), makeCase({ id: 'case-2', transcriptId: 't-2' })]);
  await sitAs('hazel', 'lead');
  const decide = async (id: string) => {
    await takeCase(id);
    await submitReview(id, makeSubmission({ choice: 'confirmed' }));
  };
  await decide('case-1');
  await change();
  await decide('case-2');
  const named = (await readLog()).flatMap((entry) =>
    entry.kind === 'decision' ? [entry.payload.guidanceVersion] : [],
  );
  expect(named).toEqual([GUIDANCE_VERSION, guidanceName(2)]);
});
