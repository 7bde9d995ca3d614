import type { LogEntryOf } from '../../decisions/log-entry.ts';
import type { Bank } from '../../matching/bank/bank.ts';
import type { Entry } from '../../matching/bank/entry.ts';
import { type Context, defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

interface EntriesOfBank {
  bankId: string;
  entryIds: readonly string[];
  /** Why; needed. */
  note: string;
}

/** What became of the entries, and what undoes it. */
interface EntriesDecided {
  /** Ids of those that it was decided of. */
  entryIds: string[];
  /** Number of the log's entry. */
  seq: number;
}

/** Kinds of the log that decide of entries. */
export const ENTRY_DECISIONS = ['entry-suspended', 'entry-restored', 'entry-decision-undone'] as const;
type EntryDecision = LogEntryOf<(typeof ENTRY_DECISIONS)[number]>;

const withStatus = (entries: readonly Entry[], status: Entry['status']): Entry[] =>
  entries.map((entry) => ({ ...entry, status }));

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

interface Found {
  bank: Bank | undefined;
  entries: Entry[];
}

/** Why nothing can be decided of these entries; null where it can. */
function lackOf({ bankId, note }: EntriesOfBank, { bank, entries }: Found) {
  if (!bank) return refuse('not-found', { what: 'bank' });
  if (entries.length === 0 || entries.some((entry) => entry.bankId !== bankId))
    return refuse('not-found', { what: 'bank-entry' });
  return note.trim() === '' ? refuse('reason-missing', { what: 'bank-entries' }) : null;
}

/**
 * Suspends entries of a bank, so that they match nothing. Those that are not active stay as they are. Answers with
 * those that were suspended.
 */
export const suspendEntriesCommand = defineCommand({
  name: 'suspend-entries',
  by: 'manage-banks',
  tables: ['banks', 'bankEntries', 'log'],
  read: async ({ banks, bankEntries }, { bankId, entryIds }: EntriesOfBank): Promise<Found> => ({
    bank: await banks.get(bankId),
    entries: await bankEntries.getAll(entryIds),
  }),
  decide(input, found, context) {
    const lack = lackOf(input, found);
    if (lack) return lack;
    const active = found.entries.filter(({ status }) => status === 'active');
    if (active.length === 0) return refuse('unchanged', { what: 'bank-entries' });
    return decided('entry-suspended', input, found.bank!, active, withStatus(active, 'suspended'), context);
  },
});

/**
 * Restores entries of a bank that were suspended, so that they match again. Where none of them is suspended, it is
 * decided that the active ones stay so, whatever was proposed. Answers with those that this was decided of.
 */
export const restoreEntriesCommand = defineCommand({
  name: 'restore-entries',
  by: 'manage-banks',
  tables: ['banks', 'bankEntries', 'log'],
  read: async ({ banks, bankEntries }, { bankId, entryIds }: EntriesOfBank): Promise<Found> => ({
    bank: await banks.get(bankId),
    entries: await bankEntries.getAll(entryIds),
  }),
  decide(input, found, context) {
    const lack = lackOf(input, found);
    if (lack) return lack;
    const suspended = found.entries.filter(({ status }) => status === 'suspended');
    if (suspended.length > 0) {
      const restored = withStatus(suspended, 'active');
      return decided('entry-restored', input, found.bank!, suspended, restored, context);
    }
    const kept = found.entries.filter(({ status }) => status === 'active');
    if (kept.length === 0) return refuse('unchanged', { what: 'bank-entries' });
    return decided('entry-restored', input, found.bank!, kept, [], context);
  },
});

function decided(
  kind: 'entry-suspended' | 'entry-restored',
  { bankId, note }: EntriesOfBank,
  { name }: Bank,
  entries: readonly Entry[],
  changed: readonly Entry[],
  context: Context,
) {
  const work = new Work(context);
  const entryIds = idsOf(entries);
  work.putAll('bankEntries', changed);
  const payload = { bankId, name, entryIds, note: note.trim() };
  const kept = kind === 'entry-restored' && changed.length === 0 ? { kept: true as const } : {};
  const { seq } = work.log({ kind, caseId: null, payload: { ...payload, ...kept } });
  return work.done<EntriesDecided>({ entryIds, seq });
}

/** Whether something was decided later of one of these entries. */
const isOvertaken = ({ seq, payload }: EntryDecision, all: readonly EntryDecision[]) => {
  const ids = new Set(payload.entryIds);
  return all.some((each) => each.seq > seq && each.payload.entryIds.some((id) => ids.has(id)));
};

/**
 * Undoes a decision on entries: they have the status that they had, and what it did to a proposal is undone too. Not
 * when something was decided of one of them since.
 */
export const undoEntryDecisionCommand = defineCommand({
  name: 'undo-entry-decision',
  by: 'manage-banks',
  tables: ['bankEntries', 'log'],
  read: async ({ bankEntries, log }, { seq }: { seq: number }) => {
    const decisions = await log.ofKinds(ENTRY_DECISIONS);
    const undone = decisions.find((each) => each.seq === seq);
    return { decisions, undone, entries: await bankEntries.getAll(undone?.payload.entryIds ?? []) };
  },
  decide({ seq }, { decisions, undone, entries }, context) {
    if (!undone || undone.kind === 'entry-decision-undone' || isOvertaken(undone, decisions))
      return refuse('nothing-to-undo', { what: 'entry-decision' });
    const work = new Work(context);
    const { bankId, name, entryIds } = undone.payload;
    if (undone.kind === 'entry-suspended') work.putAll('bankEntries', withStatus(entries, 'active'));
    else if (!undone.payload.kept) work.putAll('bankEntries', withStatus(entries, 'suspended'));
    const payload = { bankId, name, entryIds: [...entryIds], undoes: seq };
    work.log({ kind: 'entry-decision-undone', caseId: null, payload });
    return work.done(null);
  },
});
