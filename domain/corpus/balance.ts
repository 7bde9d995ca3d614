import type { Random } from '../chance/random.ts';
import type { Draft } from './draft.ts';

/**
 * What a transcript looks like to somebody who cannot read, with the mean and spread that all transcripts are drawn
 * towards, whatever their label. Left alone, patterns, look-alikes and everyday talk differ in these, and a
 * classifier could learn lengths instead of words.
 */
const SHAPES = [
  { of: meanLength, mean: 31, spread: 2 },
  { of: longest, mean: 65, spread: 6 },
  { of: repliesToSelf, mean: 0.22, spread: 0.07 },
  { of: largestShare, mean: 0.5, spread: 0.08 },
] as const;
const CANDIDATES = 20;

/** What two transcripts that should look alike are compared by. */
const COMPARED = [...SHAPES, { of: shortest, spread: 4 }] as const;

function meanLength(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { text }) => sum + text.length, 0) / drafts.length;
}

function longest(drafts: readonly Draft[]): number {
  return drafts.reduce((most, { text }) => Math.max(most, text.length), 0);
}

function shortest(drafts: readonly Draft[]): number {
  return drafts.reduce((least, { text }) => Math.min(least, text.length), Number.POSITIVE_INFINITY);
}

function repliesToSelf(drafts: readonly Draft[]): number {
  return drafts.filter(({ account }, index) => drafts[index - 1]?.account === account).length / drafts.length;
}

function largestShare(drafts: readonly Draft[]): number {
  const counts = new Map<number, number>();
  for (const { account } of drafts) counts.set(account, (counts.get(account) ?? 0) + 1);
  return Math.max(...counts.values()) / drafts.length;
}

/** Composes several transcripts and keeps the one whose shape is nearest to a shape drawn without its label. */
export function nearestInShape<Composed extends { drafts: Draft[] }>(
  compose: () => Composed,
  random: Random,
): Composed {
  const wanted = SHAPES.map(({ mean, spread }) => mean + spread * random.normal());
  const distance = ({ drafts }: Composed) =>
    SHAPES.reduce((sum, { of, spread }, index) => sum + ((of(drafts) - wanted[index]!) / spread) ** 2, 0);
  const candidates = Array.from({ length: CANDIDATES }, compose);
  const distances = candidates.map(distance);
  return candidates[distances.indexOf(Math.min(...distances))]!;
}

/**
 * Composes several transcripts of two kinds and keeps the two that are nearest to each other in shape, so that no
 * shape tells the kinds apart.
 */
export function nearestPair<Composed extends { drafts: Draft[] }>(
  compose: readonly [() => Composed, () => Composed],
  count: number,
): [Composed, Composed] {
  const [first, second] = compose.map((each) => Array.from({ length: count }, each)) as [
    Composed[],
    Composed[],
  ];
  const shapeOf = ({ drafts }: Composed) => COMPARED.map(({ of }) => of(drafts));
  const shapes = second.map(shapeOf);
  let best: [Composed, Composed] = [first[0]!, second[0]!];
  let least = Number.POSITIVE_INFINITY;
  for (const one of first) {
    const own = shapeOf(one);
    for (const [index, other] of shapes.entries()) {
      const apart = COMPARED.reduce(
        (sum, { spread }, at) => sum + ((own[at]! - other[at]!) / spread) ** 2,
        0,
      );
      if (apart < least) {
        least = apart;
        best = [one, second[index]!];
      }
    }
  }
  return best;
}

/** A length for a phrase, in characters: patterns and look-alikes are drawn towards the same. */
export function phraseLength(random: Random): number {
  return Math.exp(3.85 + 0.4 * random.normal());
}
