/** What balancing needs of a labelled transcript. */
export interface Labelled {
  outcome: 'risk' | 'benign';
  difficulty: 'easy' | 'hard' | null;
}

const KINDS = [
  { outcome: 'risk', hard: true },
  { outcome: 'benign', hard: true },
  { outcome: 'risk', hard: false },
  { outcome: 'benign', hard: false },
] as const;

/** An order in which every arrangement is alike (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}

/**
 * Picks items at random so that half are risk and half benign, and half of each hard. Where a kind runs out, the
 * others fill up.
 * @param random uniform in [0, 1)
 * @returns `count` items, or all there are when there are fewer
 */
export function suggestBalanced<Item extends Labelled>(
  items: readonly Item[],
  count: number,
  random: () => number,
): Item[] {
  const piles = KINDS.map(({ outcome, hard }) =>
    shuffled(
      items.filter((each) => each.outcome === outcome && (each.difficulty === 'hard') === hard),
      random,
    ),
  );
  const picked: Item[] = [];
  while (picked.length < count && piles.some((pile) => pile.length > 0))
    for (const pile of piles) {
      const next = picked.length < count ? pile.pop() : undefined;
      if (next) picked.push(next);
    }
  return picked;
}
