import { describe, expect, test, vi } from 'vitest';
import { EMPTY_DRAFT } from '../../domain/review/draft.ts';
import { getCase } from '../../storage/cases.ts';
import { readLog } from '../../storage/log.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { assignCases, takeBackCases, undoAssignment } from '../../workflows/queue/assignment.ts';
import { readDraft, saveDraft } from '../../workflows/review/drafts.ts';
import { answerHelp, askForHelp } from '../../workflows/review/help.ts';
import { renewLease, returnCase, returnLapsed, takeCase } from '../../workflows/review/leases.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeCase, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeCase({
      id: `case-${index}`,
      transcriptId: `t-${index}`,
      risk: 0.5 + index / 1000,
      flaggedAt: `2026-03-04T17:00:00.${String(index).padStart(3, '0')}Z`,
    }),
  );

async function inTenMinutes<Value>(action: () => Promise<Value>): Promise<Value> {
  vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1, toFake: ['Date'] });
  try {
    return await action();
  } finally {
    vi.useRealTimers();
  }
}

describe('being handed a case', () => {
  test('a hundred takers at once never get the same one', async () => {
    await addCases(many(60));
    for (let index = 0; index < 100; index += 1) await sitAs(`willow-${index}`);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        useSession.setState({ reviewer: `willow-${index}`, tab: `tab-${index}` });
        return takeNextCase();
      }),
    );
    const holders = await Promise.all(many(60).map(({ id }) => getCase(id)));
    const leases = holders.flatMap((each) =>
      each?.lease ? [`${each.lease.reviewer} ${each.lease.tab}`] : [],
    );
    expect(new Set(leases).size).toBe(leases.length);
    // Each is somebody else, so every case went to one.
    expect(leases.length).toBe(60);
    const entries = (await readLog()).filter(({ kind }) => kind === 'lease' || kind === 'lease-ended');
    const held = new Map<string, number>();
    for (const { kind, caseId } of entries) {
      const now = (held.get(caseId!) ?? 0) + (kind === 'lease' ? 1 : -1);
      expect(now === 0 || now === 1).toBe(true);
      held.set(caseId!, now);
    }
  });

  test('in the policy’s order: highest risk, or oldest', async () => {
    await addCases(many(5));
    expect((await takeNextCase())?.id).toBe('case-4');
    await returnCase('case-4');
    await activateReviewRules(makeRules({ order: 'oldest' }), 'first come');
    expect((await takeNextCase())?.id).toBe('case-0');
  });

  test('down a list that the reviewer has narrowed, less what others hold', async () => {
    await addCases(many(5));
    await sitAs('willow');
    await takeCase('case-2');
    await sitAs('amber', 'reviewer', 'tab-2');
    expect((await takeNextCase({ listed: ['case-2', 'case-1'] }))?.id).toBe('case-1');
  });

  test('what is held comes back first, and taking another returns it', async () => {
    await addCases(many(3));
    expect((await takeNextCase())?.id).toBe('case-2');
    expect((await takeNextCase())?.id).toBe('case-2');
    await takeCase('case-0');
    expect(await getCase('case-2')).toMatchObject({ state: 'open', lease: null });
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['lease', 'lease-ended', 'lease']);
  });

  test('a lease ends after inactivity; activity moves it on; the draft is kept', async () => {
    await addCases(many(1));
    await sitAs('willow');
    await takeCase('case-0');
    await saveDraft('case-0', { ...EMPTY_DRAFT, note: 'half a thought' });
    expect(await returnLapsed()).toBe(0);
    await inTenMinutes(async () => {
      await sitAs('amber', 'reviewer', 'tab-2');
      expect((await takeNextCase())?.id).toBe('case-0');
    });
    expect(
      (await readLog()).map(({ kind, payload }) => [kind, 'ending' in payload && payload.ending]),
    ).toEqual([
      ['lease', false],
      ['lease-ended', 'inactive'],
      ['lease', false],
    ]);
    await sitAs('willow');
    expect(await renewLease('case-0')).toBe(false);
    expect(await saveDraft('case-0', { ...EMPTY_DRAFT, note: 'too late' })).toBe(false);
    expect((await readDraft('case-0')).note).toBe('half a thought');
  });

  test('a decision on a case whose lease ended still counts when nobody took it meanwhile', async () => {
    await addCases(many(1));
    await takeCase('case-0');
    await inTenMinutes(async () => {
      await returnLapsed();
      await submitReview('case-0', makeSubmission());
    });
    expect(await getCase('case-0')).toMatchObject({ state: 'decided' });
  });

  test('a case held elsewhere cannot be decided, and the message says by whom', async () => {
    await addCases(many(1));
    await sitAs('willow');
    await takeCase('case-0');
    await sitAs('amber', 'reviewer', 'tab-2');
    expect(await failed(submitReview('case-0', makeSubmission()))).toMatchObject({
      code: 'held-elsewhere',
      text: expect.stringContaining('willow'),
    });
  });

  test('a skipped case goes to others only; a skip can be undone', async () => {
    await addCases(many(1));
    await sitAs('willow');
    await takeCase('case-0');
    const { seq } = await submitReview('case-0', makeSubmission({ choice: 'skip', reasons: ['language'] }));
    expect(await takeNextCase()).toBeNull();
    await undo(seq);
    expect(await getCase('case-0')).toMatchObject({ state: 'leased', skippedBy: [] });
    await submitReview('case-0', makeSubmission({ choice: 'skip', reasons: ['language'] }));
    await sitAs('amber');
    expect((await takeNextCase())?.id).toBe('case-0');
  });
});

