import type { Entry } from '../../../domain/matching/bank/entry.ts';

/** Digits by which an entry is told from others. */
const DIGITS = 12;

/** How an entry is called: the beginning of its hash. */
export const shortHash = ({ hash }: Pick<Entry, 'hash'>): string => `${hash.slice(0, DIGITS)}…`;
