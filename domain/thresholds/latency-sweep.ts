import { typicalPenalty } from '../metrics/latency.ts';
import { firstFrom } from './ascending.ts';
import type { Decisive, RuleShape } from './decisive.ts';
import type { EvidenceSet } from './evidence-set.ts';

/** How early a threshold catches the risky ones; as `Latency` in domain/metrics, weighted where evidence is. */
export interface SweepLatency {
  medianMessages: number | null;
  speed: number | null;
  fLatency: number | null;
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
}

/** Most numbers that the kept histograms may hold together. */
const KEPT_NUMBERS = 4_000_000;
const SHORTEST_STRETCH = 2_048;

/** Every move, with the histogram before any of them: how much weight is flagged after how many messages. */
function movesOf(
  set: EvidenceSet,
  { risks, otherwiseAt }: Decisive,
  { latching }: RuleShape,
  longest: number,
): { moves: Moves; start: Float64Array } {
  const start = new Float64Array(longest + 1);
  const at: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  for (let item = 0; item < set.size; item += 1) {
    if (set.positive[item] === 0) continue;
    const weight = set.weight[item]!;
    const otherwise = otherwiseAt[item]! + 1;
    const soonest = (messages: number) =>
      otherwise === NEVER ? messages : messages === NEVER ? otherwise : Math.min(messages, otherwise);
    const highest = risks[item]!;
    const last = set.stepOffsets[item + 1]!;
    let now = highest === Number.NEGATIVE_INFINITY ? otherwise : soonest(1);
    start[now]! += weight;
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
    },
  };
}

/** The middle of a histogram of message counts: the mean of the two middle ones where the weight divides there. */
function middleTwo(histogram: Float64Array, weight: number): [number, number] | null {
  const half = weight / 2;
  // Sums of weights that are not whole numbers carry rounding errors.
  const slack = weight * 1e-9;
  let sum = 0;
  let first: number | null = null;
  for (let messages = 1; messages < histogram.length; messages += 1) {
    if (histogram[messages]! <= slack) continue;
    if (first !== null) return [first, messages];
    sum += histogram[messages]!;
    if (sum > half + slack) return [messages, messages];
    if (sum >= half - slack) first = messages;
  }
  return first === null ? null : [first, first];
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
  const stretch = Math.max(SHORTEST_STRETCH, Math.ceil((moves.risks.length * (longest + 1)) / KEPT_NUMBERS));
  const kept: Float64Array[] = [];
  const running = Float64Array.from(start);
  for (let move = 0; move < moves.risks.length; move += 1) {
    if (move % stretch === 0) kept.push(Float64Array.from(running));
    running[moves.from[move]!]! -= moves.weights[move]!;
    running[moves.to[move]!]! += moves.weights[move]!;
  }
  const penalty = typicalPenalty(typicalLength(set, longest));
  const histogram = new Float64Array(longest + 1);
  return (threshold, f1) => {
    const until = firstFrom(moves.risks, threshold);
    const stop = Math.min(Math.floor(until / stretch), kept.length - 1);
    histogram.set(stop < 0 ? start : kept[stop]!);
    for (let move = Math.max(0, stop) * stretch; move < until; move += 1) {
      histogram[moves.from[move]!]! -= moves.weights[move]!;
      histogram[moves.to[move]!]! += moves.weights[move]!;
    }
    let weight = 0;
    for (let messages = 1; messages < histogram.length; messages += 1) weight += histogram[messages]!;
    const middle = middleTwo(histogram, weight);
    if (!middle) return { medianMessages: null, speed: null, fLatency: null };
    const speed = 1 - (penalty(middle[0]) + penalty(middle[1])) / 2;
    return {
      medianMessages: (middle[0] + middle[1]) / 2,
      speed,
      fLatency: f1 === null ? null : f1 * speed,
    };
  };
}
