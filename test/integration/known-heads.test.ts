import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KnownHeads } from '../../domain/decisions/known-heads.ts';
import { signatureText } from '../../domain/decisions/signed-head.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { deleteSigningKeys } from '../../storage/signing-key.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { compareBackup } from '../../workflows/backup/backup-comparison.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { readBackup } from '../../workflows/backup/read-backup.ts';
import { exportFile } from '../../workflows/exports/exports.ts';
import { signerOf } from '../../workflows/log/head-signing.ts';
import { acceptBreaks, noteHead, signedHeads, useHeadState } from '../../workflows/log/known-heads.ts';
import { exportLog } from '../../workflows/log/log-check.ts';
import { checkFile } from '../../workflows/log/noted-heads.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, appendToLog } from '../fixtures/writes.ts';

const storage = vi.hoisted(() => ({ local: null as unknown }));
vi.mock('wxt/browser', () => ({
  browser: { storage, runtime: { getManifest: () => ({ version: '1.0.0' }) } },
}));
vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

let stored: Map<string, unknown>;
beforeEach(async () => {
  const { extensionStorage } = await import('../fixtures/extension-storage.ts');
  const made = extensionStorage();
  storage.local = made.area;
  stored = made.stored;
  useHeadState.setState({ breaks: [], wasLost: false });
});

const append = (count = 1, actor = 'willow') =>
  database.transaction('rw', database.log, async () => {
    for (let each = 0; each < count; each += 1) await appendToLog(newEntry('import', { actor }));
  });
const known = () => stored.get('known-heads') as KnownHeads;
const breaks = () => useHeadState.getState().breaks;

describe('a log that lost its end', () => {
  test('is noticed, says what is known, and is settled by a lead', async () => {
    await append(5);
    await noteHead();
    expect(breaks()).toEqual([]);
    const last = (await readLog()).at(-1)!;
    await database.log.where('seq').above(3).delete();
    await noteHead();
    expect(breaks()).toMatchObject([{ noted: { seq: 5, hash: last.hash }, found: { seq: 3 } }]);
    await append();
    await noteHead();
    expect(breaks()).toHaveLength(1);
    await sitAs('oak', 'reviewer');
    await expect(acceptBreaks()).rejects.toMatchObject({ code: 'not-allowed' });
    await sitAs('reviewer-1');
    await acceptBreaks();
    expect(breaks()).toEqual([]);
    await noteHead();
    expect(breaks()).toEqual([]);
  });

  test('is noticed when the browser dropped the whole database', async () => {
    await append(5);
    await noteHead();
    await database.delete({ disableAutoOpen: false });
    await noteHead();
    expect(breaks()).toMatchObject([{ noted: { seq: 5 }, found: null }]);
  });

  test('restoring and deleting everything are no loss', async () => {
    await append(2);
    const backup = await createBackup();
    await append(3);
    await noteHead();
    await restoreBackup(backup.stream(), 'backup.jsonl');
    expect(breaks()).toEqual([]);
    expect(known().heads.at(-1)).toMatchObject({ seq: 3, cause: 'restore' });
    await deleteEverything();
    await noteHead();
    expect(breaks()).toEqual([]);
    expect(known().heads).toMatchObject([{ seq: 1, cause: 'delete' }]);
  });

  test('restoring settles a loss', async () => {
    await append(5);
    const backup = await createBackup();
    await database.log.where('seq').above(3).delete();
    await noteHead();
    expect(breaks()).toHaveLength(1);
    await restoreBackup(backup.stream(), 'backup.jsonl');
    expect(breaks()).toEqual([]);
  });
});

describe('the storage of the extension', () => {
  test('that holds nonsense is said, and begins anew', async () => {
    for (const nonsense of ['text', { format: 2 }, { format: 1, heads: [{ seq: -1 }] }, null]) {
      stored.set('known-heads', nonsense);
      await append();
      await noteHead();
      expect(useHeadState.getState().wasLost).toBe(true);
      expect(known().heads).toHaveLength(1);
      await acceptBreaks();
      expect(useHeadState.getState().wasLost).toBe(false);
    }
  });

  test('that is missing is gone without', async () => {
    storage.local = undefined;
    await append();
    await noteHead();
    expect(await signedHeads()).toEqual([]);
    expect((await readBackup((await createBackup()).stream())).heads).toEqual([]);
  });
});

