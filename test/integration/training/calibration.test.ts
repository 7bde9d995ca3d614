import { expect, test, vi } from 'vitest';
import { isHidden } from '../../../domain/decisions/log-visibility.ts';
import { ballotSchema } from '../../../domain/training/calibration-files.ts';
import { calibrationSessionSchema } from '../../../domain/training/calibration-session.ts';
import { allCalibration } from '../../../storage/calibration.ts';
import { readLog } from '../../../storage/log.ts';
import { verifyChain } from '../../../workflows/log/log-check.ts';
import { liveLog } from '../../../workflows/log/log-reading.ts';
import { liveGuidance } from '../../../workflows/policy/guidance.ts';
import {
  castVote,
  changeSession,
  closeVote,
  deleteSession,
  endSession,
  liveCalibration,
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
  exportVotes,
  importVotes,
  readSessionFile,
  receiveSession,
  removeBallot,
  removeBallotVote,
  voteOnBallot,
} from '../../../workflows/training/calibration-files.ts';
import { makeCase, makeTranscript } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { addTranscripts } from '../../fixtures/stored.ts';
import { addCases } from '../../fixtures/writes.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.9.9' }) } } }));

withFreshDatabase();

const PEOPLE = ['amber', 'oak', 'willow'];
const IDS = Array.from({ length: 8 }, (_, index) => `t-${index + 1}`);

const fromQueue = (ids: readonly string[]) => ids.map((id) => ({ id, source: 'queue' as const }));

/** Nine decided cases, of which the first was adjudicated, and a session on eight of them. */
async function planned(): Promise<string> {
  const review = { reviewer: 'ivy', verdict: 'confirmed', seq: 1 } as const;
  const cases = [...IDS, 't-9'].map((transcriptId, place) =>
    makeCase({
      ...{ id: `case-${place + 1}`, transcriptId, state: 'decided', verdict: 'confirmed' },
      reviews:
        place === 0
          ? [
              { ...review, stage: 'first-review' },
              { ...review, stage: 'second-review', verdict: 'not-confirmed' },
              { ...review, stage: 'adjudication', reviewer: 'fern' },
            ]
          : [{ ...review, stage: 'first-review' }],
    }),
  );
  await addTranscripts(
    [...IDS, 't-9'].map((id) => makeTranscript({ id, label: { outcome: 'risk', characteristics: [] } })),
    'import-1',
  );
  await addCases(cases);
  for (const name of PEOPLE) await sitAs(name, 'reviewer');
  await sitAs('hazel', 'lead');
  return planSession({ title: ' Presents ', items: fromQueue(IDS), people: PEOPLE, sawAnswers: false });
}

const vote = (item: string, verdict: 'confirmed' | 'not-confirmed' = 'confirmed') => ({
  ...{ item, verdict, characteristics: ['secrecy' as const], reason: ' it has no end ' },
});

async function everybodyVotes(id: string, except: readonly string[] = []): Promise<void> {
  for (const name of PEOPLE.filter((each) => !except.includes(each))) {
    await sitAs(name, 'reviewer');
    for (const item of IDS) await castVote(id, vote(item, name === 'oak' ? 'not-confirmed' : 'confirmed'));
  }
}

const sessionFor = async (name: string) => (await firstOf(liveCalibration(name))).sessions[0];

