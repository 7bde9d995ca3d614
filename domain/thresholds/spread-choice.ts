/** So many of a list, evenly chosen, the first and the last among them; all of a list that is no longer. */
export function spreadChoice<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => items[Math.round(place * step)]!);
}