describe('signed heads', () => {
  test('are signed by a key of this profile, which no backup brings or takes away', async () => {
    await append(2);
    const backup = await createBackup();
    const [head] = await signedHeads();
    expect(await signerOf(head!)).toBe('own');
    expect(await signerOf({ ...head!, seq: 3 })).toBe('invalid');
    expect(await signerOf({ ...head!, key: 'AAAA' })).toBe('invalid');
    expect(await backup.text()).not.toMatch(/privateKey|"d":/);
    await restoreBackup(backup.stream(), 'backup.jsonl');
    expect(await signerOf(head!)).toBe('own');
    await deleteSigningKeys();
    expect(await signerOf(head!)).toBe('other');
    expect(signatureText(head!).split(' ')).toHaveLength(3);
  });

  const request = async () => {
    const { seq, hash } = (await readLog()).at(-1)!;
    return {
      ...{ filter: NO_FILTER, asOf: Date.parse('2026-03-05T12:00:00Z'), head: { seq, hash } },
    };
  };

  test('stand in backups and exports, and verifying names which', async () => {
    await storeAssessed([0.9]);
    await addCases([makeCase({ transcriptId: 't-0' })]);
    await submitReview('case-1', makeSubmission());
    const log = await readLog();
    const { seq } = log.at(-1)!;
    const files = {
      backup: await createBackup(),
      outcomes: (await exportFile('outcomes-csv', await request())).file,
      statistics: (await exportFile('statistics-json', await request())).file,
    };
    const lines = (await exportFile('outcomes-jsonl', await request())).file;
    const signed = { seq, signer: 'own', found: 'same' };
    for (const [kind, file] of Object.entries(files))
      expect(await checkFile(file), kind).toMatchObject({ kind, heads: [signed] });
    expect(await checkFile(lines)).toMatchObject({ kind: 'outcomes', heads: [signed] });
    for (const format of ['csv', 'jsonl'] as const) {
      const { file } = await exportLog(log, new Map(), format);
      expect(await checkFile(file), format).toMatchObject({
        kind: 'log',
        heads: [{ seq, signer: null, found: 'same' }],
      });
    }
    const forged = new Blob([(await lines.text()).replaceAll(`"log_seq":${seq}`, `"log_seq":${seq - 1}`)]);
    expect(await checkFile(forged)).toMatchObject({ heads: [{ signer: 'invalid', found: 'different' }] });
    await database.log.delete(seq);
    expect(await checkFile(files.backup)).toMatchObject({ heads: [{ ...signed, found: 'missing' }] });
    await expect(checkFile(new Blob(['{"id":"t-1"}']))).rejects.toMatchObject({ code: 'unreadable-file' });
    await expect(checkFile(new Blob([]))).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  test('of a database that was lost are still known as this profile’s', async () => {
    await append(2);
    const backup = await createBackup();
    await database.delete({ disableAutoOpen: false });
    await deleteSigningKeys();
    expect(await checkFile(backup)).toMatchObject({ heads: [{ signer: 'own', found: 'missing' }] });
  });
});

describe('before a backup replaces anything', () => {
  test('it is said how its log stands to the one here', async () => {
    await append(2);
    const two = await readBackup((await createBackup()).stream());
    expect(await compareBackup(two)).toMatchObject({ relation: 'same', here: { seq: 2 }, signer: 'own' });
    await append(3);
    const five = await readBackup((await createBackup()).stream());
    expect(await compareBackup(two)).toMatchObject({ relation: 'older', missing: { seq: 5 } });
    await database.log.where('seq').above(2).delete();
    expect(await compareBackup(five)).toMatchObject({ relation: 'newer', missing: null });
    await append(1, 'oak');
    expect(await compareBackup(five)).toMatchObject({ relation: 'split', missing: null });
    await database.log.clear();
    expect(await compareBackup(five)).toMatchObject({ relation: null, here: null });
    await append(1, 'oak');
    expect(await compareBackup(five)).toMatchObject({ relation: 'other' });
  });
});
