import { beforeEach, describe, expect, test, vi } from 'vitest';
import { caseEntries } from '../../domain/decisions/case-entries.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import type { Case } from '../../domain/queue/case.ts';
import { allCases, getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { SearchTexts } from '../../workers/search/search-texts.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { exportLog, verifyChain } from '../../workflows/log/log-check.ts';
import { liveCaseHistory, liveLog } from '../../workflows/log/log-reading.ts';
import { activateRule, previewRule } from '../../workflows/policy/tuning.ts';
import { startAppeal } from '../../workflows/quality/appeals.ts';
import { liveAuditOverview } from '../../workflows/quality/audit-reading.ts';
import { liveCoachableCases, liveUnreadNotes, writeCoachingNote } from '../../workflows/quality/coaching.ts';
import { liveGoldenOverview, liveOwnGolden } from '../../workflows/quality/golden-reading.ts';
import { drawAudit, makeGoldenItems, previewAuditSample } from '../../workflows/quality/quality.ts';
import {
  liveAppealableCases,
  liveAppeals,
  liveSecondReviews,
} from '../../workflows/quality/quality-reading.ts';
import { liveCounts, liveHeldCase } from '../../workflows/queue/read-models.ts';
import { readSearchHit } from '../../workflows/queue/search-hits.ts';
import { feedbackAtOnce } from '../../workflows/review/feedback.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { readSimilar } from '../../workflows/review/similar.ts';
import { undo } from '../../workflows/review/undo.ts';
import { liveSetAside } from '../../workflows/scoring/set-aside.ts';
import { liveEvidence } from '../../workflows/thresholds/evidence.ts';
import { liveOffers, planSession } from '../../workflows/training/calibration.ts';
import { changedBackup } from '../fixtures/backup-file.ts';
import { makeMatchCase, makeSubmission } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { storeMatched } from '../fixtures/match-cases.ts';
import { makeMatch } from '../fixtures/match-rows.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, appendToLog } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

vi.mock('../../workflows/scoring/model-pack.ts', async (original) => ({
  ...(await original<typeof import('../../workflows/scoring/model-pack.ts')>()),
  describePack: vi.fn(async () => ({ manifest: { features: {} } })),
}));

withFreshDatabase();

const NAME = 'mosaic-17';

/** The match of a picture as an import leaves it: in the queue and in the log. */
async function openMatch(): Promise<Case> {
  await storeMatched();
  const opened = makeMatchCase({ id: 'match-1', match: makeMatch() });
  await addCases([opened]);
  for (const entry of caseEntries(
    { at: opened.flaggedAt, actor: 'system' },
    { opened: [opened], withdrawn: [] },
  ))
    await database.transaction('rw', database.log, () => appendToLog(entry));
  return opened;
}

/** Willow confirms it. */
async function decide(): Promise<LogEntry> {
  await sitAs('willow');
  expect(await takeNextCase()).toMatchObject({ id: 'match-1' });
  return submitReview(
    'match-1',
    makeSubmission({ choice: 'confirmed', characteristics: [], finding: 'same-item' }),
  );
}

beforeEach(async () => {
  await sitAs('hazel', 'lead');
  await openMatch();
});

describe('the match of a picture', () => {
  test('is handed out, decided, undone and decided again as any case is', async () => {
    const { seq } = await decide();
    expect(await feedbackAtOnce('match-1')).toBeNull();
    expect(await getCase('match-1')).toMatchObject({ state: 'decided', verdict: 'confirmed' });
    await undo(seq);
    expect(await firstOf(liveHeldCase('willow'))).toEqual({ id: 'match-1', name: NAME });
    expect(await firstOf(liveCounts())).toMatchObject({ transcripts: 0, assessed: 0, open: 1, decided: 0 });
    expect((await verifyChain()).cases).toMatchObject({ disagreeing: 0 });
  });

  test('is called by its name wherever the log tells of it, and exported by the id of its picture', async () => {
    await decide();
    await sitAs('hazel');
    const { entries, nameOf, transcriptOf } = await firstOf(liveLog('hazel'));
    expect([nameOf.get('match-1'), transcriptOf.get('match-1')]).toEqual([NAME, 'picture-1']);
    const { file } = await exportLog(entries, transcriptOf, 'csv');
    expect(await file.text()).toContain('picture-1');
    expect(await firstOf(liveCaseHistory('match-1', 'hazel'))).toMatchObject({
      ...{ name: NAME, isPicture: true },
      flag: { flaggedBy: ['perceptual-hash'], match: { method: 'pdq', distance: 8, within: 31 } },
    });
  });

  test('without a name is called by its id', async () => {
    await addCases([makeMatchCase({ id: 'match-2', transcriptId: 'picture-2' })]);
    expect((await firstOf(liveLog('hazel'))).nameOf.get('match-2')).toBe('picture-2');
  });
});

describe('text', () => {
  test('is not searched in it', async () => {
    await storeAssessed([0.9]);
    await addCases([makeMatchCase({ id: 'case-1', transcriptId: 't-0' })]);
    await database.cases.update('case-1', { match: undefined });
    const search = new SearchTexts(() => null);
    expect(await search.update()).toEqual({ ok: true, value: { done: 2, total: 2 } });
    expect(await search.search('round')).toEqual({ ok: true, value: ['t-0'] });
    expect(await search.search('mosaic')).toEqual({ ok: true, value: [] });
    expect(await readSearchHit('picture-1', 'mosaic')).toBeNull();
  });

  test('like it there is none, and none of it waits to be scored or was set aside', async () => {
    expect(await readSimilar('picture-1')).toEqual({ risk: null, benign: null });
    expect(await firstOf(liveSetAside())).toEqual([]);
  });
});

describe('what is drawn from transcripts', () => {
  test('golden items are never made of it, and change nothing of it', async () => {
    expect(await makeGoldenItems(['picture-1'])).toBe(0);
    await decide();
    expect(await firstOf(liveOwnGolden('willow'))).toMatchObject({ items: [] });
    await sitAs('hazel');
    expect(await makeGoldenItems(['picture-1'])).toBe(0);
    expect(await firstOf(liveGoldenOverview('hazel'))).toMatchObject({ items: [], possible: [] });
    expect(await getCase('match-1')).toMatchObject({ state: 'decided' });
  });

  test('audit samples are drawn from what was scored, and it was not', async () => {
    await storeAssessed([0.1, 0.2]);
    const plan = { bands: 1, perBand: 9 };
    expect(await previewAuditSample(plan)).toMatchObject([{ population: 2, drawn: 2 }]);
    await drawAudit(plan);
    const drawn = (await allCases()).filter(({ origin }) => origin === 'audit-sample');
    expect(drawn.map(({ transcriptId }) => transcriptId).sort()).toEqual(['t-0', 't-1']);
    expect(await firstOf(liveAuditOverview('hazel'))).toMatchObject({
      draws: [{ bands: [{ population: 2, drawn: 2 }] }],
    });
  });

  test('a calibration session talks about none', async () => {
    await decide();
    await sitAs('hazel');
    expect((await firstOf(liveOffers('hazel', true))).queue).toEqual([]);
    const plan = { title: 'One', people: ['willow', 'hazel'], sawAnswers: false };
    const items = [{ id: 'picture-1', source: 'queue' }] as const;
    expect(await failed(planSession({ ...plan, items }))).toMatchObject({ code: 'not-found' });
  });

  test('thresholds are tuned without it, which is said', async () => {
    await decide();
    await sitAs('hazel');
    const { items, unknown, summary } = await firstOf(liveEvidence({ kind: 'reviews' }));
    expect({ items, unknown }).toEqual({ items: [], unknown: [] });
    expect(summary).toMatchObject({ n: 0, reviewed: { flagged: 0, decided: 0, pictures: 1 } });
  });

  test('another rule leaves it where it is, and a transcript of the same id is flagged for itself', async () => {
    await storeAssessed([0.9]);
    await database.cases.update('match-1', { transcriptId: 't-0' });
    expect(await previewRule(riskRule(0.8))).toMatchObject({ entered: 1, left: 0 });
    await activateRule(riskRule(0.8), 'why');
    const cases = await allCases();
    expect(cases.filter(({ transcriptId }) => transcriptId === 't-0')).toHaveLength(2);
    expect(cases.find(({ id }) => id === 'match-1')).toMatchObject({ state: 'open', revision: 1 });
    await activateRule(riskRule(0.95), 'why');
    expect(await getCase('match-1')).toMatchObject({ state: 'open' });
  });
});

describe('checks on reviewing', () => {
  test('name it: escalated, coached on, appealed', async () => {
    await sitAs('willow');
    await takeNextCase();
    await submitReview(
      'match-1',
      makeSubmission({ choice: 'escalate', characteristics: [], reasons: ['urgent'] }),
    );
    expect(await firstOf(liveSecondReviews('hazel'))).toMatchObject([
      { id: 'match-1', name: NAME, locale: '', obstacle: null },
    ]);
    await sitAs('hazel');
    expect(await firstOf(liveCoachableCases('hazel', 'willow'))).toMatchObject([
      { id: 'match-1', name: NAME, isPicture: true, verdict: null },
    ]);
    await writeCoachingNote({ caseId: 'match-1', to: 'willow', text: 'well seen', quote: null });
    expect(await firstOf(liveUnreadNotes('willow'))).toMatchObject([{ name: NAME }]);
  });

  test('name it: confirmed and appealed', async () => {
    await decide();
    await sitAs('hazel');
    expect(await firstOf(liveAppealableCases('hazel'))).toMatchObject([
      { id: 'match-1', name: NAME, isPicture: true },
    ]);
    await startAppeal('match-1', 'That is my own drawing.');
    expect(await firstOf(liveAppeals('hazel'))).toMatchObject([{ id: 'match-1', name: NAME }]);
  });
});

describe('a backup', () => {
  const restore = (text: string) => restoreBackup(new Blob([text]).stream(), 'backup.jsonl');
  const matching = async () =>
    Object.fromEntries(
      await Promise.all(
        ['cases', 'pictures', 'banks', 'bankEntries'].map(async (table) => [
          table,
          await database.table(table).toArray(),
        ]),
      ),
    );

  test('holds it with its picture, bank and entry, and deleting everything takes all of them', async () => {
    await decide();
    await sitAs('hazel');
    const before = await matching();
    const text = await (await createBackup()).text();
    await deleteEverything();
    expect(await matching()).toEqual({ cases: [], pictures: [], banks: [], bankEntries: [] });
    await restore(text);
    expect(await matching()).toEqual(before);
    const { status, stdout } = await runCommand('verify', ['--in', '-', '--json'], text);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ replay: { ok: true, cases: 1, differences: 0 } });
  });

  test('that lacks its picture is not restored', async () => {
    const text = await (await createBackup()).text();
    const without = changedBackup(text, (rows) => {
      rows.pictures = [];
    });
    expect(await failed(restore(without))).toEqual({
      code: 'damaged-backup',
      text: expect.stringMatching(/lacks the picture of 1 case \(first: match-1\)/),
    });
    expect(await matching()).toMatchObject({ pictures: [{ id: 'picture-1' }] });
  });
});
