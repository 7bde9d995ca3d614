import { FACETS, type Facet } from '../../../domain/thresholds/evidence-set.ts';
import { hasRecallOnly, type Slice, SMALLEST_SLICE } from '../../../domain/thresholds/slices.ts';

/** Figures that slices are sorted by. */
export type SliceFigure = 'n' | 'risky' | 'flagged' | 'precision' | 'recall' | 'specificity' | 'f1';

/** How slices are sorted; null: as the evidence lists them. */
export interface SliceSort {
  by: SliceFigure;
  descending: boolean;
}

/** What there can be too little of. */
export type Few = 'risky' | 'benign' | 'flagged';

type FewSlice = Pick<Slice, 'n' | 'positives' | 'fewPositives' | 'fewFlagged' | 'facet'>;

/** The slices of a facet, sorted. */
export interface SliceGroup {
  facet: Facet;
  slices: Slice[];
}

/** A figure as a number to sort by; null where it is undefined or means nothing. */
export function figureOf(slice: Slice, figure: SliceFigure): number | null {
  switch (figure) {
    case 'n':
      return slice.n;
    case 'risky':
      return slice.positives;
    case 'flagged':
      return slice.flagged;
    case 'recall':
      return slice.figures.recall.value;
    case 'f1':
      return hasRecallOnly(slice) ? null : slice.figures.f1;
    case 'precision':
    case 'specificity':
      return hasRecallOnly(slice) ? null : slice.figures[figure].value;
  }
}

/** What a slice has too little of to say much: risky, benign or flagged transcripts. */
export function fewOf(slice: FewSlice): Few[] {
  const { n, positives, fewPositives, fewFlagged } = slice;
  const whole = !hasRecallOnly(slice);
  const few = [
    { what: 'risky', holds: fewPositives },
    { what: 'benign', holds: whole && n - positives < SMALLEST_SLICE },
    { what: 'flagged', holds: whole && fewFlagged },
  ] as const;
  return few.flatMap(({ what, holds }) => (holds ? [what] : []));
}

/** Shares of a slice, in the order of their columns. */
export const SHARES = ['precision', 'recall', 'specificity', 'f1'] as const;

/** Whether a figure of a slice says little. */
export function isUncertain(slice: FewSlice, figure: (typeof SHARES)[number]): boolean {
  const few = fewOf(slice);
  if (figure === 'specificity') return few.includes('benign');
  return (
    (figure !== 'precision' && few.includes('risky')) || (figure !== 'recall' && few.includes('flagged'))
  );
}

/** Whether every figure of a slice that means something says little. */
export const isWhollyUncertain = (slice: FewSlice): boolean =>
  SHARES.every((figure) => (hasRecallOnly(slice) && figure !== 'recall') || isUncertain(slice, figure));

/** Lengths begin with their lowest number; "under 10 messages" comes before all. */
const lengthRank = (band: string): number => Number.parseInt(band, 10) || 0;

/** Groups slices by facet, in the order of the facets, and sorts each group; what is undefined comes last. */
export function groupSlices(
  slices: readonly Slice[],
  only: Facet | null,
  sort: SliceSort | null,
): SliceGroup[] {
  const compare = (left: Slice, right: Slice): number => {
    if (!sort) return left.facet === 'length' ? lengthRank(left.value) - lengthRank(right.value) : 0;
    const [one, other] = [figureOf(left, sort.by), figureOf(right, sort.by)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sort.descending ? other - one : one - other;
  };
  return FACETS.filter((facet) => only === null || facet === only)
    .map((facet) => ({
      facet,
      slices: slices.filter((each) => each.facet === facet).sort(compare),
    }))
    .filter((group) => group.slices.length > 0);
}

/** The sort after a heading was pressed: the lowest first, then the highest, then as listed. */
export function nextSort(sort: SliceSort | null, by: SliceFigure): SliceSort | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}
