import { z } from 'zod';
import { fBeta } from '../metrics/intervals/f-score.ts';
import type { Assumptions } from './operating-load.ts';
import { type OperatingPoint, type RankedEvidence, totals, walkPoints } from './ranked-evidence.ts';

const share = z.number().gt(0).max(1);

/** What a threshold is asked for by. */
export const askSchema = z.discriminatedUnion('kind', [
  /** As many cases a day as can be reviewed, and no more. */
  z.object({ kind: z.literal('capacity'), casesPerDay: z.number().positive().max(1_000_000_000) }),
  /** The most that can be caught while precision, at the assumed prevalence, is at least this. */
  z.object({ kind: z.literal('precision'), floor: share }),
  /** The least that must be reviewed while recall is at least this. */
  z.object({ kind: z.literal('recall'), floor: share }),
  /** The least expected cost. */
  z.object({
    kind: z.literal('cost'),
    miss: z.number().positive().max(1_000_000),
    falseAlarm: z.number().positive().max(1_000_000),
  }),
  /** The highest F-beta at the assumed prevalence; beta counts recall beta times as much as precision. */
  z.object({ kind: z.literal('f-beta'), beta: z.number().positive().max(100) }),
]);

export type Ask = z.infer<typeof askSchema>;

/** Fewer of a class than this say too little of its rate. */
export const FEWEST = 20;

/** Why an answer should not be trusted, or why there is none. */
export type AdviceProblem =
  | { kind: 'no-positives' }
  | { kind: 'no-negatives' }
  | { kind: 'few-positives'; n: number }
  | { kind: 'few-negatives'; n: number }
  /** Of so many negatives none is flagged: how many false alarms traffic would bring is hardly known. */
  | { kind: 'no-false-alarms'; n: number }
  /** No threshold gives what was asked; the nearest gives this much, at that threshold. */
  | { kind: 'unreachable'; best: number; at: number }
  /** The next lower threshold flags this many transcripts at once, which leads past what was asked. */
  | { kind: 'ties'; transcripts: number; at: number };

/** A threshold that does what was asked. */
export interface Advice {
  /** Null when none does. */
  threshold: number | null;
  /** Every threshold above the first, up to the second, flags the same; both are 0 where all is flagged by 0 alone. */
  same: [number, number] | null;
  problems: AdviceProblem[];
}

/** The highest of the shortest decimals above `below`, up to `score`, with two to twelve digits; else `score`. */
export function shortestThreshold(below: number, score: number): number {
  for (let digits = 2; digits <= 12; digits += 1) {
    const scale = 10 ** digits;
    // The product is rounded and may lie on the wrong side of a whole number: 0.29 · 100 is less than 29.
    const near = Math.round(score * scale);
    const rounded = near / scale <= score ? near / scale : (near - 1) / scale;
    if (rounded > below) return rounded;
  }
  return score;
}

/** What errors cost a transcript of the assumed traffic, from sums of weights of what is flagged; in the costs' unit. */
export function expectedCost(
  { miss, falseAlarm }: { miss: number; falseAlarm: number },
  { prevalence }: Pick<Assumptions, 'prevalence'>,
  { positives, negatives }: { positives: number; negatives: number },
): (tp: number, fp: number) => number {
  const risky = prevalence ?? positives / (positives + negatives);
  return (tp, fp) => miss * (risky - (risky * tp) / positives) + (falseAlarm * (1 - risky) * fp) / negatives;
}

/**
 * What a point is worth by what was asked, in its own unit, from sums of weights: cases a day, precision, recall, cost
 * a transcript (negative, so that more is better) or F-beta.
 */
export function measureOf(
  ask: Ask,
  assumptions: Assumptions,
  whole: { positives: number; negatives: number },
): (tp: number, fp: number) => number {
  const { transcriptsPerDay, prevalence } = assumptions;
  const { positives, negatives } = whole;
  const risky = prevalence ?? positives / (positives + negatives);
  const caught = (tp: number) => (risky * tp) / positives;
  const alarms = (fp: number) => ((1 - risky) * fp) / negatives;
  switch (ask.kind) {
    case 'capacity':
      return (tp, fp) => (caught(tp) + alarms(fp)) * transcriptsPerDay;
    case 'precision':
      return (tp, fp) => caught(tp) / (caught(tp) + alarms(fp));
    case 'recall':
      return (tp) => tp / positives;
    case 'cost': {
      const cost = expectedCost(ask, assumptions, whole);
      return (tp, fp) => -cost(tp, fp);
    }
    case 'f-beta':
      return (tp, fp) => fBeta(caught(tp), alarms(fp), risky - caught(tp), ask.beta) ?? 0;
  }
}

/** Whether what was measured is what was asked; sums of shares carry rounding errors. */
function meets(ask: Ask & { kind: 'capacity' | 'precision' | 'recall' }, value: number): boolean {
  const slack = 1e-12;
  return ask.kind === 'capacity' ? value <= ask.casesPerDay * (1 + slack) : value >= ask.floor - slack;
}

