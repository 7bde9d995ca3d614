/** UTF-16 units from which on a transcript is large: it then counts among those that are worked on together. */
export const LARGE = 100_000;

/** UTF-16 units of large transcripts that are worked on together; one alone may have more. */
export const MOST_UNITS = 8_000_000;

interface Sized {
  messages: readonly { from: string; text: string }[];
}

/** UTF-16 units of a transcript's texts and account names. */
export function unitsOf({ messages }: Sized): number {
  return messages.reduce((sum, { from, text }) => sum + from.length + text.length, 0);
}

/** A transcript as it is stored: with its length when it is large, so that batches are cut before it is read. */
export function withSize<Each extends Sized>(transcript: Each): Each & { large?: number } {
  const { large: _, ...rest } = transcript as Each & { large?: number };
  const units = unitsOf(transcript);
  return (units > LARGE ? { ...rest, large: units } : rest) as Each & { large?: number };
}

/**
 * Cuts a list of transcripts so that no part has too many or, of large ones, too much text: what is worked on together
 * is held in memory several times, and no string may hold more than some 500 million units.
 * @param large units of those that are large, by id
 * @param most in a part
 */
export function cutBySize(
  ids: readonly string[],
  large: ReadonlyMap<string, number>,
  most: number,
): string[][] {
  const parts: string[][] = [];
  let part: string[] = [];
  let units = 0;
  for (const id of ids) {
    const own = large.get(id) ?? 0;
    if (part.length > 0 && (part.length >= most || (own > 0 && units + own > MOST_UNITS))) {
      parts.push(part);
      part = [];
      units = 0;
    }
    part.push(id);
    units += own;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
