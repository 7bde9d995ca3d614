import type { LineFault } from '../transcript/fault.ts';
import type { TextLine } from './csv-records.ts';
import type { TextChunk } from './encoding.ts';
import { MEBIBYTE, REPLACEMENT, TABLE_LIMITS } from './table.ts';

/**
 * Splits text into lines, ended by LF, CRLF or CR, mixed as they may be; gives those that a chunk completes together.
 * Lines that are too long, hold NUL or what could not be decoded are given as faults.
 */
export async function* textLines(
  chunks: AsyncIterable<TextChunk>,
  encoding: string,
): AsyncGenerator<TextLine[]> {
  let number = 1;
  let held = '';
  let isTooLong = false;
  let isDamaged = false;
  let endsInReturn = false;
  const take = (part: string) => {
    if (held.length + part.length > TABLE_LIMITS.line) isTooLong = true;
    held = isTooLong ? '' : held + part;
  };
  const reasonOf = (text: string): LineFault | null => {
    if (isTooLong) return { what: 'too-long', mebibytes: TABLE_LIMITS.line / MEBIBYTE };
    if (text.includes('\0')) return { what: 'nul' };
    if (isDamaged && text.includes(REPLACEMENT)) return { what: 'not-encoded', encoding };
    return null;
  };
  const finish = (): TextLine => {
    const reason = reasonOf(held);
    const line: TextLine = reason ? { number, reason } : { number, text: held };
    number += 1;
    held = '';
    isTooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    // A line that began in a damaged chunk is looked at, too, when it ends in the next.
    isDamaged = chunk.isDamaged || (isDamaged && held.includes(REPLACEMENT));
    const text: string = endsInReturn && chunk.text.startsWith('\n') ? chunk.text.slice(1) : chunk.text;
    if (chunk.text !== '') endsInReturn = chunk.text.endsWith('\r');
    const parts = text.split(/\r\n|\n|\r/);
    const lines: TextLine[] = [];
    for (const part of parts.slice(0, -1)) {
      take(part);
      lines.push(finish());
    }
    take(parts.at(-1)!);
    yield lines;
  }
  if (held !== '' || isTooLong) yield [finish()];
}
