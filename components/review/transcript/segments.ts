import { splitHidden } from '../../../domain/transcript/inert-text.ts';

/** A piece of a message: as written or one hidden character, with what highlights it. */
export interface Segment<Marked> {
  /** UTF-16 offset in the message as written. */
  offset: number;
  text: string;
  hidden: boolean;
  evidence: readonly Marked[];
  /** What was searched for stands here. */
  found: boolean;
}

/** UTF-16 offsets, end exclusive. */
type Span = readonly [start: number, end: number];

/** What is highlighted. */
interface Spanned {
  spans: readonly Span[];
}

/** Where the text has to be cut so that no piece is half covered by a span. */
function cuts(text: string, evidence: readonly Spanned[], found: readonly Span[]): number[] {
  const offsets = [...evidence.flatMap(({ spans }) => spans.flat()), ...found.flat()];
  return [...new Set(offsets)].filter((offset) => offset > 0 && offset < text.length).sort((a, b) => a - b);
}

function covers(spans: readonly Span[], offset: number): boolean {
  return spans.some(([start, end]) => start <= offset && offset < end);
}

/**
 * Cuts a message at its hidden characters and at the ends of its evidence's and its matches' spans; spans may
 * overlap.
 */
export function segmentsOf<Marked extends Spanned>(
  text: string,
  evidence: readonly Marked[],
  found: readonly Span[] = [],
): Segment<Marked>[] {
  const boundaries = cuts(text, evidence, found);
  const segments: Segment<Marked>[] = [];
  for (const piece of splitHidden(text)) {
    const at = (offset: number) => ({
      evidence: evidence.filter(({ spans }) => covers(spans, offset)),
      found: covers(found, offset),
    });
    if (piece.hidden) {
      segments.push({ ...piece, ...at(piece.offset) });
      continue;
    }
    const end = piece.offset + piece.text.length;
    const inside = boundaries.filter((offset) => offset > piece.offset && offset < end);
    const edges = [piece.offset, ...inside, end];
    for (const [index, start] of edges.slice(0, -1).entries())
      segments.push({
        offset: start,
        text: text.slice(start, edges[index + 1]),
        hidden: false,
        ...at(start),
      });
  }
  return segments;
}
