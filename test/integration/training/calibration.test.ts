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
  endSession,
  liveCalibration,
  liveOffers,
  noteOnCase,
  oneCalibrationTranscript,
  openVote,
  planSession,
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
import { makeCase } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { fromQueue, IDS, PEOPLE, planned, sessionFor, vote } from '../../fixtures/planned-session.ts';
import { addCases } from '../../fixtures/writes.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.9.9' }) } } }));

withFreshDatabase();

async function everybodyVotes(id: string, except: readonly string[] = []): Promise<void> {
  for (const name of PEOPLE.filter((each) => !except.includes(each))) {
    await sitAs(name, 'reviewer');
    for (const item of IDS) await castVote(id, vote(item, name === 'oak' ? 'not-confirmed' : 'confirmed'));
  }
}

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
