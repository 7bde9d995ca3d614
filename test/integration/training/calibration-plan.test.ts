import { expect, test, vi } from 'vitest';
import { database } from '../../../storage/database.ts';
import { readLog } from '../../../storage/log.ts';
import { verifyChain } from '../../../workflows/log/log-check.ts';
import {
  castVote,
  changeSession,
  closeVote,
  deleteSession,
  endSession,
  liveOffers,
  noteOnCase,
  oneCalibrationTranscript,
  openVote,
  planSession,
  removeVote,
  revealVotes,
} from '../../../workflows/training/calibration.ts';
import {
  exportCalibration,
  exportSession,
  readSessionFile,
} from '../../../workflows/training/calibration-files.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { fromQueue, IDS, PEOPLE, planned, sessionFor, vote } from '../../fixtures/planned-session.ts';
import { comeTo, ids, onTheDay, purge } from '../../fixtures/purging.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.9.9' }) } } }));
vi.mock('../../../workflows/queue/transcript-search.ts', () => ({ forgetSearchTexts: vi.fn() }));

withFreshDatabase();

onTheDay();

test('items of practice stand beside cases of the queue, with their answer, and go out by file', async () => {
  await planned();
  const offers = (await firstOf(liveOffers('hazel', true))).training;
  const [risk, lookAlike] = (['risk', 'look-alike'] as const).map((side) =>
    offers.find(({ told }) => told?.focus?.side === side),
  );
  const items = [
    ...fromQueue(IDS.slice(0, 6)),
    ...[risk!, lookAlike!].map(({ id, source }) => ({ id, source })),
  ];
  const id = await planSession({ title: 'Mixed', items, people: PEOPLE, sawAnswers: true });
  await openVote(id);
  const sent = await readSessionFile(await exportSession(id));
  expect(sent.items.map((item) => item.id)).toEqual(items.map((item) => item.id));
  expect(sent.items.every(({ transcript }) => transcript.label === undefined)).toBe(true);
  expect(await firstOf(oneCalibrationTranscript(id, risk!.id, 'oak'))).toEqual(
    sent.items[6]!.transcript.messages,
  );
  await revealVotes(id);
  expect((await sessionFor('oak', id))?.items.slice(6)).toMatchObject([
    { id: risk!.id, source: 'training', key: { from: 'known-answer', verdict: 'confirmed' } },
    { id: lookAlike!.id, source: 'training', key: { from: 'known-answer', verdict: 'not-confirmed' } },
  ]);
  // What a session had is not offered as new again.
  const after = (await firstOf(liveOffers('hazel', true))).training;
  expect(after.some((offer) => offer.id === risk!.id)).toBe(false);
});

test('a lead who may vote is told no earlier verdict and no answer, and one who was told does not vote', async () => {
  const id = await planned();
  const blind = await firstOf(liveOffers('hazel', false));
  expect([...blind.queue, ...blind.training].every(({ told }) => told === null)).toBe(true);
  expect(JSON.stringify(blind)).not.toMatch(/confirmed|disagree|secrecy|look-alike/);
  const plan = { title: 'Again', items: fromQueue(IDS), people: ['hazel', 'oak'] };
  const refused = { code: 'not-allowed' };
  await expect(planSession({ ...plan, sawAnswers: true })).rejects.toMatchObject(refused);
  await planSession({ ...plan, sawAnswers: false });
  // Whoever saw them while the plan was changed stays out of it, whoever changes it next.
  await changeSession(id, { ...plan, people: PEOPLE, sawAnswers: true });
  await sitAs('fern', 'lead');
  await expect(changeSession(id, { ...plan, sawAnswers: false })).rejects.toMatchObject(refused);
  await changeSession(id, { ...plan, people: ['fern', 'oak'], sawAnswers: false });
});

