import type { EntryDraft } from '../../matching/bank/entry.ts';
import { defineCommand, refuse } from '../command.ts';
import { isRunning } from '../intake/import-transcripts.ts';
import type { Records } from '../records.ts';
import { Work } from '../work.ts';
import { entryIdsOf, freshEntries } from './keep-entries.ts';

type ImportRecord = Records['imports']['row'];

/** An import into a bank that goes on. */
const isOfBank = (record: ImportRecord | undefined): record is ImportRecord & { bankId: string } =>
  isRunning(record) && record.bankId !== undefined;

/**
 * Notes that a file of hashes is being taken into a bank, so that what it brings can be rolled back. Answers with who
 * takes it in. The record is also the leave to go on: whoever may not manage banks cannot begin.
 */
export const beginBankImportCommand = defineCommand({
  name: 'begin-bank-import',
  by: 'manage-banks',
  // The log tells what the moment is.
  tables: ['banks', 'imports', 'log'],
  read: ({ banks }, { bankId }: { id: string; bankId: string; source: string }) => banks.get(bankId),
  decide({ id, bankId, source }, bank, context) {
    if (!bank) return refuse('not-found', { what: 'bank' });
    const work = new Work(context);
    work.put('imports', {
      ...{ id, source, bankId, state: 'running', startedAt: work.moment },
      ...{ accepted: 0, rejected: 0 },
    });
    return work.done(context.actor.name);
  },
});

/**
 * Stores some entries of a file. A hash that the bank holds already stays as it is. Answers with how many were added
 * and how many were there.
 */
export const keepBankPartCommand = defineCommand({
  name: 'keep-bank-part',
  by: 'automatic',
  tables: ['bankEntries', 'imports'],
  read: async (
    { bankEntries, imports },
    { importId, drafts }: { importId: string; drafts: readonly EntryDraft[] },
  ) => {
    const record = await imports.get(importId);
    const ids = isOfBank(record) ? entryIdsOf(record.bankId, drafts) : [];
    return { record, stored: await bankEntries.getAll(ids) };
  },
  decide({ importId, drafts }, { record, stored }, context) {
    if (!isOfBank(record)) return refuse('replaced', { what: 'import' });
    const fresh = freshEntries(record.bankId, drafts, new Set(stored.map(({ id }) => id)), importId);
    const work = new Work(context);
    work.putAll('bankEntries', fresh);
    return work.done({ added: fresh.length, known: drafts.length - fresh.length });
  },
});

interface FileResult {
  id: string;
  /** Who took the file in. */
  actor: string;
  added: number;
  known: number;
  rejected: number;
}

/** Notes, in the log too, that a file that somebody had taken in is in: from now on its entries count, and stay. */
export const finishBankImportCommand = defineCommand({
  name: 'finish-bank-import',
  by: 'automatic',
  tables: ['banks', 'imports', 'log'],
  read: async ({ banks, imports }, { id }: FileResult) => {
    const record = await imports.get(id);
    return { record, bank: record?.bankId === undefined ? undefined : await banks.get(record.bankId) };
  },
  decide({ actor, added, known, rejected }, { record, bank }, context) {
    if (!isOfBank(record) || !bank) return refuse('replaced', { what: 'import' });
    const work = new Work(context);
    work.put('imports', { ...record, state: 'done', accepted: added, rejected });
    const payload = { bankId: bank.id, name: bank.name, source: record.source, added, known, rejected };
    work.log({ actor, kind: 'bank-entries-added', caseId: null, payload });
    return work.done(null);
  },
});

/**
 * Removes some of what a file has brought that was not taken in to its end: of these ids those that it did bring. What
 * somebody else has added since stays. With the last of them the import is forgotten.
 */
export const rollBackBankPartCommand = defineCommand({
  name: 'roll-back-bank-part',
  by: 'automatic',
  tables: ['bankEntries', 'imports'],
  read: async (
    { bankEntries, imports },
    { importId, entryIds }: { importId: string; entryIds: readonly string[]; isLast: boolean },
  ) => ({ record: await imports.get(importId), stored: await bankEntries.getAll(entryIds) }),
  decide({ importId, isLast }, { record, stored }, context) {
    if (!isOfBank(record)) return refuse('replaced', { what: 'import' });
    const brought = stored.filter((entry) => entry.importId === importId);
    const work = new Work(context);
    work.deleteAll(
      'bankEntries',
      brought.map(({ id }) => id),
    );
    if (isLast) work.delete('imports', importId);
    return work.done(null);
  },
});
