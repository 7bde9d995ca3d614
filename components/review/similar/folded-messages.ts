import type { ComparedMessage } from '../../../domain/matching/text/compared-messages.ts';

/** A line of a preview: a message, or some that are the same in both and stand folded. */
export type PreviewLine = { kind: 'message'; place: number } | { kind: 'fold'; from: number; count: number };

/** The lines of a preview; messages that are the same in both are folded unless the whole is wanted. */
export function folded(kinds: readonly ComparedMessage['kind'][], whole: boolean): PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (const [place, kind] of kinds.entries()) {
    const last = lines.at(-1);
    if (whole || kind !== 'same') lines.push({ kind: 'message', place });
    else if (last?.kind === 'fold') last.count += 1;
    else lines.push({ kind: 'fold', from: place, count: 1 });
  }
  return lines;
}
