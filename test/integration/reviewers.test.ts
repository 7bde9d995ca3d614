import { describe, expect, test, vi } from 'vitest';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { getReviewer } from '../../storage/reviewers.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import {
  changeOwnPin,
  changeReviewer,
  createReviewer,
  switchReviewer,
} from '../../workflows/people/reviewers.ts';
import { startCandidate } from '../../workflows/policy/candidates.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { activateRule } from '../../workflows/policy/tuning.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { addReviewTime, finishBreak, snoozeReminder, startBreak } from '../../workflows/review/wellbeing.ts';
import { makeCase, makeRules } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

describe('profiles', () => {
  test('are added by a lead, in the log, once a name whatever its case', async () => {
    await createReviewer('willow', 'trainee', null);
    await expect(createReviewer('Willow', 'lead', null)).rejects.toMatchObject({ code: 'name-taken' });
    expect((await readLog()).at(-1)).toMatchObject({
      kind: 'reviewer-added',
      actor: 'reviewer-1',
      payload: { name: 'willow', role: 'trainee' },
    });
    await sitAs('willow');
    await expect(createReviewer('amber', 'lead', null)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a name is kept composed, and is taken however it is typed', async () => {
    expect((await createReviewer(' Zoe\u0308\u00a0', 'trainee', null)).name).toBe('Zo\u00eb');
    await expect(createReviewer('zoe\u0308', 'lead', null)).rejects.toMatchObject({ code: 'name-taken' });
    await createReviewer('प्रिया', 'reviewer', null);
    await sitAs('प्रिया');
    await addCases([makeCase()]);
    await takeCase('case-1');
    expect((await readLog()).at(-1)).toMatchObject({ kind: 'lease', actor: 'प्रिया' });
  });

  test('a profile that older versions named goes on as it is, and its name is taken', async () => {
    const old = { role: 'lead' as const, pin: null, createdAt: '2026-03-05T10:00:00Z', retiredAt: null };
    await database.reviewers.add({ ...old, name: '\u212bsa' });
    await switchReviewer('\u212bsa', '');
    expect(useSession.getState().reviewer).toBe('\u212bsa');
    await expect(createReviewer('\u00c5sa', 'lead', null)).rejects.toMatchObject({ code: 'name-taken' });
    await restoreBackup((await createBackup()).stream(), 'backup.jsonl');
    expect(await getReviewer('\u212bsa')).toMatchObject({ role: 'lead' });
  });

  test('the last lead stays lead and stays in use', async () => {
    await expect(changeReviewer('reviewer-1', { role: 'trainee' })).rejects.toMatchObject({
      code: 'last-lead',
    });
    await expect(changeReviewer('reviewer-1', { retired: true })).rejects.toMatchObject({
      code: 'last-lead',
    });
    expect(await getReviewer('reviewer-1')).toMatchObject({ role: 'lead', retiredAt: null });
    await createReviewer('hazel', 'lead', null);
    await changeReviewer('reviewer-1', { retired: true });
    await expect(takeNextCase()).rejects.toMatchObject({ code: 'no-reviewer' });
  });

  test('a switch asks for the PIN, gives held cases back, and is logged', async () => {
    await createReviewer('willow', 'reviewer', '2468');
    expect((await getReviewer('willow'))?.pin?.hash).not.toContain('2468');
    await addCases([makeCase()]);
    await takeCase('case-1');
    await expect(switchReviewer('willow', '1111')).rejects.toMatchObject({ code: 'wrong-pin' });
    expect(useSession.getState().reviewer).toBe('reviewer-1');
    await switchReviewer('willow', '2468');
    expect(useSession.getState().reviewer).toBe('willow');
    expect(await getCase('case-1')).toMatchObject({ state: 'open', lease: null });
    expect((await readLog()).at(-1)).toMatchObject({
      kind: 'reviewer-switched',
      actor: 'willow',
      payload: { from: 'reviewer-1' },
    });
    await changeOwnPin('2468', null);
    await switchReviewer('reviewer-1', '');
    await switchReviewer('willow', '');
  });

  test('somebody who is demoted while her new PIN is hashed stays demoted', async () => {
    await createReviewer('hazel', 'lead', null);
    await sitAs('hazel', 'lead', 'tab-2');
    const changing = changeOwnPin('', '2468');
    await sitAs('reviewer-1');
    await changeReviewer('hazel', { role: 'trainee' });
    await changing;
    expect(await getReviewer('hazel')).toMatchObject({ role: 'trainee', pin: { iterations: 600_000 } });
    expect((await readLog()).at(-1)).toMatchObject({
      actor: 'hazel',
      payload: { role: 'trainee', change: 'pin' },
    });
  });

  test('somebody who is demoted while the PIN she sets for another is hashed sets none', async () => {
    await createReviewer('hazel', 'lead', null);
    await createReviewer('willow', 'reviewer', null);
    await sitAs('hazel', 'lead', 'tab-2');
    const changing = expect(changeReviewer('willow', { pin: '2468' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const adding = expect(createReviewer('amber', 'lead', '2468')).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await database.reviewers.update('hazel', { role: 'reviewer' });
    await Promise.all([changing, adding]);
    expect(await getReviewer('willow')).toMatchObject({ pin: null });
    expect(await getReviewer('amber')).toBeUndefined();
  });

  test('a PIN that was changed while the old one was checked lets nobody in', async () => {
    await createReviewer('willow', 'reviewer', '2468');
    const switching = expect(switchReviewer('willow', '2468')).rejects.toMatchObject({ code: 'wrong-pin' });
    await database.reviewers.update('willow', { pin: { salt: '00', iterations: 1, hash: '00' } });
    await switching;
    expect(useSession.getState().reviewer).toBe('reviewer-1');
  });
});

describe('what a trainee may not do is refused by the workflow itself', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['import', () => importTranscripts(new Blob(['{}']).stream(), 'x.jsonl')],
    ['change the threshold', () => activateRule(riskRule(0.7), 'why')],
    ['start a candidate', () => startCandidate(riskRule(0.7), 'stricter', 'why')],
    ['change the review policy', () => activateReviewRules(makeRules(), 'why')],
    ['back up', () => createBackup()],
    ['delete everything', () => deleteEverything()],
    ['change a role', () => changeReviewer('tess', { role: 'lead' })],
  ])('%s', async (_, action) => {
    await sitAs('tess', 'trainee');
    expect(await failed(action())).toMatchObject({
      code: 'not-allowed',
      text: expect.stringContaining('Your role (trainee) cannot'),
    });
    expect(await readLog()).toEqual([]);
  });
});

describe('deleting everything', () => {
  test('leaves a log that says so, and somebody at the tab', async () => {
    await sitAs('hazel', 'lead');
    await addCases([makeCase()]);
    await takeCase('case-1');
    await deleteEverything();
    const log = await readLog();
    expect(log).toMatchObject([
      { seq: 1, kind: 'purge', actor: 'hazel', payload: { transcripts: 0, cases: 1, entries: 1 } },
    ]);
    expect(findChainBreak(log)).toBeNull();
    expect(useSession.getState().reviewer).toBe('reviewer-1');
    expect(await database.reviewers.count()).toBe(1);
  });
});

describe('wellbeing', () => {
  test('a break gives the case back and is logged with its length', async () => {
    await addCases([makeCase()]);
    await takeCase('case-1');
    await addReviewTime(3000);
    await startBreak();
    expect(await getCase('case-1')).toMatchObject({ state: 'open', lease: null });
    await finishBreak();
    expect((await readLog()).map(({ kind }) => kind)).toEqual([
      'lease',
      'lease-ended',
      'break-started',
      'break-ended',
    ]);
    expect(await database.workdays.toArray()).toMatchObject([
      { reviewer: 'reviewer-1', seconds: 3000, sinceBreak: 0, breakSince: null },
    ]);
  });

  test('at the daily limit no case is handed out until it is put off with a reason', async () => {
    await addCases([makeCase()]);
    await addReviewTime(240 * 60);
    await expect(takeNextCase()).rejects.toMatchObject({ code: 'daily-limit' });
    await expect(snoozeReminder('daily', ' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await snoozeReminder('daily', 'handing over to the next shift');
    expect((await takeNextCase())?.id).toBe('case-1');
    expect((await readLog())[0]).toMatchObject({
      kind: 'break-snoozed',
      payload: { limit: 'daily', reason: 'handing over to the next shift' },
    });
  });
});
