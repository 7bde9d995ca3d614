import { LIMITS } from './transcript.ts';

/** A line of a file; without its bytes when it was longer than allowed. */
export interface Line {
  /** 1-based. */
  number: number;
  /** Without what ends it; null when the line is too long to be kept. */
  bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function join(parts: Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** What ends the lines of a file, by the end of its first: a carriage return where no line feed follows; null when it is not seen yet. */
function endingIn(chunk: Uint8Array): number | null {
  const feed = chunk.indexOf(LINE_FEED);
  const carriage = chunk.indexOf(CARRIAGE_RETURN);
  if (carriage === -1 || (feed !== -1 && feed < carriage)) return feed === -1 ? null : LINE_FEED;
  if (carriage === chunk.length - 1) return null;
  return feed === carriage + 1 ? LINE_FEED : CARRIAGE_RETURN;
}

/**
 * Splits a stream of bytes into lines (ended by LF or CRLF; by CR alone where the first one is) without ever holding more than one line. A line over the limit is
 * dropped as it passes and reported with null. An empty last line is left out.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maximumBytes: number = LIMITS.lineBytes,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > maximumBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    const line = { number, bytes: length > maximumBytes ? null : join(parts, length) };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  let ending: number | null = null;
  let held: Uint8Array | null = null;
  for await (const next of chunks) {
    const chunk: Uint8Array = held ? join([held, next], held.length + next.length) : next;
    held = null;
    ending ??= endingIn(chunk);
    // Whether a line feed follows stands in the next chunk.
    if (ending === null && chunk.at(-1) === CARRIAGE_RETURN) {
      held = chunk.slice();
      continue;
    }
    const byte = ending ?? LINE_FEED;
    let start = 0;
    for (let end = chunk.indexOf(byte); end !== -1; end = chunk.indexOf(byte, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // A copy, because a stream may reuse its buffer for the next chunk.
    take(chunk.slice(start));
  }
  if (held) take(held.subarray(0, -1));
  if (length > 0) yield finish();
}
