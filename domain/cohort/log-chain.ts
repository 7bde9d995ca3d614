import { type ChainBreak, type ChainHead, findChainBreak, GENESIS_HASH } from '../decisions/hash-chain.ts';
import type { LogEntry } from '../decisions/log-entry.ts';
import type { LogLine } from './log-line.ts';

/** Ranges of numbers that a purge names, both ends included. */
type Ranges = readonly (readonly [number, number])[];

function erasedRanges({ kind, payload }: LogLine): Ranges {
  const erased = (payload?.retention as { erased?: unknown } | undefined)?.erased;
  if (kind !== 'purge' || !Array.isArray(erased)) return [];
  return erased.filter((range): range is [number, number] => Array.isArray(range) && range.length === 2);
}

/** Whether only the place of an entry in the chain is left to be checked. */
const isOpaque = ({ kind, payload }: LogLine) => payload === null || kind === 'erased';

/**
 * Walks a whole log, some entries at a time, and says where it first breaks. Of entries that the log's reader was not
 * allowed to see, and of those that a purge has erased and names, only the place in the chain can be checked.
 */
export class ChainWalk {
  broken: ChainBreak | null = null;
  #head: ChainHead | null = null;
  #erased: Ranges;

  /** @param log all of it, because a purge comes after what it erases */
  constructor(log: readonly LogLine[]) {
    this.#erased = log.flatMap(erasedRanges);
  }

  /** Goes on with the entries that follow. */
  take(entries: readonly LogLine[]): void {
    for (let index = 0; index < entries.length && !this.broken; ) {
      const entry = entries[index]!;
      if (isOpaque(entry)) {
        this.broken = this.#opaqueBreak(entry);
        this.#head = entry;
        index += 1;
        continue;
      }
      const end = entries.findIndex((each, place) => place > index && isOpaque(each));
      const run = entries.slice(index, end === -1 ? undefined : end);
      this.broken = findChainBreak(run as unknown as LogEntry[], this.#head);
      this.#head = run.at(-1)!;
      index += run.length;
    }
  }

  #opaqueBreak({ seq, kind, previousHash }: LogLine): ChainBreak | null {
    if (previousHash !== (this.#head?.hash ?? GENESIS_HASH))
      return { seq, reason: 'does not follow the entry before it' };
    if (kind === 'erased' && !this.#erased.some(([from, to]) => from <= seq && seq <= to))
      return { seq, reason: 'was erased, and no purge says so' };
    return null;
  }
}
