import type { Assessment, Evidence } from '../../../domain/detection/assessment.ts';

/** Messages shown on either side of a piece of evidence. */
const AROUND = 2;
/** Pieces of evidence that an excerpt is made around. */
const PIECES = 3;
/** An excerpt that hides fewer messages is not worth the folds. */
const WORTH = 8;

/** What stands in the list: a message, or messages that are folded away (both ends included). */
export type Item = { kind: 'message'; index: number } | { kind: 'fold'; from: number; to: number };

/** The strongest pieces, largest contribution first. */
export function strongestPieces(evidence: readonly Evidence[], count = PIECES): Evidence[] {
  return evidence
    .filter(({ contribution }) => contribution > 0)
    .sort((left, right) => right.contribution - left.contribution)
    .slice(0, count);
}

/**
 * The messages around the strongest evidence and the first hits of other layers, to begin with; null when there is
 * neither, or when hardly anything would be left out.
 */
export function excerptOf(
  { evidence, layerHits = [] }: Pick<Assessment, 'evidence' | 'layerHits'>,
  messages: number,
): ReadonlySet<number> | null {
  const shown = new Set<number>();
  for (const { message } of [...strongestPieces(evidence), ...layerHits.slice(0, PIECES)])
    for (let index = message - AROUND; index <= message + AROUND; index += 1)
      if (index >= 0 && index < messages) shown.add(index);
  return shown.size === 0 || messages - shown.size < WORTH ? null : shown;
}

/** The list with what is not shown folded, in order. */
export function itemsOf(messages: number, shown: ReadonlySet<number> | null): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < messages; index += 1) {
    const last = items.at(-1);
    if (shown === null || shown.has(index)) items.push({ kind: 'message', index });
    else if (last?.kind === 'fold') last.to = index;
    else items.push({ kind: 'fold', from: index, to: index });
  }
  return items;
}

/** Place of a message in the list, folded or not. */
export function placeOf(items: readonly Item[], message: number): number {
  return items.findIndex((item) =>
    item.kind === 'message' ? item.index === message : item.from <= message && message <= item.to,
  );
}
