import {
  beginBankImportCommand,
  finishBankImportCommand,
  keepBankPartCommand,
  rollBackBankPartCommand,
} from '../../domain/commands/matching/import-entries.ts';
import { type BankLine, readBankFile } from '../../domain/export/banks/read-bank-file.ts';
import { Failure } from '../../domain/failures/failure.ts';
import type { EntryDraft } from '../../domain/matching/bank/entry.ts';
import type { MatchMethod } from '../../domain/matching/methods.ts';
import { foreignKind } from '../../domain/transcript/foreign-file.ts';
import type { RejectedLine } from '../../domain/transcript/read-transcripts.ts';
import { storedOfBankAfter } from '../../storage/banks.ts';
import { database } from '../../storage/database.ts';
import { type BankImportRecord, unfinishedBankImports } from '../../storage/imports.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { answerOf } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';
import { IMPORT_LOCK } from '../intake/running-import.ts';

/** Entries that are stored, or looked at to be removed, in one step. */
const PART = 2_000;

/** Rejected rows whose reasons are kept: those of a wrong file would fill the memory. */
export const MOST_REJECTED = 10_000;

/** UTF-16 units of a file's name that the log keeps. */
const NAME_LENGTH = 300;

/** Bytes that tell a file of another kind. */
const START = 1024;

/** Into which bank a file of hashes goes. */
export interface BankTarget {
  bankId: string;
  /** As it was called when the file was chosen. */
  bankName: string;
  /** Of hashes whose file names none; null rejects them. */
  method: MatchMethod | null;
}

/** How far an import is. */
export interface BankImportProgress {
  bytes: number;
  added: number;
  known: number;
  rejected: number;
}

/** What came of a file. */
export interface BankImportReport {
  added: number;
  /** Hashes that the bank held already, or that stand in the file twice. */
  known: number;
  /** Rows that are no entries, of which the first {@link MOST_REJECTED} are listed. */
  rejected: number;
  listed: RejectedLine[];
}

interface Following {
  signal?: AbortSignal;
  onProgress?: (progress: BankImportProgress) => void;
  /** Entries that are stored in one step. */
  part?: number;
}

/** Held while a file goes into a bank: one at a time, so that none counts on what another may roll back. */
const bankLock = (bankId: string) => `${IMPORT_LOCK}bank:${bankId}`;

/** What the decoder puts in the place of bytes that are no UTF-8. */
const NO_TEXT = '\ufffd';

/** The line, refused where its bytes were no UTF-8: part of what it says is lost. */
function asText(line: BankLine): BankLine {
  if (!line.ok || !JSON.stringify(line.entry).includes(NO_TEXT)) return line;
  return { ok: false, line: line.line, reason: { what: 'not-utf8' } };
}

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function rollBack({ id, bankId }: Pick<BankImportRecord, 'id' | 'bankId'>, part = PART): Promise<void> {
  let after = '';
  for (let isLast = false; !isLast; ) {
    const page = await storedOfBankAfter(bankId, after, part);
    isLast = page.length < part;
    after = page.at(-1)?.id ?? '';
    const entryIds = page.filter(({ importId }) => importId === id).map((entry) => entry.id);
    if (isLast || entryIds.length > 0)
      await answerOf(rollBackBankPartCommand, { importId: id, entryIds, isLast });
  }
}

/** Rolls back what was cut off of a bank's imports. For whoever holds the bank's lock, so that none of them goes on. */
async function rollBackCutOff(bankId: string, part?: number): Promise<void> {
  for (const record of await unfinishedBankImports())
    if (record.bankId === bankId) await rollBack(record, part);
}

async function readInto(
  importId: string,
  file: Blob,
  method: MatchMethod | null,
  { signal, onProgress, part = PART }: Following,
): Promise<BankImportReport> {
  const report: BankImportReport = { added: 0, known: 0, rejected: 0, listed: [] };
  let bytes = 0;
  let drafts: EntryDraft[] = [];
  const flush = async () => {
    signal?.throwIfAborted();
    const { added, known } = await answerOf(keepBankPartCommand, { importId, drafts });
    drafts = [];
    report.added += added;
    report.known += known;
    const { listed: _listed, ...counts } = report;
    onProgress?.({ bytes, ...counts });
  };
  const onBytes = (count: number) => {
    bytes = count;
  };
  const text = textOf(countedBytes(file.stream(), onBytes, signal));
  for await (const each of readBankFile(text, { method })) {
    const line = asText(each);
    if (line.ok) drafts.push(line.entry);
    else {
      report.rejected += 1;
      if (report.listed.length < MOST_REJECTED) report.listed.push({ line: line.line, reason: line.reason });
      // A file of nothing else has its progress too, and can be stopped.
      if (report.rejected % part === 0) await flush();
    }
    if (drafts.length === part) await flush();
  }
  await flush();
  return report;
}

async function takeIn(file: File, target: BankTarget, following: Following): Promise<BankImportReport> {
  const { bankId, method } = target;
  const id = crypto.randomUUID();
  const source = file.name.slice(0, NAME_LENGTH).toWellFormed();
  await rollBackCutOff(bankId);
  const actor = await answerOf(beginBankImportCommand, { id, bankId, source });
  try {
    const report = await readInto(id, file, method, following);
    const { listed: _listed, ...counts } = report;
    await answerOf(finishBankImportCommand, { id, actor, ...counts });
    return report;
  } catch (error) {
    // What cannot be rolled back now is at the next start; why the import failed is what counts.
    if (!database.guard.end)
      await rollBack({ id, bankId }).catch((problem: unknown) => console.error(problem));
    throw error;
  }
}

/**
 * Takes a file of hashes into a bank, some at a time. Good rows go in, bad ones are reported. Until the file is in,
 * nothing of it matches anything; when it is cancelled, or fails, all that it has added is removed again.
 * @throws Failure `cancelled`, `not-allowed`, `not-found`, `storage-full`, `unreadable-file` or `replaced`
 */
export async function importBank(
  file: File,
  target: BankTarget,
  following: Following = {},
): Promise<BankImportReport> {
  const { signal } = following;
  try {
    const kind = foreignKind(new Uint8Array(await file.slice(0, START).arrayBuffer()));
    if (kind)
      throw new Failure('unreadable-file', {
        what: 'file',
        fault: { what: 'foreign', kind, expected: 'bank' },
      });
    const options = signal ? { signal } : {};
    return await navigator.locks.request(bankLock(target.bankId), options, async () =>
      takeIn(file, target, following),
    );
  } catch (error) {
    if (signal?.aborted) throw new Failure('cancelled', { what: 'import' });
    throw asFailure(error);
  }
}

/** Imports of hashes that a crash or a closed tab has cut off: their file is gone, so they cannot be finished. */
export async function interruptedBankImports(): Promise<BankImportRecord[]> {
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  return (await unfinishedBankImports()).filter(({ bankId }) => !held.has(bankLock(bankId)));
}

/**
 * Removes what these imports have brought. Until then it matches nothing.
 * @param part entries that are looked at in one step
 */
export async function rollBackBankImports(
  interrupted: readonly BankImportRecord[],
  part = PART,
): Promise<void> {
  for (const bankId of new Set(interrupted.map((record) => record.bankId)))
    await navigator.locks.request(bankLock(bankId), async () => rollBackCutOff(bankId, part));
}