/** What the search found: copies, since the walk uses one object for all points. */
interface Found {
  chosen: OperatingPoint | null;
  /** The first point below the chosen one that no longer does what was asked. */
  next: OperatingPoint | null;
  /** Where nothing does: the point that comes nearest, and how near. */
  nearest: OperatingPoint | null;
  best: number;
}

/** Finds the point that does what was asked, the one after it, and the nearest when none does. */
function search(ranked: RankedEvidence, ask: Ask, assumptions: Assumptions, times?: Uint16Array): Found {
  const measure = measureOf(ask, assumptions, totals(ranked, times));
  const found: Found = { chosen: null, next: null, nearest: null, best: Number.NEGATIVE_INFINITY };
  const consider = (point: OperatingPoint): boolean => {
    // No threshold up to 1 lies above a score of 1.
    if (point.below >= 1) return true;
    const value = measure(point.tp, point.fp);
    if (ask.kind === 'cost' || ask.kind === 'f-beta') {
      // An F-beta of 0 catches nothing and is no answer.
      if (value > found.best && (ask.kind === 'cost' || value > 0)) {
        found.best = value;
        found.chosen = { ...point };
      }
      return true;
    }
    if (meets(ask, value)) {
      found.chosen = { ...point };
      found.next = null;
      // Precision may rise again further down; recall and load only grow.
      return ask.kind !== 'recall';
    }
    found.next ??= { ...point };
    const better = ask.kind === 'capacity' ? found.nearest === null : value > found.best;
    if (better) {
      found.best = value;
      found.nearest = { ...point };
    }
    return ask.kind !== 'capacity';
  };
  // Flagging nothing is a choice too, where nothing is flagged by other means.
  const below = Math.max(0, ranked.scores[0] ?? 0);
  if (ask.kind === 'capacity' || ask.kind === 'cost')
    consider({ score: Number.POSITIVE_INFINITY, below, tp: 0, fp: 0, ties: 0 });
  walkPoints(ranked, consider, times);
  return found;
}

/** The threshold of a point; 1 where it flags only what is flagged by other means. */
function thresholdOf({ below, score }: OperatingPoint): number {
  return score > 1 ? 1 : shortestThreshold(below, score);
}

function classCounts({ positive }: RankedEvidence): { positives: number; negatives: number } {
  const positives = positive.reduce((sum, each) => sum + each, 0);
  return { positives, negatives: positive.length - positives };
}

function lacks(ranked: RankedEvidence): AdviceProblem[] {
  const { positives, negatives } = classCounts(ranked);
  const problems: AdviceProblem[] = [];
  if (positives === 0) problems.push({ kind: 'no-positives' });
  else if (positives < FEWEST) problems.push({ kind: 'few-positives', n: positives });
  if (negatives === 0) problems.push({ kind: 'no-negatives' });
  else if (negatives < FEWEST) problems.push({ kind: 'few-negatives', n: negatives });
  return problems;
}

/**
 * Finds the threshold that does what was asked on this evidence, carried to the assumed traffic. By capacity the
 * lowest that keeps to it, by precision floor the lowest that has it, by recall floor the highest that has it, by cost
 * and F-beta the best, of equals the highest.
 */
export function adviseThreshold(ranked: RankedEvidence, ask: Ask, assumptions: Assumptions): Advice {
  const problems = lacks(ranked);
  if (problems.some(({ kind }) => kind === 'no-positives' || kind === 'no-negatives'))
    return { threshold: null, same: null, problems };
  const { chosen, next, nearest, best } = search(ranked, ask, assumptions);
  if (!chosen) {
    problems.push(
      nearest
        ? { kind: 'unreachable', best, at: thresholdOf(nearest) }
        : { kind: 'unreachable', best: 0, at: 1 },
    );
    return { threshold: null, same: null, problems };
  }
  if (chosen.fp === 0 && chosen.tp > 0)
    problems.push({ kind: 'no-false-alarms', n: classCounts(ranked).negatives });
  // One more step would lead past what was asked: say so when that step is many transcripts with one score.
  if (next && next.ties > 1 && next.ties / ranked.scores.length > 0.01)
    problems.push({ kind: 'ties', transcripts: next.ties, at: next.score });
  return { threshold: thresholdOf(chosen), same: [chosen.below, Math.min(1, chosen.score)], problems };
}

/** The threshold that resampled evidence would be given; null when none does what was asked. */
export function resampledThreshold(
  ranked: RankedEvidence,
  ask: Ask,
  assumptions: Assumptions,
  times: Uint16Array,
): number | null {
  const { positives, negatives } = totals(ranked, times);
  if (positives === 0 || negatives === 0) return null;
  const { chosen } = search(ranked, ask, assumptions, times);
  return chosen && thresholdOf(chosen);
}
