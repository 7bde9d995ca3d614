import type { Entry, EntryDraft } from '../../matching/bank/entry.ts';
import { defineCommand, refuse } from '../command.ts';
import type { Records } from '../records.ts';
import { Work } from '../work.ts';

/** Id of an entry: a bank holds each hash of a method once. */
export const entryIdOf = (bankId: string, { method, hash }: Pick<Entry, 'method' | 'hash'>): string =>
  `${bankId}:${method}:${hash}`;

/** The ids of drafts in a bank, each once. */
export const entryIdsOf = (bankId: string, drafts: readonly EntryDraft[]): string[] => [
  ...new Set(drafts.map((draft) => entryIdOf(bankId, draft))),
];

/**
 * What a bank does not hold yet of some drafts, each hash once.
 * @param held ids of what it holds
 * @param importId the file that brings them, if one does
 */
export function freshEntries(
  bankId: string,
  drafts: readonly EntryDraft[],
  held: ReadonlySet<string>,
  importId?: string,
): Entry[] {
  const fresh = new Map<string, Entry>();
  for (const draft of drafts) {
    const id = entryIdOf(bankId, draft);
    if (!held.has(id) && !fresh.has(id))
      fresh.set(id, { ...draft, id, bankId, ...(importId !== undefined && { importId }) });
  }
  return [...fresh.values()];
}

/** Ids of imports that are under way, or were cut off. */
export const runningImports = (imports: readonly Records['imports']['row'][]): ReadonlySet<string> =>
  new Set(imports.filter(({ state }) => state === 'running').map(({ id }) => id));

interface NewEntries {
  bankId: string;
  /** For the log: where they come from. */
  source: string;
  drafts: readonly EntryDraft[];
}

/**
 * Adds entries to a bank, all at once. A hash that it holds already stays as it is, with its status and history; one
 * that a running import has brought, which may still be rolled back, is taken over. Answers with how many were added
 * and how many were there.
 */
export const keepEntriesCommand = defineCommand({
  name: 'keep-entries',
  by: 'manage-banks',
  tables: ['banks', 'bankEntries', 'imports', 'log'],
  read: async ({ banks, bankEntries, imports }, { bankId, drafts }: NewEntries) => ({
    bank: await banks.get(bankId),
    stored: await bankEntries.getAll(entryIdsOf(bankId, drafts)),
    running: runningImports(await imports.all()),
  }),
  decide({ bankId, source, drafts }, { bank, stored, running }, context) {
    if (!bank) return refuse('not-found', { what: 'bank' });
    const held = stored.filter(({ importId }) => importId === undefined || !running.has(importId));
    const fresh = freshEntries(bankId, drafts, new Set(held.map(({ id }) => id)));
    const counts = { added: fresh.length, known: drafts.length - fresh.length };
    const work = new Work(context);
    work.putAll('bankEntries', fresh);
    const payload = { bankId, name: bank.name, source, ...counts };
    work.log({ kind: 'bank-entries-added', caseId: null, payload });
    return work.done(counts);
  },
});
