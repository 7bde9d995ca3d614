import { describe, expect, test } from 'vitest';
import { keepEntriesCommand } from '../../domain/commands/matching/keep-entries.ts';
import type { EntryDraft } from '../../domain/matching/bank/entry.ts';
import { entriesAfter, getEntry, storedOfBankAfter } from '../../storage/banks.ts';
import { database } from '../../storage/database.ts';
import { allImports } from '../../storage/imports.ts';
import { readLog } from '../../storage/log.ts';
import { answerOf } from '../../workflows/base/door.ts';
import { rollBackInterruptedImports } from '../../workflows/intake/running-import.ts';
import { BANK_FILE_FORMATS, exportBank } from '../../workflows/matching/bank-export.ts';
import {
  type BankTarget,
  importBank,
  interruptedBankImports,
  MOST_REJECTED,
  rollBackBankImports,
} from '../../workflows/matching/bank-import.ts';
import {
  cancelBankImports,
  importBankFiles,
  unfinishedBankFiles,
  useBankImports,
} from '../../workflows/matching/bank-import-queue.ts';
import { createBank } from '../../workflows/matching/banks.ts';
import { failed } from '../fixtures/failed.ts';
import { failWrites } from '../fixtures/failing-storage.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';

withFreshDatabase();

const HEADER = 'collab,signal_type,signal_str,category,tags\n';
const md5 = (number: number) => number.toString(16).padStart(32, '0');
const rowOf = (number: number) => `team north,md5,${md5(number)},POSITIVE_CLASS,mosaic\n`;
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => rowOf(from + index)).join('');
const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = 'hashes.csv') => new File([text], name);

async function newBank(name = 'Mosaics'): Promise<BankTarget> {
  const bankId = await createBank({ name, source: 'team north', description: '' });
  return { bankId, bankName: name, method: null };
}

async function expectNothingKept() {
  expect(await database.bankEntries.count()).toBe(0);
  expect(await allImports()).toEqual([]);
  expect((await readLog()).map(({ kind }) => kind)).toEqual(['bank-created']);
}

