import { firstFrom } from '../metrics/numbers/sorted.ts';
import { eriskPenalty, typicalPenalty } from '../metrics/ranking/latency.ts';
import type { Quartiles } from '../metrics/ranking/lead-time.ts';
import type { Decisive, RuleShape } from './decisive.ts';
import type { EvidenceSet } from './evidence-set.ts';

/** How early a threshold catches the risky ones; as `Latency` in domain/metrics, weighted where evidence is. */
export interface SweepLatency {
  medianMessages: number | null;
  speed: number | null;
  fLatency: number | null;
  eriskSpeed: number | null;
  eriskFLatency: number | null;
  /** Messages after the flag, over true positives. */
  leadMessages: Quartiles | null;
}

/** Stands for "not flagged" among numbers of messages. */
const NEVER = 0;

/** A risky item moves from one number of messages to another when the threshold passes a risk. */
interface Moves {
  /** Ascending. */
  risks: Float64Array;
  from: Int32Array;
  to: Int32Array;
  weights: Float64Array;
  /** Messages of the item. */
  lengths: Int32Array;
}

/** Most numbers that the kept histograms may hold together. */
const KEPT_NUMBERS = 4_000_000;
const SHORTEST_STRETCH = 2_048;

/**
 * Puts weight into a histogram in two parts: by messages until the flag, then by messages after it, in which what is not
 * flagged has no place.
 */
function put(both: Float64Array, longest: number, messages: number, length: number, weight: number): void {
  both[messages]! += weight;
  if (messages !== NEVER) both[longest + 1 + length - messages]! += weight;
}

/** Every move, with the histogram before any of them: how much weight is flagged after how many messages. */
function movesOf(
  set: EvidenceSet,
  { risks, otherwiseAt }: Decisive,
  { latching }: RuleShape,
  longest: number,
): { moves: Moves; start: Float64Array } {
  const start = new Float64Array(2 * (longest + 1));
  const at: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  const lengths: number[] = [];
  for (let item = 0; item < set.size; item += 1) {
    if (set.positive[item] === 0) continue;
    const weight = set.weight[item]!;
    const otherwise = otherwiseAt[item]! + 1;
    const soonest = (messages: number) =>
      otherwise === NEVER ? messages : messages === NEVER ? otherwise : Math.min(messages, otherwise);
    const highest = risks[item]!;
    const last = set.stepOffsets[item + 1]!;
    let now = highest === Number.NEGATIVE_INFINITY ? otherwise : soonest(1);
    put(start, longest, now, set.length[item]!, weight);
    if (highest === Number.NEGATIVE_INFINITY) continue;
    for (let step = set.stepOffsets[item]!; step < last; step += 1) {
      const risk = set.stepRisks[step]!;
      // Without latching nothing counts beyond the final risk.
      const ends = step === last - 1 || (!latching && risk >= highest);
      const next = soonest(ends ? NEVER : set.stepMessages[step + 1]! + 1);
      if (next !== now) {
        at.push(ends ? highest : risk);
        from.push(now);
        to.push(next);
        weights.push(weight);
        lengths.push(set.length[item]!);
        now = next;
      }
      if (ends) break;
    }
  }
  const order = Uint32Array.from(at.keys()).sort((left, right) => at[left]! - at[right]!);
  return {
    start,
    moves: {
      risks: Float64Array.from(order, (index) => at[index]!),
      from: Int32Array.from(order, (index) => from[index]!),
      to: Int32Array.from(order, (index) => to[index]!),
      weights: Float64Array.from(order, (index) => weights[index]!),
      lengths: Int32Array.from(order, (index) => lengths[index]!),
    },
  };
}

/**
 * The value at a share of a histogram: twice the same, or the two between which the weight divides there (type 2 of
 * R. J. Hyndman and Y. Fan, 1996).
 * @param first the first value that counts
 */
