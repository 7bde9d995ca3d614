import { SMALLEST_SLICE } from '../thresholds/slices.ts';
import { type LabelledScores, partFigures, rankScores, type ScoredPart } from './part-figures.ts';
import type { Grouping } from './scored-set.ts';
import { scoresOfRows } from './set-scores.ts';

/** The figures of the rows of one group. */
export interface ScoredSlice extends ScoredPart {
  /** Too few risky ones to say anything of recall, too few flagged ones to say anything of precision. */
  fewPositives: boolean;
  fewFlagged: boolean;
}

/** The rows of each group, in order. */
function rowsByGroup({ values, codes }: Grouping): Uint32Array[] {
  const sizes = new Uint32Array(values.length);
  for (const code of codes) sizes[code]! += 1;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    rows[code]![sizes[code]!] = row;
    sizes[code]! += 1;
  }
  return rows;
}

/** The figures of every group of a column, by its value. Time n log n. */
export function slicesOf(
  scored: LabelledScores,
  grouping: Grouping,
  threshold: number,
): Record<string, ScoredSlice> {
  const rows = rowsByGroup(grouping);
  // No name reaches what objects inherit.
  return Object.fromEntries(
    grouping.values.map((value, place): [string, ScoredSlice] => {
      const own = scoresOfRows(scored, rows[place]!);
      const part = partFigures(own, rankScores(own), threshold);
      const flagged = own.scores.reduce((sum, score) => sum + (score >= threshold ? 1 : 0), 0);
      return [
        value,
        {
          ...part,
          fewPositives: part.positives < SMALLEST_SLICE,
          fewFlagged: flagged < SMALLEST_SLICE,
        },
      ];
    }),
  );
}