describe('a file of hashes', () => {
  test('goes into a bank; what is known is passed over, what is no entry named with its line', async () => {
    const target = await newBank();
    await importBank(fileOf(HEADER + rows(1, 3)), target);
    await database.bankEntries.update(`${target.bankId}:md5:${md5(2)}`, { status: 'suspended' });
    const text = `${HEADER}${rowOf(2)}team north,md5,short,POSITIVE_CLASS,\n${rowOf(3)}${rowOf(3)}`;
    const report = await importBank(fileOf(text, 'more.csv'), target);
    expect(report).toMatchObject({ added: 1, known: 2, rejected: 1, listed: [{ line: 3 }] });
    expect(await getEntry(`${target.bankId}:md5:${md5(2)}`)).toMatchObject({ status: 'suspended' });
    expect(await getEntry(`${target.bankId}:md5:${md5(3)}`)).toMatchObject({
      ...{ source: 'team north', tags: ['mosaic'], status: 'active' },
    });
    const records = await allImports();
    expect(records).toHaveLength(2);
    for (const record of records) expect(record).toMatchObject({ state: 'done', bankId: target.bankId });
    expect((await readLog()).slice(1)).toMatchObject([
      { kind: 'bank-entries-added', payload: { source: 'hashes.csv', added: 2, known: 0, rejected: 0 } },
      {
        ...{ kind: 'bank-entries-added', actor: 'reviewer-1' },
        payload: { name: 'Mosaics', source: 'more.csv', added: 1, known: 2, rejected: 1 },
      },
    ]);
  });

  test('is stored some rows at a time, with progress that grows', async () => {
    const target = await newBank();
    const seen: number[] = [];
    const onProgress = ({ added }: { added: number }) => seen.push(added);
    const report = await importBank(fileOf(HEADER + rows(0, 45)), target, { onProgress, part: 20 });
    expect(report).toEqual({ added: 45, known: 0, rejected: 0, listed: [] });
    expect(seen).toEqual([20, 40, 45]);
  });

  test('matches nothing until the whole file is in', async () => {
    const target = await newBank();
    await importBank(fileOf(HEADER + rows(0, 2)), target);
    const known: number[] = [];
    const stored: number[] = [];
    const looks: Promise<void>[] = [];
    const look = async () => {
      known.push((await entriesAfter('', 900)).length);
      stored.push((await storedOfBankAfter(target.bankId, '', 900)).length);
    };
    const onProgress = () => looks.push(look());
    await importBank(fileOf(HEADER + rows(100, 140)), target, { onProgress, part: 20 });
    await Promise.all(looks);
    expect(known[0]).toBe(2);
    expect(stored[0]).toBeGreaterThanOrEqual(22);
    expect(await entriesAfter('', 900)).toHaveLength(42);
  });

  test('without a method in it is rejected row by row, unless one is chosen', async () => {
    const target = await newBank();
    const text = `${md5(1)},1\n${md5(2)},2\n`;
    const untold = await importBank(fileOf(text), target);
    expect(untold).toMatchObject({
      ...{ added: 0, rejected: 2 },
      listed: [
        { line: 1, reason: { what: 'no-method' } },
        { line: 2, reason: { what: 'no-method' } },
      ],
    });
    expect(await importBank(fileOf(text), { ...target, method: 'md5' })).toMatchObject({ added: 2 });
  });

  test('that is no text, or of another encoding in a row, is refused', async () => {
    const target = await newBank();
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
    expect(await failed(importBank(fileOf(zip, 'hashes.xlsx'), target))).toMatchObject({
      ...{ code: 'unreadable-file', text: expect.stringContaining('a ZIP archive') },
    });
    await expectNothingKept();
    const latin = new TextEncoder().encode(HEADER + rowOf(1) + rowOf(2).replace('mosaic', 'caf#'));
    latin[latin.lastIndexOf('#'.charCodeAt(0))] = 0xe9;
    expect(await importBank(fileOf(latin), target)).toMatchObject({
      ...{ added: 1, listed: [{ line: 3, reason: { what: 'not-utf8' } }] },
    });
  });

  test('of rejected rows alone keeps the reasons of so many, and counts all', async () => {
    const target = await newBank();
    const seen: number[] = [];
    const onProgress = ({ rejected }: { rejected: number }) => seen.push(rejected);
    const report = await importBank(fileOf('x\n'.repeat(MOST_REJECTED + 50)), target, { onProgress });
    expect(report.rejected).toBe(MOST_REJECTED + 50);
    expect(report.listed).toHaveLength(MOST_REJECTED);
    expect(seen[0]).toBe(2_000);
  });

  test('goes in for leads alone, and into a bank that there is', async () => {
    const target = await newBank();
    await expect(importBank(fileOf(HEADER), { ...target, bankId: 'none' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await sitAs('willow');
    await expect(importBank(fileOf(HEADER + rows(0, 2)), target)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expectNothingKept();
  });
});

describe('an import that does not come to its end', () => {
  const FILE = () => fileOf(HEADER + rows(0, 50));

  test('keeps nothing when it is cancelled, and of the bank what was there', async () => {
    const target = await newBank();
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const importing = importBank(FILE(), target, { signal: controller.signal, onProgress, part: 20 });
    await expect(importing).rejects.toMatchObject({ code: 'cancelled', facts: { what: 'import' } });
    await expectNothingKept();
    await importBank(fileOf(HEADER + rows(0, 10)), target);
    const again = new AbortController();
    const stopping = { signal: again.signal, onProgress: () => again.abort(), part: 20 };
    await expect(importBank(FILE(), target, stopping)).rejects.toMatchObject({ code: 'cancelled' });
    expect((await entriesAfter('', 900)).map(({ hash }) => hash)).toEqual(
      Array.from({ length: 10 }, (_, index) => md5(index)),
    );
  });

  test('keeps nothing when the disk is full', async () => {
    const target = await newBank();
    const onProgress = () => failWrites('QuotaExceededError');
    await expect(importBank(FILE(), target, { onProgress, part: 20 })).rejects.toMatchObject({
      code: 'storage-full',
    });
    await expectNothingKept();
  });

  /** As a crash leaves it: some entries of a file in, the record running, no lock held. */
  async function cutOff(target: BankTarget) {
    await importBank(fileOf(HEADER + rows(0, 30), 'cut.csv'), target);
    const [record] = await allImports();
    await database.imports.put({ ...record!, state: 'running', accepted: 0 });
    return record!;
  }

  test('is rolled back at the next start, in parts; until then it matches nothing', async () => {
    const target = await newBank();
    await cutOff(target);
    await importBank(fileOf(HEADER + rows(0, 4)), await newBank('Charts'));
    expect(await entriesAfter('', 900)).toHaveLength(4);
    const interrupted = await interruptedBankImports();
    expect(interrupted.map(({ source }) => source)).toEqual(['cut.csv']);
    expect(await rollBackInterruptedImports()).toEqual([]);
    await rollBackBankImports(interrupted, 8);
    expect(await database.bankEntries.count()).toBe(4);
    expect(await interruptedBankImports()).toEqual([]);
  });

  test('is left alone while another tab is at it', async () => {
    const target = await newBank();
    await cutOff(target);
    await navigator.locks.request(`second-look:import:bank:${target.bankId}`, async () => {
      expect(await interruptedBankImports()).toEqual([]);
    });
  });

  test('is rolled back before the next file goes into its bank, so that nothing counts on it', async () => {
    const target = await newBank();
    await cutOff(target);
    expect(await importBank(fileOf(HEADER + rows(0, 5)), target)).toMatchObject({ added: 5, known: 0 });
    expect(await entriesAfter('', 900)).toHaveLength(5);
    expect(await interruptedBankImports()).toEqual([]);
  });

  test('takes nothing away that somebody else has added since', async () => {
    const target = await newBank();
    const { id } = await cutOff(target);
    const {
      id: _id,
      bankId: _bank,
      importId,
      ...draft
    } = (await getEntry(`${target.bankId}:md5:${md5(7)}`))!;
    expect(importId).toBe(id);
    const added = { bankId: target.bankId, source: 'generated', drafts: [draft] };
    expect(await answerOf(keepEntriesCommand, added)).toEqual({ added: 1, known: 0 });
    await rollBackBankImports(await interruptedBankImports());
    expect((await entriesAfter('', 900)).map(({ hash }) => hash)).toEqual([md5(7)]);
  });
});

test('files wait for one another, and Cancel drops them all', async () => {
  const target = await newBank();
  const running = importBankFiles([fileOf(HEADER + rows(0, 40), 'a.csv'), fileOf(HEADER, 'b.csv')], target);
  expect(unfinishedBankFiles()).toEqual(['a.csv', 'b.csv']);
  await cancelBankImports();
  await running;
  expect(useBankImports.getState().finished).toMatchObject([
    { file: 'a.csv', report: null, failure: { code: 'cancelled' }, target: { bankName: 'Mosaics' } },
  ]);
  await expectNothingKept();
});

describe('a bank as a file', () => {
  const draft = (hash: string, more: Partial<EntryDraft> = {}): EntryDraft => ({
    ...{ method: 'md5', hash, quality: null, tags: ['a', 'b'], source: 'team north', date: null },
    ...{ status: 'active', ...more },
  });
  const DRAFTS: EntryDraft[] = [
    draft(md5(1), { note: '=HYPERLINK("x")', sourceId: '7', status: 'suspended' }),
    draft(md5(2), { date: '2026-03-04T16:05:00Z', quality: 12.5, status: 'removed' }),
    ...Array.from({ length: 25 }, (_, index) => draft(md5(10 + index))),
  ];

  test.each(BANK_FILE_FORMATS)('comes back as it was: %s', async (format) => {
    const { bankId } = await newBank();
    await answerOf(keepEntriesCommand, { bankId, source: 'generated', drafts: DRAFTS });
    const shares: number[] = [];
    const following = { onProgress: (share: number) => shares.push(share), page: 20 };
    const { file, entries } = await exportBank(bankId, format, following);
    expect(entries).toBe(DRAFTS.length);
    expect(shares).toEqual([20 / DRAFTS.length, 1]);
    const other = await newBank('Another');
    await importBank(new File([file], 'bank'), other);
    const back = await storedOfBankAfter(other.bankId, '', 900);
    expect(back.map(({ id: _id, bankId: _bank, importId: _import, ...rest }) => rest)).toEqual(DRAFTS);
  });

  test('holds no formula as CSV, no ids of this browser, and nothing of a running import', async () => {
    const target = await newBank();
    await importBank(fileOf(HEADER + rows(0, 2)), target);
    const [record] = await allImports();
    await database.imports.put({ ...record!, state: 'running' });
    await answerOf(keepEntriesCommand, { ...target, source: 'generated', drafts: DRAFTS.slice(0, 1) });
    const csv = await (await exportBank(target.bankId, 'csv')).file.text();
    expect(csv).toContain(`"'=HYPERLINK`);
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    const json = await (await exportBank(target.bankId, 'json')).file.text();
    expect(JSON.parse(json)).toHaveLength(1);
    expect(json).not.toContain(target.bankId);
  });

  test('is for leads, of a bank that there is, and can be stopped', async () => {
    const { bankId } = await newBank();
    await answerOf(keepEntriesCommand, { bankId, source: 'generated', drafts: DRAFTS });
    await expect(exportBank('none', 'csv')).rejects.toMatchObject({ code: 'not-found' });
    const controller = new AbortController();
    const following = { signal: controller.signal, onProgress: () => controller.abort(), page: 20 };
    await expect(exportBank(bankId, 'csv', following)).rejects.toMatchObject({
      ...{ code: 'cancelled', facts: { what: 'export' } },
    });
    await sitAs('willow');
    await expect(exportBank(bankId, 'csv')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