describe('assignment', () => {
  test('gives cases to one reviewer, in one entry, and can be undone', async () => {
    await addCases(many(4));
    await sitAs('willow');
    await sitAs('amber', 'reviewer', 'tab-2');
    await takeCase('case-3');
    await sitAs('hazel', 'lead', 'tab-3');
    const change = await assignCases(['case-1', 'case-2', 'case-3'], 'willow');
    expect(change).toMatchObject({ passedOver: 1 });
    expect((await readLog()).at(-1)).toMatchObject({
      kind: 'assignment',
      payload: { caseIds: ['case-1', 'case-2'], assignee: 'willow' },
    });
    await sitAs('amber', 'reviewer', 'tab-2');
    await returnCase('case-3');
    await expect(takeCase('case-2')).rejects.toMatchObject({ code: 'not-allowed' });
    await sitAs('willow');
    expect((await takeNextCase())?.id).toBe('case-1');
    await returnCase('case-1');
    await sitAs('hazel', 'lead', 'tab-3');
    await undoAssignment(change);
    expect(await getCase('case-2')).toMatchObject({ assignee: null });
  });

  test('a lead takes cases back from whoever holds them; others may not', async () => {
    await addCases(many(1));
    await sitAs('willow');
    await takeCase('case-0');
    await expect(takeBackCases(['case-0'])).rejects.toMatchObject({ code: 'not-allowed' });
    await sitAs('hazel', 'lead', 'tab-3');
    expect(await takeBackCases(['case-0'])).toBe(1);
    expect(await getCase('case-0')).toMatchObject({ state: 'open', lease: null });
  });
});

describe('asking for help', () => {
  test('the case stays held while the question waits, and the answer comes back', async () => {
    await addCases(many(2));
    await sitAs('amber');
    await sitAs('willow', 'trainee');
    await takeCase('case-0');
    await askForHelp('case-0', 'amber', 'Is message 3 a look-alike?');
    // Turning to another case does not give it back, nor do ten minutes.
    expect((await takeNextCase())?.id).toBe('case-1');
    await inTenMinutes(returnLapsed);
    expect(await getCase('case-0')).toMatchObject({ state: 'leased', lease: { reviewer: 'willow' } });
    await sitAs('amber', 'reviewer', 'tab-2');
    await expect(takeCase('case-0')).rejects.toMatchObject({ code: 'held-elsewhere' });
    await answerHelp('case-0', 'Yes, the coach writes to all.');
    await sitAs('willow', 'trainee');
    expect((await takeCase('case-0')).help).toMatchObject({
      from: 'willow',
      answer: 'Yes, the coach writes to all.',
    });
    await submitReview('case-0', makeSubmission());
    expect(await getCase('case-0')).toMatchObject({ help: null });
  });

  test('somebody else’s question cannot be answered, nor an empty one asked', async () => {
    await addCases(many(1));
    await sitAs('amber');
    await sitAs('cedar');
    await sitAs('willow', 'trainee');
    await takeCase('case-0');
    await expect(askForHelp('case-0', 'amber', ' ')).rejects.toMatchObject({ code: 'incomplete' });
    await expect(askForHelp('case-0', 'willow', 'me?')).rejects.toMatchObject({ code: 'not-found' });
    await askForHelp('case-0', 'amber', 'which?');
    await sitAs('cedar', 'reviewer', 'tab-2');
    await expect(answerHelp('case-0', 'this')).rejects.toMatchObject({ code: 'not-found' });
  });
});
