import { describe, expect, test } from 'vitest';
import { caseEntries } from '../../domain/decisions/case-entries.ts';
import { AUTOMATIC } from '../../domain/decisions/log-entry.ts';
import { standingVotes } from '../../domain/matching/bank/verification.ts';
import { DEFAULT_PERIODS } from '../../domain/policy/retention-periods.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { entryHistoryOf } from '../../workflows/matching/entry-history.ts';
import { decideAppeal, startAppeal } from '../../workflows/quality/appeals.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeMatchCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import {
  makeCohortRow,
  storeAppealed,
  storeDecided,
  storeImport,
  storeOldAndYoung,
} from '../fixtures/old-data.ts';
import { comeTo, everything, ids, kinds, onTheDay, purge } from '../fixtures/purging.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { addCases, appendToLog } from '../fixtures/writes.ts';

withFreshDatabase();

onTheDay();
const append = (...entries: Parameters<typeof newEntry>) =>
  database.transaction('rw', database.log, async () => appendToLog(newEntry(...entries)));

describe('a purge', () => {
  test('takes an old case with all that hangs on it, and nothing of a young one', async () => {
    await storeOldAndYoung();
    for (const caseId of ['old', 'young'])
      await database.drafts.put({
        ...{ reviewer: 'willow', caseId, choice: null, characteristics: [], marks: [], reasons: [] },
        ...{ note: 'half', seconds: 1 },
      });
    for (const id of ['t-old', 't-young']) {
      await database.goldenItems.put({
        ...{ transcriptId: id, gold: 'risk', addedBy: 'reviewer-1', addedAt: '2025-01-04T00:00:00Z' },
      } as never);
      await database.unassessed.put({ transcriptId: id, importId: 'january' });
      await database.shadowFlags.put({ candidateId: 'k', transcriptId: id } as never);
    }
    const done = await purge();
    expect(done).toEqual({ transcripts: 2, cases: 1, entries: 2, appeals: 0, cohortRows: 0 });
    expect(await ids('cases')).toEqual(['young']);
    for (const table of ['transcripts', 'assessments', 'goldenItems', 'unassessed'])
      expect(await ids(table), table).toEqual(['t-young']);
    expect(await ids('shadowFlags')).toEqual([['k', 't-young']]);
    expect(await ids('drafts')).toEqual([['willow', 'young']]);
    expect(await ids('imports')).toEqual(['february', 'january']);
  });

  test('says so in the log, which has lost what the case said and still verifies', async () => {
    await storeOldAndYoung();
    const before = await readLog();
    await purge();
    const log = await readLog();
    expect(await kinds()).toEqual(['erased', 'erased', 'lease', 'decision', 'purge']);
    expect(log.map(({ hash }) => hash).slice(0, 4)).toEqual(before.map(({ hash }) => hash));
    expect(log.at(-1)).toMatchObject({
      actor: 'Second Look',
      payload: {
        ...{ transcripts: 2, cases: 1, entries: 2 },
        retention: { periods: DEFAULT_PERIODS, appeals: 0, cohortRows: 0, erased: [[1, 2]] },
      },
    });
    expect(JSON.stringify(log)).not.toContain('a note on old');
    expect(JSON.stringify(log)).toContain('a note on young');
    expect(await verifyChain()).toMatchObject({ entries: 5, erased: 2, broken: null });
  });

  test('when nothing is due writes nothing', async () => {
    await storeImport('february', '2026-02-01', ['t-young']);
    await storeDecided('young', '2026-02-02');
    const before = await everything();
    expect(await purge()).toMatchObject({ transcripts: 0, cases: 0 });
    expect(await everything()).toEqual(before);
  });

  test('leaves what somebody holds, what is appealed and what somebody asked about', async () => {
    await storeImport('january', '2025-01-02', ['t-held', 't-appealed', 't-asked', 't-lapsed']);
    const lease = (until: string) => ({
      reviewer: 'willow',
      tab: 'tab-1',
      since: '2026-03-05T11:00:00Z',
      until,
    });
    await storeDecided('held', '2025-01-03', {
      state: 'in-second-review',
      lease: lease('2026-03-05T12:10:00Z'),
    });
    await storeDecided('lapsed', '2025-01-03', {
      state: 'in-second-review',
      lease: lease('2026-03-05T11:50:00Z'),
    });
    const openedAt = '2025-01-04T10:00:00Z';
    await storeDecided('appealed', '2025-01-03', {
      state: 'appealed',
      appeal: {
        ...{ openedBy: 'willow', openedAt, complaint: 'x', deadline: openedAt },
        ...{ decision: null, decidedBy: null, decidedAt: null },
      },
    });
    await storeDecided('asked', '2025-01-03', {
      help: { from: 'willow', to: 'oak', question: 'x', askedAt: openedAt, answer: null, answeredAt: null },
    });
    expect(await purge()).toMatchObject({ cases: 1, transcripts: 1 });
    expect(await ids('cases')).toEqual(['appealed', 'asked', 'held']);
    expect(await ids('transcripts')).toEqual(['t-appealed', 't-asked', 't-held']);
  });

  test('leaves the transcript of a case that was decided lately, and of an import that is unknown or runs', async () => {
    await storeImport('january', '2025-01-02', ['t-late']);
    await storeDecided('late', '2026-01-03', { flaggedAt: '2025-01-03T10:00:00Z' });
    await storeImport('running', '2025-01-02', ['t-running'], { state: 'running' });
    await storeImport('lost', '2025-01-02', ['t-lost']);
    await database.imports.delete('lost');
    await purge();
    expect(await ids('cases')).toEqual(['late']);
    expect(await ids('transcripts')).toEqual(['t-late', 't-lost', 't-running']);
    expect(await kinds()).not.toContain('purge');
  });

  test('an assignment or golden items are erased once nothing that they name is left', async () => {
    await storeOldAndYoung();
    await append('assignment', { payload: { caseIds: ['old', 'young'], assignee: 'oak' } });
    await append('assignment', { payload: { caseIds: ['old'], assignee: 'oak' } });
    await append('golden-items-added', { payload: { transcriptIds: ['t-plain', 't-old'] } });
    await append('golden-items-removed', { payload: { transcriptIds: ['t-plain', 't-young'] } });
    expect(await purge()).toMatchObject({ entries: 4 });
    expect((await kinds()).slice(4)).toEqual([
      'assignment',
      'erased',
      'erased',
      'golden-items-removed',
      'purge',
    ]);
    await comeTo('2027-03-05T12:00:00Z');
    await purge();
    expect(await kinds()).toEqual([...Array(8).fill('erased'), 'purge', 'purge']);
    expect(await verifyChain()).toMatchObject({ erased: 8, broken: null });
  });

  test('erases what cases were opened with, and tells it again of those that stay', async () => {
    await storeOldAndYoung();
    const opened = await database.cases.bulkGet(['old', 'young']);
    const by = { at: '2025-01-03T10:00:00.000Z', actor: AUTOMATIC };
    await database.transaction('rw', database.log, async () => {
      for (const entry of caseEntries(by, { opened: opened.map((each) => each!) })) await appendToLog(entry);
    });
    await purge();
    expect((await kinds()).slice(-3)).toEqual(['erased', 'cases-opened', 'purge']);
    const told = JSON.stringify((await readLog()).at(-2));
    expect(told).toContain('"young"');
    expect(told).not.toMatch(/"(t-)?old"/);
    expect(await verifyChain()).toMatchObject({ broken: null, erased: 3 });
    await comeTo('2027-03-05T12:00:00Z');
    await purge();
    expect(await kinds()).not.toContain('cases-opened');
  });

  test('takes rows of the cohort by their decision, or else by their flagging', async () => {
    const rows = [
      makeCohortRow('a', '2025-01-03'),
      makeCohortRow('b', '2025-09-03'),
      makeCohortRow('c', null),
    ];
    await database.cohortRows.bulkPut(rows);
    expect(await purge()).toMatchObject({ cohortRows: 2, cases: 0 });
    expect(await ids('cohortRows')).toEqual(['b']);
    expect((await readLog()).at(-1)).toMatchObject({ payload: { retention: { cohortRows: 2, erased: [] } } });
    expect((await verifyChain()).broken).toBeNull();
  });
});

