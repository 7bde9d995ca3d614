import { describe, expect, test, vi } from 'vitest';
import { BACKUP_TABLES } from '../../domain/backup/backup.ts';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { LayerHit } from '../../domain/detection/assessment.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { readTable } from '../../storage/all-tables.ts';
import { getAssessments } from '../../storage/assessments.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { createBackup, replaceWith, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { readBackup } from '../../workflows/backup/read-backup.ts';
import { startCandidate } from '../../workflows/policy/candidates.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makePolicy, makeReviewer, makeSubmission } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, putAssessments } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

async function storeSomething(): Promise<void> {
  await sitAs('willow', 'lead');
  await storeAssessed([0.9, 0.2]);
  const [assessment] = await getAssessments(['t-0']);
  const layerHits: LayerHit[] = [{ layer: 'rules', message: 0, finding: 'a phrase', spans: [[0, 4]] }];
  await putAssessments([{ ...assessment!, layerHits }]);
  const { id: candidateId } = await startCandidate(riskRule(0.8), 'stricter', 'why');
  await database.shadowFlags.bulkPut([
    {
      candidateId,
      transcriptId: 't-0',
      at: '2026-03-05T10:00:00.000Z',
      risk: 0.9,
      candidateFlags: ['classifier'],
      activeFlags: ['rules'],
      policyVersion: 1,
    },
  ]);
  await addCases([makeCase({ transcriptId: 't-0' })]);
  await submitReview('case-1', makeSubmission({ note: 'n', seconds: 4 }));
}

const everything = async () =>
  Object.fromEntries(await Promise.all(BACKUP_TABLES.map(async (table) => [table, await readTable(table)])));
const restore = (text: string) => restoreBackup(new Blob([text]).stream(), 'backup.jsonl');