test('before its first vote a session is planned otherwise, deleted and had again; a vote closes until its reveal', async () => {
  const id = await planned();
  const plan = { title: 'Other', items: fromQueue([...IDS.slice(1), 't-9']), people: ['oak', 'amber'] };
  await changeSession(id, { ...plan, sawAnswers: false });
  const before = await sessionFor('hazel');
  expect(before).toMatchObject({ id, title: 'Other', people: ['oak', 'amber'] });
  const planAgain = await deleteSession(id);
  expect(await sessionFor('hazel')).toBeUndefined();
  expect(await planAgain()).toBe(id);
  expect(await sessionFor('hazel')).toEqual({ ...before, plannedAt: expect.any(String) });
  await openVote(id);
  await closeVote(id);
  await openVote(id);
  await sitAs('oak', 'reviewer');
  await castVote(id, vote('t-2'));
  await removeVote(id, 't-2');
  await castVote(id, vote('t-2', 'not-confirmed'));
  await expect(closeVote(id)).rejects.toMatchObject({ code: 'not-allowed' });
  await sitAs('hazel', 'lead');
  await closeVote(id);
  const refused = { code: 'not-allowed' };
  await expect(changeSession(id, { ...plan, sawAnswers: false })).rejects.toMatchObject(refused);
  await expect(deleteSession(id)).rejects.toMatchObject(refused);
  await openVote(id);
  await revealVotes(id);
  await expect(closeVote(id)).rejects.toMatchObject(refused);
  await sitAs('oak', 'reviewer');
  await expect(removeVote(id, 't-2')).rejects.toMatchObject(refused);
  expect((await readLog()).map(({ kind }) => kind).filter((kind) => kind.startsWith('calibration'))).toEqual([
    ...['calibration-planned', 'calibration-changed', 'calibration-deleted', 'calibration-planned'],
    ...['calibration-opened', 'calibration-closed', 'calibration-opened', 'calibration-closed'],
    ...['calibration-opened', 'calibration-revealed'],
  ]);
  expect((await verifyChain()).broken).toBeNull();
});

test('a purge leaves the verdicts of a session and what they come to, and nothing of the transcripts', async () => {
  const id = await planned();
  await database.imports.put({
    ...{ id: 'import-1', source: 'old.jsonl', state: 'done', startedAt: '2026-03-05T10:00:00.000Z' },
    ...{ accepted: 9, rejected: 0 },
  });
  await openVote(id);
  for (const name of PEOPLE) {
    await sitAs(name, 'reviewer');
    for (const item of IDS) await castVote(id, vote(item, name === 'oak' ? 'not-confirmed' : 'confirmed'));
  }
  await revealVotes(id);
  await noteOnCase(id, 't-1', 'The occasion matters.');
  await sitAs('hazel', 'lead');
  await endSession(id, { reason: 'we agree' });
  const before = (await (await exportCalibration(id)).text()).split('\r\n');
  await comeTo('2027-06-05T12:00:00Z');
  expect((await purge()).transcripts).toBe(9);
  expect(await ids('transcripts')).toEqual([]);
  const row = JSON.stringify(await database.calibrationSessions.get(id));
  for (const gone of ['"t-', 'it has no end', 'secrecy', 'The occasion matters.'])
    expect(row).not.toContain(gone);
  expect(row).toContain('we agree');
  const after = (await (await exportCalibration(id)).text()).split('\r\n');
  expect(after).toHaveLength(before.length);
  const alpha = (line: string) => /-?0\.\d+(?:,-?[\d.]+){2}/.exec(line)?.[0];
  expect(alpha(after[1]!)).toBe(alpha(before[1]!));
  expect(alpha(after[1]!)).toBeDefined();
  await expect(firstOf(oneCalibrationTranscript(id, 't-1', 'oak'))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await firstOf(oneCalibrationTranscript(id, 'purged-1', 'oak'))).toBeNull();
  expect(await sessionFor('oak')).toMatchObject({ state: 'ended', shown: 2, notes: {} });
  expect((await verifyChain()).broken).toBeNull();
});
