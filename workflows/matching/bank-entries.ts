import {
  restoreEntriesCommand,
  suspendEntriesCommand,
  undoEntryDecisionCommand,
} from '../../domain/commands/matching/entry-status.ts';
import type { Bank } from '../../domain/matching/bank/bank.ts';
import { countByStatus, entriesOfHash, getBank, getEntry } from '../../storage/banks.ts';
import { unfinishedBankImports } from '../../storage/imports.ts';
import { live } from '../../storage/live.ts';
import { getReviewer } from '../../storage/reviewers.ts';
import { answerOf } from '../base/door.ts';
import type { CountedBank } from './banks.ts';
import { type EntryReview, reviewsOf } from './entry-review.ts';

/** A bank, and whether a file of hashes goes into it or was cut off and not yet rolled back. */
export interface OpenedBank extends CountedBank {
  isImporting: boolean;
}

/** A bank with how many of its entries have each status, live; null where it is not stored. */
export const liveBank = (id: string) =>
  live(async (): Promise<OpenedBank | null> => {
    const [bank, unfinished] = await Promise.all([getBank(id), unfinishedBankImports()]);
    const isImporting = unfinished.some(({ bankId }) => bankId === id);
    return bank ? { ...bank, entries: await countByStatus(id), isImporting } : null;
  });

/** An entry with what became of it. */
export interface EntryDetail extends EntryReview {
  /** Other banks that hold the same hash, less what they removed, in order of their names. */
  alsoIn: Pick<Bank, 'id' | 'name'>[];
}

async function readEntry(id: string, reviewer: string): Promise<EntryDetail | null> {
  const [entry, viewer] = await Promise.all([getEntry(id), getReviewer(reviewer)]);
  if (!entry || !viewer) return null;
  const same = (await entriesOfHash(entry)).filter(
    ({ bankId, status }) => bankId !== entry.bankId && status !== 'removed',
  );
  const banks = await Promise.all(same.map(({ bankId }) => getBank(bankId)));
  const alsoIn = banks
    .filter((bank) => bank !== undefined)
    .sort((left, right) => left.name.localeCompare(right.name));
  const [review] = await reviewsOf([entry], viewer);
  return { ...review!, alsoIn };
}

/** An entry with all that a reviewer may know of it, live; null where it is not stored. */
export const liveEntry = (id: string, reviewer: string) => live(() => readEntry(id, reviewer));

interface Decision {
  bankId: string;
  entryIds: readonly string[];
  /** Why. */
  note: string;
}

/**
 * Suspends those of some entries that are active, so that they match nothing.
 * @returns the entries that were, and the number of the log's entry, which undoes it
 * @throws Failure `reason-missing`, `unchanged`, `not-found` or `not-allowed`
 */
export const suspendEntries = (decision: Decision) => answerOf(suspendEntriesCommand, decision);

/**
 * Restores those of some entries that are suspended, so that they match again; where none is, it is decided that the
 * active ones stay so.
 * @returns the entries that this was decided of, and the number of the log's entry, which undoes it
 * @throws Failure `reason-missing`, `unchanged`, `not-found` or `not-allowed`
 */
export const restoreEntries = (decision: Decision) => answerOf(restoreEntriesCommand, decision);

/**
 * Undoes one of these decisions, if nothing was decided of its entries since.
 * @param seq number of the log's entry
 * @throws Failure `nothing-to-undo` or `not-allowed`
 */
export async function undoEntryDecision(seq: number): Promise<void> {
  await answerOf(undoEntryDecisionCommand, { seq });
}
