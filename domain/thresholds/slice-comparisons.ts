import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { Z_95 } from '../metrics/intervals/intervals.ts';
import { holm } from '../metrics/numbers/holm.ts';
import { hypergeometricTail } from '../metrics/numbers/lower-tail.ts';
import { hasRecallOnly, type Slice } from './slices.ts';
import type { MeasuredShare } from './stratified-share.ts';
import type { SweepFigures } from './sweep.ts';

/** The figures by which a slice may be worse than the rest. */
const COMPARED = ['recall', 'precision'] as const;
export type ComparedFigure = (typeof COMPARED)[number];

/** Adjusted p-value below which a slice is clearly worse. */
export const CLEARLY = 0.05;

/** What chance says of slices that look worse than the rest. */
export interface SliceComparisons {
  /** Slices that were compared in anything, and comparisons in all: what the p-values are adjusted for. */
  slices: number;
  comparisons: number;
  /** The adjusted p-value of a slice, 0 to 1; null where it is too small, or where there is no rest. */
  adjusted: (slice: Slice, figure: ComparedFigure) => number | null;
}

/** Too little in a slice to say anything of a figure, or the figure means nothing there. */
const isTooSmall = (slice: Slice, figure: ComparedFigure): boolean =>
  figure === 'recall' ? slice.fewPositives : slice.fewFlagged || hasRecallOnly(slice);

/** p that a part of the whole drawn at random has k or fewer of n: Fisher's exact test against the rest, one-sided. */
function exactP(part: MeasuredShare, whole: MeasuredShare): number {
  if (part.k * whole.n >= whole.k * part.n) return 1;
  return Math.min(1, hypergeometricTail(part.k, whole.n, whole.k, part.n));
}

/** Of weighted evidence: from the upper half of the interval of the part, the whole taken as known. */
function weightedP(part: MeasuredShare, whole: MeasuredShare): number {
  const [value, high] = [part.value ?? 1, part.interval95?.[1] ?? 1];
  const gap = (whole.value ?? 0) - value;
  return gap <= 0 || high <= value ? 1 : normalCdf((-gap * Z_95) / (high - value), 0, 1);
}

/**
 * Whether slices do worse than the rest by more than chance. One-sided p-values (R. A. Fisher, Statistical Methods for
 * Research Workers, 1934) of every slice that is large enough, in recall and in precision, adjusted together by Holm:
 * of like slices, however many and however they overlap, any is called clearly worse in at most 5 % of all cases.
 * @param slices all that are looked at, whichever are shown
 * @param whole the figures of all the evidence at the same threshold
 * @param isPlain whether every transcript stands for itself
 */
export function compareSlices(
  slices: readonly Slice[],
  whole: SweepFigures,
  isPlain: boolean,
): SliceComparisons {
  const pOf = isPlain ? exactP : weightedP;
  const compared = slices.flatMap((slice) =>
    COMPARED.filter((figure) => !isTooSmall(slice, figure) && slice.figures[figure].n < whole[figure].n).map(
      (figure) => ({ slice, figure, p: pOf(slice.figures[figure], whole[figure]) }),
    ),
  );
  const adjusted = holm(compared.map(({ p }) => p));
  const known = new Map<Slice, Partial<Record<ComparedFigure, number>>>();
  for (const [index, { slice, figure }] of compared.entries())
    known.set(slice, { ...known.get(slice), [figure]: adjusted[index]! });
  return {
    slices: known.size,
    comparisons: compared.length,
    adjusted: (slice, figure) => known.get(slice)?.[figure] ?? null,
  };
}

/** The slice that does worst in something, and whether that is clear with as many slices as were looked at. */
interface WorstSlice {
  slice: Slice;
  clearlyWorse: boolean;
}

/**
 * The slice with the lowest recall or precision among those that are large enough; null when none is, or when none
 * does worse than the whole.
 */
export function worstSlice(
  slices: readonly Slice[],
  whole: SweepFigures,
  figure: ComparedFigure,
  comparisons: SliceComparisons,
): WorstSlice | null {
  const shareOf = ({ figures }: Slice) => figures[figure].value ?? 1;
  const all = whole[figure].value ?? 0;
  const [slice] = slices
    .filter((each) => !isTooSmall(each, figure) && shareOf(each) < all)
    .sort((left, right) => shareOf(left) - shareOf(right));
  if (!slice) return null;
  return { slice, clearlyWorse: (comparisons.adjusted(slice, figure) ?? 1) <= CLEARLY };
}