describe('the texts of an appeal', () => {
  test('go after their own period; its outcome stays in case, rows and figures', async () => {
    await storeImport('august', '2025-08-01', ['t-a', 't-b']);
    await storeAppealed('a', '2025-08-02', '2025-08-03');
    await storeAppealed('b', '2025-08-02', '2025-12-03');
    const before = [await readOutcomes(), await statisticsNow()] as const;
    expect(await purge()).toEqual({ transcripts: 0, cases: 0, entries: 2, appeals: 1, cohortRows: 0 });
    const log = JSON.stringify(await readLog());
    expect(log).not.toContain('a complaint on a');
    const found = await database.cases.get('a');
    expect(found).toMatchObject({ state: 'closed', appeal: { complaint: '', decision: 'reversed' } });
    expect(found!.revision).toBe(2);
    expect((await database.cases.get('b'))!.appeal!.complaint).toBe('a complaint on b');
    expect(await readOutcomes()).toEqual(
      before[0].map((row) =>
        row.case_id === 'a' && row.stage === 'appeal' ? { ...row, seconds: null } : row,
      ),
    );
    const { errorRatios, appeals } = await statisticsNow();
    expect({ errorRatios, appeals }).toEqual({
      errorRatios: before[1].errorRatios,
      appeals: before[1].appeals,
    });
    expect(await verifyChain()).toMatchObject({ erased: 2, broken: null });
    expect(await purge()).toMatchObject({ appeals: 0 });
    expect((await kinds()).filter((kind) => kind === 'purge')).toHaveLength(1);
  });

  test('leave what was found of a match with its entry', async () => {
    await addCases([makeMatchCase()]);
    const submission = makeSubmission({ choice: 'confirmed', characteristics: [], finding: 'same-item' });
    await submitReview('case-1', submission);
    await startAppeal('case-1', 'This is a drawing of my own.');
    await sitAs('amber');
    await decideAppeal('case-1', 'reversed', 'another picture', 5, 'different');
    const whats = async () => (await entryHistoryOf('entry-1')).map(({ what }) => what);
    const before = await whats();
    await comeTo('2026-10-05T12:00:00Z');
    expect(await purge()).toMatchObject({ appeals: 1, cases: 0 });
    expect(await kinds()).not.toContain('appeal-decided');
    expect(await whats()).toEqual(before);
    const standing = standingVotes(await entryHistoryOf('entry-1'));
    expect(standing).toMatchObject([{ reviewer: 'amber', finding: 'different' }]);
    const rows = (await readOutcomes()).filter(({ stage }) => stage === 'appeal');
    expect(rows).toMatchObject([{ decision: 'reversed', finding: 'different' }]);
    expect(await verifyChain()).toMatchObject({ broken: null, cases: { disagreeing: 0 } });
  });
});

