import { analyse } from 'chardet';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { REPLACEMENT, type TableEncoding } from './table.ts';

const MARKS = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** What TextDecoder reads as well; the names of some encodings that a guess may give are none of its. */
function known(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function isUtf8(head: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** Text of Latin letters in UTF-16 has a zero in nearly every second byte. */
function utf16Without(head: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096) & ~1;
  for (let index = 0; index < length; index += 1) if (head[index] === 0) zeros[index % 2]! += 1;
  if (length < 4) return null;
  const [even, odd] = zeros.map((count) => count / (length / 2)) as [number, number];
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : null;
}

/** Guesses below this are no better than the most common encoding of spreadsheets in the West. */
const SURE = 40;

function guessed(head: Uint8Array): string {
  // A guess weighs languages by how often letters follow each other: lines without any byte above ASCII dilute it.
  const [best] = analyse(head.subarray(0, 256 * 1024));
  const name = best && best.confidence >= SURE ? known(best.name) : null;
  return name === null || name.startsWith('utf-') ? 'windows-1252' : name;
}

/**
 * The encoding of a text by its first bytes: by its mark, by being valid UTF-8, else by a guess from how often bytes
 * follow each other, with windows-1252 where that says nothing.
 * @param isWhole whether the text has no more bytes than these
 * @param said instead of what would be found
 * @throws UnusableFileError when the encoding that was said is unknown
 */
export function encodingOf(head: Uint8Array, isWhole: boolean, said?: string): TableEncoding {
  if (said !== undefined) {
    const name = known(said);
    if (name === null) throw new UnusableFileError({ what: 'unknown-encoding', encoding: said });
    return { name, by: 'said' };
  }
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark) return { name: mark.name, by: 'mark' };
  const utf16 = utf16Without(head);
  if (utf16) return { name: utf16, by: 'guess' };
  if (isUtf8(head, isWhole)) return { name: 'utf-8', by: 'validity' };
  return { name: guessed(head), by: 'guess' };
}

/** Decoded text, and whether bytes in it could not be decoded. */
export interface TextChunk {
  text: string;
  isDamaged: boolean;
}

const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

/** Whether bytes of UTF-8 spell the replacement character themselves, which then says nothing of damage. */
function spellsReplacement(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1))
    if (REPLACEMENT_BYTES.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Decodes bytes as they come; what cannot be decoded becomes U+FFFD, and the chunk says so. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    const isDamaged = text.includes(REPLACEMENT) && !(encoding === 'utf-8' && spellsReplacement(chunk));
    yield { text, isDamaged };
  }
  const text = decoder.decode();
  if (text !== '') yield { text, isDamaged: true };
}