describe('backing up and restoring', () => {
  test('holds every table of the database but what is derived from others or of this browser alone', () => {
    const derived = ['snapshots'];
    const ofThisBrowser = ['changes', 'generation', 'pinTries', 'moments'];
    expect([...BACKUP_TABLES, ...derived, ...ofThisBrowser].sort()).toEqual(
      database.tables.map(({ name }) => name).sort(),
    );
  });

  test('brings everything back as it was; only the log says that it was restored', async () => {
    await storeSomething();
    const before = await everything();
    const backup = await (await createBackup()).text();
    await deleteEverything();
    await addCases([makeCase({ id: 'other' })]);
    const head = (await readLog()).at(-1);
    await restore(backup);
    const { log, ...after } = await everything();
    const { log: logBefore, ...rest } = before;
    expect(after).toEqual(rest);
    expect(log).toMatchObject([
      ...(logBefore as object[]),
      { kind: 'restore', payload: { entries: 3, replaced: { log: head!.hash, seq: 1, hash: head!.hash } } },
    ]);
    expect(findChainBreak(await readLog())).toBeNull();
  });

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ['another file', () => ['{"id":"t-001"}'], /line 1 .*not a Second Look backup/],
    [
      'a backup of a newer version',
      ([, ...rest]) => ['{"format":"second-look-backup","formatVersion":9}', ...rest],
      /newer version/,
    ],
    ['a file that ends too early', (lines) => lines.slice(0, -2), /ends too early/],
    ['a missing row', (lines) => [...lines.slice(0, 2), ...lines.slice(3)], /is not complete/],
    [
      'a row of the wrong shape',
      (lines) => lines.map((line) => line.replace('"verdict":"confirmed"', '"verdict":"sure"')),
      /line \d+ /,
    ],
    [
      'a log that was altered',
      (lines) => lines.map((line) => line.replace('"note":"n"', '"note":"m"')),
      /log of this backup does not verify: entry 3/,
    ],
    ['an image', () => ['\u0089PNG'], /line 1 /],
    ['an empty file', () => [], /ends too early/],
  ])('%s is refused with a reason, and nothing changes', async (_name, damage, reason) => {
    await storeSomething();
    const lines = (await (await createBackup()).text()).trimEnd().split('\n');
    const before = await everything();
    expect(await failed(restore(damage(lines).join('\n')))).toMatchObject({
      code: 'damaged-backup',
      text: expect.stringMatching(reason),
    });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['whose last entry is damaged', (last: LogEntry) => database.log.put({ ...last, at: 'gone' })],
    ['that is empty', () => database.log.clear()],
  ])('a log %s can be replaced, by a backup or by nothing', async (_what, damage) => {
    await storeSomething();
    const backup = await (await createBackup()).text();
    for (const [replace, kind] of [
      [() => restore(backup), 'restore'],
      [deleteEverything, 'purge'],
    ] as const) {
      await damage((await readLog()).at(-1)!);
      await replace();
      expect((await readLog()).at(-1)).toMatchObject({ kind });
      expect(findChainBreak(await readLog())).toBeNull();
    }
  });

  test('a full disk while restoring changes nothing', async () => {
    await storeSomething();
    const checked = await readBackup((await createBackup()).stream());
    const before = await everything();
    const spy = vi.spyOn(database, 'table').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(replaceWith(checked, 'backup.jsonl')).rejects.toMatchObject({ code: 'storage-full' });
    spy.mockRestore();
    expect(await everything()).toEqual(before);
  });

  test('deleting everything leaves a fresh installation, and a log that says so', async () => {
    await storeSomething();
    await deleteEverything();
    const { log, reviewers, reviewPolicies, settings, ...rest } = await everything();
    expect(Object.values(rest).flat()).toEqual([]);
    expect(settings).toEqual([{ key: 'first-start-done', value: true }]);
    expect(log).toMatchObject([{ kind: 'purge', payload: { transcripts: 2, cases: 1, entries: 3 } }]);
    expect(reviewers).toMatchObject([{ name: 'reviewer-1', role: 'lead' }]);
    expect(reviewPolicies).toMatchObject([{ version: 1 }]);
  });

  test('a backup of version 1 is brought up to date on the way', async () => {
    await storeSomething();
    const current = (await (await createBackup()).text()).trimEnd().split('\n');
    const later = [
      'reviewers',
      'reviewPolicies',
      'drafts',
      'goldenItems',
      'savedViews',
      'workdays',
      'candidates',
      'shadowFlags',
    ];
    const old = current
      .map((line) => JSON.parse(line))
      .filter(({ table }) => !later.includes(table))
      .map((line) => {
        if (line.schemaVersion) return { ...line, schemaVersion: 1 };
        if (line.rows)
          return {
            rows: Object.fromEntries(Object.entries(line.rows).filter(([table]) => !later.includes(table))),
          };
        if (line.table !== 'cases') return line;
        const {
          origin,
          reviews,
          escalatedBy,
          secondReview,
          blind,
          lease,
          assignee,
          skippedBy,
          help,
          appeal,
          audit,
          changedAt,
          ...row
        } = line.row;
        return { ...line, row };
      });
    await restore(old.map((line) => JSON.stringify(line)).join('\n'));
    expect(await allCases()).toMatchObject([
      { state: 'decided', reviews: [{ reviewer: 'willow', verdict: 'confirmed' }], lease: null },
    ]);
    expect((await everything()).reviewers).toMatchObject([{ role: 'lead' }]);
  });

  test('a backup of version 2 brings policies without thresholds of characteristics', async () => {
    const lines = [
      { format: 'second-look-backup', formatVersion: 1, schemaVersion: 2, createdAt: '2026-03-05T10:00:00Z' },
      ...(await database.policies.toArray()).map(({ characteristicThresholds, ...row }) => ({
        table: 'policies',
        row,
      })),
      { table: 'reviewers', row: makeReviewer() },
      { rows: { policies: 1, reviewers: 1 } },
    ];
    await restore(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(await database.policies.toArray()).toEqual([makePolicy()]);
    expect(await database.candidates.count()).toBe(0);
  });
});