test('a session is suggested, planned, voted on blind, revealed, talked about, voted on again and ends in the guidance', async () => {
  const id = await planned();
  const [first] = (await firstOf(liveOffers('hazel', true))).queue;
  expect(first).toMatchObject({ id: 't-1', told: { reasons: ['disagreement'] } });
  await expect(castVote(id, vote('t-1'))).rejects.toMatchObject({ code: 'not-allowed' });
  await openVote(id);
  await everybodyVotes(id);
  // Whoever votes may reveal once all have.
  await revealVotes(id);
  const seen = await sessionFor('amber');
  expect(seen?.votes).toHaveLength(24);
  expect(seen?.items[0]?.key).toMatchObject({ from: 'adjudication', verdict: 'confirmed' });
  expect(seen?.votes[0]?.reason).toBe('it has no end');
  await noteOnCase(id, 't-1', 'The occasion matters.');
  await sitAs('hazel', 'lead');
  await openVote(id);
  await everybodyVotes(id, ['oak']);
  await sitAs('oak', 'reviewer');
  for (const item of IDS) await castVote(id, vote(item));
  await expect(castVote(id, vote('t-1', 'not-confirmed'))).rejects.toMatchObject({ code: 'not-allowed' });
  await sitAs('hazel', 'lead');
  const change = { characteristic: 'secrecy', text: 'Ask for the occasion.', major: false } as const;
  await expect(endSession(id, { reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' });
  expect(await endSession(id, { guidance: { ...change, reason: 'we disagreed' } })).toBe(2);
  expect(await sessionFor('amber')).toMatchObject({
    state: 'ended',
    shown: 2,
    outcome: { guidanceVersion: 2 },
  });
  expect((await firstOf(liveGuidance())).additions).toMatchObject([
    { text: 'Ask for the occasion.', version: 2 },
  ]);
  const log = await readLog();
  const kinds = log
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('calibration') || kind === 'guidance-changed');
  expect(kinds).toEqual([
    ...['calibration-planned', 'calibration-opened', 'calibration-revealed', 'calibration-opened'],
    ...['guidance-changed', 'calibration-ended'],
  ]);
  expect(log.findLast(({ kind }) => kind === 'guidance-changed')?.payload).toMatchObject({ sessionId: id });
  expect((await verifyChain()).broken).toBeNull();
  const csv = await (await exportCalibration(id)).text();
  expect(csv.split('\r\n')).toHaveLength(1 + 48 + 1);
  expect(csv).toContain('9.9.9');
});

test('before the reveal nobody, leads and the log included, is told a vote of somebody else or an answer', async () => {
  const id = await planned();
  await openVote(id);
  await everybodyVotes(id, ['willow']);
  for (const name of ['hazel', 'willow', 'oak']) {
    const seen = (await sessionFor(name))!;
    expect(seen.votes.every(({ person }) => person === name)).toBe(true);
    expect(seen.items.every(({ key }) => key === null)).toBe(true);
    expect(seen.voted).toEqual({ amber: 8, oak: 8, willow: 0 });
  }
  expect(JSON.stringify(await readLog())).not.toContain('it has no end');
  expect((await readLog()).some(({ kind }) => kind === 'calibration-revealed')).toBe(false);
  await sitAs('hazel', 'lead');
  const file = await (await exportSession(id)).text();
  expect(file).not.toContain('it has no end');
  expect(file).not.toMatch(/"(?:label|outcome|key|votes)"/);
  expect(await (await exportCalibration(id)).text()).not.toContain('it has no end');
  // Others than those who take part see nothing of it.
  await sitAs('stranger', 'reviewer');
  expect((await firstOf(liveCalibration('stranger'))).sessions).toEqual([]);
  await expect(firstOf(oneCalibrationTranscript(id, 't-1', 'stranger'))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(firstOf(oneCalibrationTranscript(id, 't-9', 'oak'))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await firstOf(oneCalibrationTranscript(id, 't-1', 'oak'))).toHaveLength(2);
  for (const step of [() => revealVotes(id), () => openVote(id), () => endSession(id, { reason: 'x' })])
    await expect(step()).rejects.toMatchObject({ code: 'not-allowed' });
  await sitAs('hazel', 'lead');
  await revealVotes(id);
  const revealed = async (name: string) =>
    (await firstOf(liveLog(name))).entries.find(({ kind }) => kind === 'calibration-revealed')!;
  expect(isHidden(await revealed('stranger'))).toBe(true);
  expect(isHidden(await revealed('oak'))).toBe(false);
});

test('a session needs eight to twelve settled cases and two people', async () => {
  await planned();
  const plan = (part: object) =>
    planSession({ title: 'Again', items: fromQueue(IDS), people: PEOPLE, sawAnswers: false, ...part });
  const first = fromQueue(IDS.slice(0, 7));
  await expect(plan({ items: first })).rejects.toMatchObject({ code: 'incomplete' });
  await expect(plan({ items: [...first, ...fromQueue(['t-1'])] })).rejects.toMatchObject({
    code: 'incomplete',
  });
  await expect(plan({ people: ['oak', 'oak'] })).rejects.toMatchObject({ code: 'incomplete' });
  await expect(plan({ people: ['oak', 'nobody'] })).rejects.toMatchObject({ code: 'not-found' });
  await expect(plan({ title: ' ' })).rejects.toMatchObject({ code: 'name-missing' });
  await addCases([makeCase({ id: 'waiting', transcriptId: 't-w', state: 'in-second-review' })]);
  for (const id of ['t-w', 'practice-1-0000000', 'elsewhere'])
    await expect(plan({ items: fromQueue([...IDS, id]) })).rejects.toMatchObject({ code: 'not-found' });
  await expect(plan({ items: [...first, { id: 't-8', source: 'training' }] })).rejects.toMatchObject({
    code: 'not-found',
  });
  await sitAs('oak', 'reviewer');
  await expect(plan({})).rejects.toMatchObject({ code: 'not-allowed' });
});

test('by file: the cases go out without answers, the votes come back, and twice changes nothing', async () => {
  const id = await planned();
  await openVote(id);
  const sent = await readSessionFile(await exportSession(id));
  await sitAs('lime', 'trainee');
  const ballot = await receiveSession(sent, 'willow');
  for (const item of IDS) await voteOnBallot(ballot, vote(item, 'not-confirmed'));
  await removeBallotVote(ballot, 't-1');
  expect((await firstOf(liveCalibration('lime'))).ballots[0]?.votes).toHaveLength(7);
  for (const item of IDS) await voteOnBallot(ballot, vote(item));
  await receiveSession(sent, 'willow');
  const file = await exportVotes(ballot);
  expect((await firstOf(liveCalibration('lime'))).ballots).toMatchObject([
    { person: 'willow', title: 'Presents' },
  ]);
  await sitAs('oak', 'reviewer');
  await expect(exportVotes(ballot)).rejects.toMatchObject({ code: 'not-found' });
  await expect(voteOnBallot(ballot, vote('t-1'))).rejects.toMatchObject({ code: 'not-found' });
  expect((await firstOf(liveCalibration('oak'))).ballots).toEqual([]);
  await sitAs('hazel', 'lead');
  expect(await importVotes(id, file)).toMatchObject({ person: 'willow', taken: 8, known: 0, rejected: [] });
  expect(await importVotes(id, file)).toMatchObject({ taken: 0, known: 8 });
  expect((await sessionFor('hazel'))?.voted).toEqual({ amber: 0, oak: 0, willow: 8 });
  for (const wrong of ['', 'no json', '[]', '{"format":"second-look-calibration-votes"}'])
    await expect(importVotes(id, new Blob([wrong]))).rejects.toMatchObject({ code: 'unreadable-file' });
  await expect(readSessionFile(file)).rejects.toMatchObject({ code: 'unreadable-file' });
  const rows = await allCalibration();
  expect(
    rows.map(
      (row) => (row.kind === 'ballot' ? ballotSchema : calibrationSessionSchema).safeParse(row).success,
    ),
  ).toEqual([true, true]);
  await sitAs('lime', 'trainee');
  await removeBallot(ballot);
  expect((await firstOf(liveCalibration('lime'))).ballots).toEqual([]);
});

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
  expect((await sessionFor('oak'))?.items.slice(6)).toMatchObject([
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
