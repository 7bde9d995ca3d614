import type { ChainHead } from './hash-chain.ts';

/** A head as it is copied, to be noted outside of this browser. */
export const headText = ({ seq, hash }: ChainHead): string => `${seq} ${hash}`;

/** Reads a noted head again: a number and 64 hexadecimal digits, whatever stands around them; else null. */
export function parseHead(text: string): ChainHead | null {
  const hash = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(text);
  if (!hash) return null;
  const rest = `${text.slice(0, hash.index)} ${text.slice(hash.index + 64)}`;
  const numbers = rest.match(/\d+/g) ?? [];
  const seq = Number(numbers[0]);
  return numbers.length === 1 && seq > 0 ? { seq, hash: hash[0].toLowerCase() } : null;
}

/** What has become of a head that was noted before: as it was, another entry in its place, or gone. */
export type NotedHead = 'same' | 'different' | 'missing';

/** @param stored the entry that has the number now */
export function compareHead(noted: ChainHead, stored: ChainHead | undefined): NotedHead {
  if (!stored) return 'missing';
  return stored.hash === noted.hash ? 'same' : 'different';
}
