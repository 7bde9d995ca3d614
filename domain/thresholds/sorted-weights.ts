import { firstFrom } from '../metrics/numbers/sorted.ts';
import { ascending } from './ascending.ts';

/** Scores in ascending order, with what stands from each place on. */
export interface SortedWeights {
  scores: Float64Array;
  /** Sum of weights from this place to the end; one more than there are scores. */
  weightFrom: Float64Array;
  /** The same of squared weights. */
  squareFrom: Float64Array;
}

/** Sorts those that are wanted. Time n log n. */
export function sortedWeights(
  { scores, weight }: { scores: Float64Array; weight?: Float64Array },
  isWanted: (index: number) => boolean,
): SortedWeights {
  const members = ascending(scores, isWanted);
  const sorted = Float64Array.from(members, (index) => scores[index]!);
  const weightFrom = new Float64Array(members.length + 1);
  const squareFrom = new Float64Array(members.length + 1);
  for (let place = members.length - 1; place >= 0; place -= 1) {
    const own = weight ? weight[members[place]!]! : 1;
    weightFrom[place] = weightFrom[place + 1]! + own;
    squareFrom[place] = squareFrom[place + 1]! + own * own;
  }
  return { scores: sorted, weightFrom, squareFrom };
}

/** Sums of weights and of their squares on the two sides of a threshold, which itself lies above. */
export function sidesOf({ scores, weightFrom, squareFrom }: SortedWeights, threshold: number) {
  const from = firstFrom(scores, threshold);
  const [above, squaresAbove] = [weightFrom[from]!, squareFrom[from]!];
  return { above, squaresAbove, below: weightFrom[0]! - above, squaresBelow: squareFrom[0]! - squaresAbove };
}

/**
 * The mean weight on a side of a threshold, each counted with its weight; where none is there, the weight of the one
 * that lies nearest.
 */
export function typicalWeight(all: SortedWeights, threshold: number, side: 'above' | 'below'): number {
  const { above, squaresAbove, below, squaresBelow } = sidesOf(all, threshold);
  if (side === 'above') return above > 0 ? squaresAbove / above : all.weightFrom[all.scores.length - 1]!;
  return below > 0 ? squaresBelow / below : all.weightFrom[0]! - all.weightFrom[1]!;
}
