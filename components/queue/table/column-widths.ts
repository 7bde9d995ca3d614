/** What a column needs, in CSS pixels. */
export interface ColumnNeed {
  id: string;
  /** So that nothing in it is cut. */
  width: number;
  /** The smaller, the longer it stays where there is little room. */
  rank: number;
  /** Asked for by whoever looks: it stays. */
  pinned: boolean;
  /** Takes what is left first, up to this; the others share the rest. */
  most?: number;
}

/**
 * The columns that fit beside each other, the most important first, and their widths: what they need, and
 * their share of what is left. The most important stays however narrow it is, and so does what is pinned; the table
 * is then wider than its room.
 * @param room in CSS pixels
 */
export function fitColumns(needs: readonly ColumnNeed[], room: number): Map<string, number> {
  const byRank = needs.toSorted((left, right) => left.rank - right.rank);
  const kept = new Set(byRank.filter(({ pinned }, place) => pinned || place === 0));
  let used = 0;
  for (const { width } of kept) used += width;
  for (const each of byRank) {
    if (kept.has(each)) continue;
    if (used + each.width > room) continue;
    kept.add(each);
    used += each.width;
  }
  const shown = needs.filter((each) => kept.has(each));
  let rest = Math.max(0, room - used);
  const widths = new Map<string, number>();
  for (const { id, width, most = width } of shown) {
    const more = Math.min(rest, Math.max(0, most - width));
    widths.set(id, width + more);
    rest -= more;
  }
  const share = Math.floor(rest / shown.length);
  for (const [id, width] of widths) widths.set(id, width + share);
  return widths;
}
