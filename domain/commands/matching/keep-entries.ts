import type { Entry, EntryDraft } from '../../matching/bank/entry.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Id of an entry: a bank holds each hash of a method once. */
export const entryIdOf = (bankId: string, { method, hash }: Pick<Entry, 'method' | 'hash'>): string =>
  `${bankId}:${method}:${hash}`;

interface NewEntries {
  bankId: string;
  /** For the log: where they come from. */
  source: string;
  drafts: readonly EntryDraft[];
}

/**
 * Adds entries to a bank, all at once. A hash that it holds already stays as it is, with its status and history.
 * Answers with how many were added and how many were there.
 */
export const keepEntriesCommand = defineCommand({
  name: 'keep-entries',
  by: 'manage-banks',
  tables: ['banks', 'bankEntries', 'log'],
  read: async ({ banks, bankEntries }, { bankId, drafts }: NewEntries) => ({
    bank: await banks.get(bankId),
    stored: await bankEntries.getAll([...new Set(drafts.map((draft) => entryIdOf(bankId, draft)))]),
  }),
  decide({ bankId, source, drafts }, { bank, stored }, context) {
    if (!bank) return refuse('not-found', { what: 'bank' });
    const held = new Set(stored.map(({ id }) => id));
    const fresh: Entry[] = [];
    for (const draft of drafts) {
      const id = entryIdOf(bankId, draft);
      if (held.has(id)) continue;
      held.add(id);
      fresh.push({ ...draft, id, bankId });
    }
    const counts = { added: fresh.length, known: drafts.length - fresh.length };
    const work = new Work(context);
    work.putAll('bankEntries', fresh);
    const payload = { bankId, name: bank.name, source, ...counts };
    work.log({ kind: 'bank-entries-added', caseId: null, payload });
    return work.done(counts);
  },
});