function bothAt(
  histogram: Float64Array,
  weight: number,
  share: number,
  first: number,
): [number, number] | null {
  const wanted = weight * share;
  // Sums of weights that are not whole numbers carry rounding errors.
  const slack = weight * 1e-9;
  let sum = 0;
  let low: number | null = null;
  for (let value = first; value < histogram.length; value += 1) {
    if (histogram[value]! <= slack) continue;
    if (low !== null) return [low, value];
    sum += histogram[value]!;
    if (sum > wanted + slack) return [value, value];
    if (sum >= wanted - slack) low = value;
  }
  return low === null ? null : [low, low];
}

const middleTwo = (histogram: Float64Array, weight: number) => bothAt(histogram, weight, 0.5, 1);

function quartilesOf(histogram: Float64Array, weight: number): Quartiles | null {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => {
    const both = bothAt(histogram, weight, share, 0);
    return both && (both[0] + both[1]) / 2;
  });
  return lower == null || median == null || upper == null ? null : { lower, median, upper };
}

/** The median length of the risky ones. */
function typicalLength(set: EvidenceSet, longest: number): number | null {
  const lengths = new Float64Array(longest + 1);
  let weight = 0;
  for (let item = 0; item < set.size; item += 1)
    if (set.positive[item] === 1) {
      lengths[set.length[item]!]! += set.weight[item]!;
      weight += set.weight[item]!;
    }
  const middle = middleTwo(lengths, weight);
  return middle && (middle[0] + middle[1]) / 2;
}

/**
 * Sorts what changes the moment of a flag once, and keeps a histogram every so many moves, so that the latency of any
 * threshold costs one short replay.
 */
export function sweepLatency(
  set: EvidenceSet,
  decisive: Decisive,
  shape: RuleShape,
): (threshold: number, f1: number | null) => SweepLatency {
  const longest = set.length.reduce((most, length) => Math.max(most, length), 0);
  const { moves, start } = movesOf(set, decisive, shape, longest);
  const numbers = 2 * (longest + 1);
  const stretch = Math.max(SHORTEST_STRETCH, Math.ceil((moves.risks.length * numbers) / KEPT_NUMBERS));
  const pass = (both: Float64Array, move: number) => {
    const [length, weight] = [moves.lengths[move]!, moves.weights[move]!];
    put(both, longest, moves.from[move]!, length, -weight);
    put(both, longest, moves.to[move]!, length, weight);
  };
  const kept: Float64Array[] = [];
  const running = Float64Array.from(start);
  for (let move = 0; move < moves.risks.length; move += 1) {
    if (move % stretch === 0) kept.push(Float64Array.from(running));
    pass(running, move);
  }
  const penalty = typicalPenalty(typicalLength(set, longest));
  const both = new Float64Array(numbers);
  const histogram = both.subarray(0, longest + 1);
  const leads = both.subarray(longest + 1);
  return (threshold, f1) => {
    const until = firstFrom(moves.risks, threshold);
    const stop = Math.min(Math.floor(until / stretch), kept.length - 1);
    both.set(stop < 0 ? start : kept[stop]!);
    for (let move = Math.max(0, stop) * stretch; move < until; move += 1) pass(both, move);
    let weight = 0;
    for (let messages = 1; messages < histogram.length; messages += 1) weight += histogram[messages]!;
    const middle = middleTwo(histogram, weight);
    if (!middle)
      return {
        ...{ medianMessages: null, speed: null, fLatency: null },
        ...{ eriskSpeed: null, eriskFLatency: null, leadMessages: null },
      };
    const speedBy = (penaltyOf: (k: number) => number) =>
      1 - (penaltyOf(middle[0]) + penaltyOf(middle[1])) / 2;
    const [speed, eriskSpeed] = [speedBy(penalty), speedBy(eriskPenalty)];
    return {
      medianMessages: (middle[0] + middle[1]) / 2,
      speed,
      fLatency: f1 === null ? null : f1 * speed,
      eriskSpeed,
      eriskFLatency: f1 === null ? null : f1 * eriskSpeed,
      leadMessages: quartilesOf(leads, weight),
    };
  };
}
