/** UTF-16 offsets into a folded text, end exclusive. */
export type FoldedSpan = [start: number, end: number];

/** Where an expression (with the flag g) matches, less what a further look rejects. */
export function spansOf(
  text: string,
  expression: RegExp,
  accepts: (match: string, start: number) => boolean = () => true,
): FoldedSpan[] {
  return Array.from(text.matchAll(expression), (match): FoldedSpan | null =>
    accepts(match[0], match.index) ? [match.index, match.index + match[0].length] : null,
  ).filter((span) => span !== null);
}

/** Those that touch none of some others; both in ascending order, neither overlapping itself. */
export function apartFrom(spans: readonly FoldedSpan[], others: readonly FoldedSpan[]): FoldedSpan[] {
  let at = 0;
  return spans.filter(([start, end]) => {
    while (at < others.length && others[at]![1] <= start) at += 1;
    const other = others[at];
    return other === undefined || other[0] >= end;
  });
}
