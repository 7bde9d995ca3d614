import { LIMITS } from './transcript.ts';

/** A line of a file; without its bytes when it was longer than allowed. */
export interface Line {
  /** 1-based. */
  number: number;
  /** Without the line feed; null when the line is too long to be kept. */
  bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

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

/**
 * Splits a stream of bytes into lines without ever holding more than one line. A line over the limit is
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
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // A copy, because a stream may reuse its buffer for the next chunk.
    take(chunk.slice(start));
  }
  if (length > 0) yield finish();
}
