import { beginOf, endOf } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import { type StabilityIndex, stabilityIndex } from './psi.ts';

/** Days in UTC, both included; null leaves that end open. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** Whether the first day of a period comes after its last, so that nothing can lie in it. */
export const isBackwards = ({ from, to }: Period): boolean => from !== null && to !== null && from > to;

/** Tells whether a moment lies in a period; an unknown one lies only in a period without ends. */
export function withinPeriod({ from, to }: Period): (moment: number | null) => boolean {
  if (from === null && to === null) return () => true;
  const begin = from === null ? Number.NEGATIVE_INFINITY : beginOf(from);
  const end = to === null ? Number.POSITIVE_INFINITY : endOf(to);
  return (moment) => moment !== null && moment >= begin && moment < end;
}

/** How many scores of each period fell between two scores. */
interface DriftBin {
  /** Inclusive. */
  from: number;
  /** Exclusive, but for the last bin. */
  to: number;
  reference: number;
  current: number;
}

/** How far the risk of flagged cases moved between two periods; the index is null where one of them is empty. */
export interface ScoreDrift {
  reference: Period;
  current: Period;
  bins: DriftBin[];
  index: StabilityIndex | null;
}

const BINS = 10;

/** Deciles of sorted scores; equal ones fall together, so that there may be fewer. */
function cutsOf(sorted: Float64Array): number[] {
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) cuts.add(sorted[Math.floor((bin * sorted.length) / BINS)]!);
  cuts.delete(sorted[0]!);
  return [...cuts];
}

function countsOf(scores: readonly number[], cuts: readonly number[]): number[] {
  const counts = Array<number>(cuts.length + 1).fill(0);
  for (const score of scores) {
    let bin = 0;
    while (bin < cuts.length && score >= cuts[bin]!) bin += 1;
    counts[bin]! += 1;
  }
  return counts;
}

/**
 * Compares scores of two periods. The bins are the deciles of both together: they do not depend on which period a
 * score comes from, which makes the permutation test exact.
 */
export function driftOf(
  reference: readonly number[],
  current: readonly number[],
): Pick<ScoreDrift, 'bins' | 'index'> {
  if (reference.length === 0 || current.length === 0) return { bins: [], index: null };
  const sorted = Float64Array.from([...reference, ...current]).sort();
  const cuts = cutsOf(sorted);
  const [before, after] = [countsOf(reference, cuts), countsOf(current, cuts)];
  const edges = [sorted[0]!, ...cuts, sorted.at(-1)!];
  return {
    bins: before.map((count, bin) => ({
      from: edges[bin]!,
      to: edges[bin + 1]!,
      reference: count,
      current: after[bin]!,
    })),
    index: stabilityIndex(before, after),
  };
}

/** The drift of the risks of flagged cases between two periods of `flagged_at`. */
export function scoreDrift(flagged: CaseList, reference: Period, current: Period): ScoreDrift {
  const [isBefore, isAfter] = [withinPeriod(reference), withinPeriod(current)];
  const [before, after]: [number[], number[]] = [[], []];
  for (const { facts } of flagged) {
    const { risk, flaggedAt } = facts;
    if (risk === null) continue;
    if (isBefore(flaggedAt)) before.push(risk);
    if (isAfter(flaggedAt)) after.push(risk);
  }
  return { reference, current, ...driftOf(before, after) };
}

/** The whole of a month: "2026-02" from its first day to its last. */
export function monthPeriod(month: string): Period {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, number!, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}
