import { MATCH_METHODS, type MatchMethod } from '../methods.ts';
import type { Entry } from './entry.ts';

/** Which entries of a bank are listed. */
export interface EntryFilter {
  status: Entry['status'] | 'every';
  method: MatchMethod | 'every';
  /** How the hash begins; lower-case hexadecimal, empty for all. */
  prefix: string;
  /** All of these, or those whose hash says too little, or that match nothing. */
  only: 'every' | 'low-quality' | 'never-matched';
}

export const EVERY_ENTRY: EntryFilter = { status: 'every', method: 'every', prefix: '', only: 'every' };

/** After every character that a hash has. */
const LAST = '\uffff';

/**
 * The ids of the entries of a bank by methods and by how their hashes begin: what lies between two ids, ends
 * included, in order. An id is made of bank, method and hash.
 */
export function idRangesOf(
  bankId: string,
  { method, prefix }: Pick<EntryFilter, 'method' | 'prefix'>,
): { from: string; to: string }[] {
  const whole = method === 'every' && prefix === '';
  const methods = method === 'every' ? [...MATCH_METHODS].sort() : [method];
  const beginnings = whole ? [`${bankId}:`] : methods.map((each) => `${bankId}:${each}:${prefix}`);
  return beginnings.map((from) => ({ from, to: `${from}${LAST}` }));
}

/** What was typed, as hashes are written: without blanks, in lower case; null where no hash begins so. */
export function hashPrefixOf(typed: string): string | null {
  const prefix = typed.replaceAll(/\s/g, '').toLowerCase();
  return /^[0-9a-f]*$/.test(prefix) ? prefix : null;
}
