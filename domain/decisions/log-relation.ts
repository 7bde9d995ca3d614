import type { ChainHead } from './hash-chain.ts';
import type { PlacedHead } from './placed-head.ts';

/**
 * How another copy of a log stands to the one here. `older`: all of it is here, and more. `newer`: it holds all that is
 * here, and more. `split`: both began alike and then went on differently. `other`: another log altogether.
 */
export type LogRelation = 'same' | 'older' | 'newer' | 'split' | 'other';

/** A log of which any entry can be looked up. */
export interface ReadableLog {
  /** Null of an empty log. */
  place: PlacedHead | null;
  /** Hash of the entry of this number; undefined when there is none. */
  hashAt: (seq: number) => string | undefined;
}

const holds = ({ hashAt }: ReadableLog, { seq, hash }: ChainHead) => hashAt(seq) === hash;

/** How a copy stands to the log here; null when either is empty. */
export function relationOf(copy: ReadableLog, here: ReadableLog): LogRelation | null {
  if (!copy.place || !here.place) return null;
  if (copy.place.log !== here.place.log) return 'other';
  const [isHere, isThere] = [holds(here, copy.place), holds(copy, here.place)];
  if (isHere && isThere) return 'same';
  if (isHere) return 'older';
  return isThere ? 'newer' : 'split';
}
