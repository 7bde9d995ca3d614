/** First bytes of kinds of file that people mistake for text, with what to call them. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['UTF-16 text (save it as UTF-8)', [0xff, 0xfe]],
  ['UTF-16 text (save it as UTF-8)', [0xfe, 0xff]],
];

/** What a file is when its first bytes show that it is no UTF-8 text; null when it may be. */
export function describeForeignFile(start: Uint8Array): string | null {
  for (const [name, signature] of SIGNATURES)
    if (signature.every((byte, index) => start[index] === byte)) return name;
  return start.subarray(0, 1024).includes(0) ? 'a binary file' : null;
}
