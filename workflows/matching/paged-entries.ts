import type { Entry } from '../../domain/matching/bank/entry.ts';
import { type EntryFilter, idRangesOf } from '../../domain/matching/bank/entry-filter.ts';
import { isLowQuality } from '../../domain/metrics/matching/bank-quality.ts';
import { countByStatus, countEntries, type EntryRange, entriesIn } from '../../storage/banks.ts';
import { casesByEntry } from '../../storage/cases.ts';
import { type Live, live } from '../../storage/live.ts';

/** Entries of a page, and entries that are read at once where most may be left out. */
const PAGE = 200;
const BATCH = 2_000;

/** What of a bank's entries was read, in order of method and hash. */
export interface EntryRows {
  entries: readonly Entry[];
  /** Of all that the filter lets through, null while that is not known. */
  total: number | null;
  /** How many were looked at for them. */
  looked: number;
  /** There may be more of them. */
  more: boolean;
}

type Listener = Parameters<Live<EntryRows>['subscribe']>[0];

/**
 * The entries of a bank, of which there may be a million: read in pages by key, as far as they are asked for. What
 * was read is read again when an entry of the bank changes, here or in another tab.
 */
export class PagedEntries implements Live<EntryRows> {
  readonly #ranges: EntryRange[];
  readonly #filter: EntryFilter;
  readonly #bankId: string;
  #listener: Listener | null = null;
  /** Entries that are wanted; more of them are read page by page. */
  #wanted = PAGE;
  /** Entries that were told of last. */
  #shown = 0;
  #rows: EntryRows = { entries: [], total: null, looked: 0, more: true };
  /** Where to go on: in which range, after which id. */
  #place: { range: number; after: string | null } = { range: 0, after: null };
  /** Counts the times that reading began anew; what belongs to an earlier one is dropped. */
  #attempt = 0;
  #reading = false;

  constructor(bankId: string, filter: EntryFilter) {
    this.#bankId = bankId;
    this.#filter = filter;
    const status = filter.status === 'every' ? null : filter.status;
    this.#ranges = idRangesOf(bankId, filter).map((range) => ({ bankId, status, ...range }));
  }

  subscribe(listener: Listener): { unsubscribe(): void } {
    this.#listener = listener;
    const changes = live(() => countByStatus(this.#bankId)).subscribe({
      next: () => this.#begin(),
      error: (error) => listener.error(error),
    });
    return {
      unsubscribe: () => {
        changes.unsubscribe();
        this.#listener = null;
        this.#attempt += 1;
      },
    };
  }

  /** Reads the next page, unless one is being read. */
  more(): void {
    if (this.#reading || !this.#rows.more) return;
    this.#wanted = this.#rows.entries.length + PAGE;
    void this.#readOn(this.#attempt, this.#rows.entries);
  }

  #begin(): void {
    this.#attempt += 1;
    this.#place = { range: 0, after: null };
    this.#rows = { entries: [], total: null, looked: 0, more: true };
    void this.#readOn(this.#attempt, []);
  }

  async #readOn(attempt: number, before: readonly Entry[]): Promise<void> {
    this.#reading = true;
    try {
      const suits = await this.#suits();
      const total = await this.#total();
      const entries = [...before];
      let { looked } = this.#rows;
      while (entries.length < this.#wanted && this.#place.range < this.#ranges.length) {
        const page = await this.#nextPage();
        if (attempt !== this.#attempt) return;
        looked += page.length;
        for (const entry of page) if (suits(entry)) entries.push(entry);
        this.#rows = { entries: [...entries], total, looked, more: this.#place.range < this.#ranges.length };
        // What is read again is not shown before it is as much as before.
        if (entries.length >= this.#shown) this.#tell();
      }
      this.#tell();
    } catch (error) {
      if (attempt === this.#attempt) this.#listener?.error(error);
    } finally {
      if (attempt === this.#attempt) this.#reading = false;
    }
  }

  #tell(): void {
    this.#shown = this.#rows.entries.length;
    this.#listener?.next(this.#rows);
  }

  async #nextPage(): Promise<Entry[]> {
    const { range, after } = this.#place;
    const size = this.#filter.only === 'every' ? PAGE : BATCH;
    const page = await entriesIn(this.#ranges[range]!, after, size);
    const last = page.at(-1);
    this.#place = page.length < size || !last ? { range: range + 1, after: null } : { range, after: last.id };
    return page;
  }

  /** What was removed has no quality, unless it is asked for. */
  async #suits(): Promise<(entry: Entry) => boolean> {
    const { only, status } = this.#filter;
    if (only === 'every') return () => true;
    const present = (entry: Entry) => status !== 'every' || entry.status !== 'removed';
    if (only === 'low-quality') return (entry) => present(entry) && isLowQuality(entry);
    const matched = await casesByEntry(this.#bankId);
    return (entry) => present(entry) && !matched.has(entry.id);
  }

  async #total(): Promise<number | null> {
    if (this.#filter.only !== 'every') return null;
    const counts = await Promise.all(this.#ranges.map(countEntries));
    return counts.reduce((sum, each) => sum + each, 0);
  }
}
