import type { Decisive } from './decisive.ts';
import type { EvidenceSet, Facet } from './evidence-set.ts';
import { type SweepFigures, sweepOf } from './sweep.ts';

/** Items from which a share of a slice is worth comparing; below it the interval covers almost everything. */
export const SMALLEST_SLICE = 20;

/** One part of the evidence under a threshold. */
export interface Slice {
  facet: Facet;
  value: string;
  /** Transcripts, as counted and not as weighted. */
  n: number;
  positives: number;
  flagged: number;
  figures: SweepFigures;
  /** Too few positives to say anything of recall. */
  fewPositives: boolean;
  /** Too few flagged to say anything of precision. */
  fewFlagged: boolean;
}

/**
 * The slices that somebody may see who must not read the truth of a single transcript: those of which a figure hides
 * each in very many.
 */
export const slicesOfMany = (slices: readonly Slice[]): Slice[] =>
  slices.filter(({ n }) => n >= SMALLEST_SLICE);

/** Only risky transcripts carry characteristics: of those slices recall alone means something. */
export const hasRecallOnly = ({ facet }: Pick<Slice, 'facet'>): boolean => facet === 'characteristic';

/** Sorts every slice once; the figures of a threshold then take a few binary searches a slice. */
export function sweepSlices(
  set: EvidenceSet,
  { scores }: Pick<Decisive, 'scores'>,
): (threshold: number) => Slice[] {
  const parts = set.facets.map(({ facet, value, members }) => {
    const own = Float64Array.from(members, (item) => scores[item]!);
    const positive = Uint8Array.from(members, (item) => set.positive[item]!);
    const weight = Float64Array.from(members, (item) => set.weight[item]!);
    const stratum = Int32Array.from(members, (item) => set.stratum[item]!);
    const sweep = sweepOf({ scores: own, positive, ...(set.plain ? {} : { weight, stratum }) });
    // Items as counted, for the warnings: a slice of one item that stands for a thousand is small.
    const counted = set.plain ? sweep : sweepOf({ scores: own, positive });
    return { facet, value, n: members.length, sweep, counted };
  });
  return (threshold) =>
    parts.map(({ facet, value, n, sweep, counted }): Slice => {
      const { flagged } = counted.at(threshold);
      return {
        facet,
        value,
        n,
        positives: counted.positives,
        flagged,
        figures: sweep.at(threshold),
        fewPositives: counted.positives < SMALLEST_SLICE,
        fewFlagged: flagged < SMALLEST_SLICE,
      };
    });
}
