import { exp } from '../metrics/numbers/exact.ts';
import type { ItemFacts } from './item.ts';

/** In logits, where a beginner has the ability 0. What they start from; answers move it (`elo.ts`). */
const OF_LABEL = { easy: -2, hard: 0 } as const;
const OF_STYLE = { direct: -0.5, indirect: 0, hinted: 0.5, split: 0.5 } as const;

/** How far the model's margin takes it at most, either way, and the margin that takes it most of the way. */
const MOST_BY_MARGIN = 1;
const WIDE_MARGIN = 4;

/** From −1 to 1, for what a model is right or wrong about ever more surely. */
const squashed = (value: number) => 1 - 2 / (1 + exp(2 * value));

/**
 * How hard an item is to get right before anybody answered it, in logits: what the label says, how plainly it is said,
 * and how easily the model tells it. What the model is sure of and right about is easier.
 * @returns −3.5 to 1.5
 */
export function itemDifficulty({ difficulty, style, margin }: ItemFacts): number {
  const byMargin = margin === null ? 0 : -MOST_BY_MARGIN * squashed(margin / WIDE_MARGIN);
  return OF_LABEL[difficulty] + OF_STYLE[style] + byMargin;
}

/** The label of the items among which one of this difficulty is most likely to be found. */
export function labelNearest(difficulty: number): ItemFacts['difficulty'] {
  return difficulty < (OF_LABEL.easy + OF_LABEL.hard) / 2 ? 'easy' : 'hard';
}

/**
 * The item whose difficulty comes nearest; of equals the first.
 * @returns null of none
 */
export function nearestItem<Item extends ItemFacts>(
  difficulty: number,
  items: readonly Item[],
  difficultyOf: (item: Item) => number = itemDifficulty,
): Item | null {
  let [nearest, distance]: [Item | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const item of items) {
    const apart = Math.abs(difficultyOf(item) - difficulty);
    if (apart < distance) [nearest, distance] = [item, apart];
  }
  return nearest;
}