describe('figures of purged periods', () => {
  test('add up over several purges, so that with the figures of the rest they are those of before', async () => {
    await storeImport('january', '2025-01-02', ['t-a', 't-b', 't-c', 't-d', 't-e']);
    await storeDecided('a', '2025-01-03');
    await storeDecided('b', '2025-01-20', { flaggedBy: ['classifier', 'rules'] });
    await storeAppealed('c', '2025-01-25', '2025-02-20');
    await storeDecided('d', '2025-06-03');
    const open = makeCase({ id: 'e', transcriptId: 't-e', flaggedAt: '2025-01-03T10:00:00.000Z' });
    await addCases([open]);
    const { cases } = await statisticsNow();
    await comeTo('2026-01-04T12:00:00Z');
    await purge();
    expect(await database.aggregates.get(['2025-01', 'all'])).toMatchObject({ flagged: 2, confirmed: 1 });
    await comeTo('2026-03-05T12:00:00Z');
    await purge();
    expect(await database.aggregates.toArray()).toEqual([
      {
        ...{ month: '2025-01', group: 'all', flagged: 4, confirmed: 3, notConfirmed: 0, inconclusive: 0 },
        ...{ resolved: 1, reversed: 1, reversedConfirmed: 1, timedReviews: 3, seconds: 36 },
      },
      expect.objectContaining({ group: 'layer:classifier', flagged: 4, confirmed: 3 }),
      expect.objectContaining({ group: 'layer:rules', flagged: 1, confirmed: 1 }),
    ]);
    const after = (await statisticsNow()).cases;
    expect(after.flagged + 4).toBe(cases.flagged);
    expect(after.confirmed + 3).toBe(cases.confirmed);
  });
});
