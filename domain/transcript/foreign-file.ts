/** First bytes of kinds of file that people mistake for text. */
const SIGNATURES = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
] as const;

export type ForeignKind = (typeof SIGNATURES)[number][0] | 'binary';

/** What a file is when its first bytes show that it is no UTF-8 text; null when it may be. */
export function foreignKind(start: Uint8Array): ForeignKind | null {
  for (const [kind, signature] of SIGNATURES)
    if (signature.every((byte, index) => start[index] === byte)) return kind;
  return start.subarray(0, 1024).includes(0) ? 'binary' : null;
}
