import type { PackManifest } from './pack.ts';

/** One message's share of its account's logit, for one characteristic. */
interface Increment {
  message: number;
  /** Index of the head. */
  head: number;
  /** Share of the calibrated logit; above 0. */
  contribution: number;
}

/** What the readout says of a conversation. */
export interface ReadoutResult {
  /** Risk after each message. */
  timeline: number[];
  /** The strongest that any message shows each characteristic, by head. */
  strongest: Float64Array;
  /** Increments of the account that holds the highest logit at the end; with the intercept they sum to it. */
  increments: Increment[];
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The readout's numbers by head, calibration worked in. */
export interface ReadoutWeights {
  intercept: number;
  weights: Float64Array;
  floors: Floors;
}

/** What of a message is too little to count, and how much it counts at most. */
export type Floors = Pick<PackManifest['readout'], 'floor' | 'shareFloor' | 'most'>;

/** The intercept and weights of a pack on the calibrated scale: logit(risk) = intercept + sum of contributions. */
export function readoutWeights(
  manifest: Pick<PackManifest, 'readout' | 'calibration' | 'characteristics'>,
): ReadoutWeights {
  const { readout, calibration, characteristics } = manifest;
  return {
    intercept: calibration.scale * readout.intercept + calibration.shift,
    weights: Float64Array.from(characteristics, (id) => readout.weights[id]! * calibration.scale),
    floors: readout,
  };
}

/** 0 up to the floor, then rising to 1. */
function above(value: number, floor: number): number {
  return value > floor ? (value - floor) / (1 - floor) : 0;
}

/** What one message shows: by characteristic as it is, and as the readout counts it. */
export interface MessageStrengths {
  /** Probability that the message shows any pattern times the characteristic's share. */
  shown: Float64Array;
  /** The same for the leading characteristics of a message that shows enough; 0 for nearly all messages. */
  counted: Float64Array;
}

/**
 * Turns one message's logits, from `from` on, one a characteristic and "any" after them, into strengths; writes into
 * `into`, which says how many characteristics there are. Says whether any counts.
 */
export function messageStrengths(
  logits: Float32Array,
  from: number,
  floors: Floors,
  into: MessageStrengths,
): boolean {
  const { shown, counted } = into;
  const count = shown.length;
  const any = sigmoid(logits[from + count]!);
  shown.fill(0);
  counted.fill(0);
  if (any === 0) return false;
  const { shareFloor } = floors;
  let leading = Number.NEGATIVE_INFINITY;
  for (let head = 0; head < count; head += 1) leading = Math.max(leading, logits[from + head]!);
  let sum = 0;
  let leadingSum = 0;
  for (let head = 0; head < count; head += 1) {
    const part = Math.exp(logits[from + head]! - leading);
    shown[head] = part;
    sum += part;
    if (part >= shareFloor) leadingSum += part;
  }
  const counts = (above(any, floors.floor) * floors.most) / leadingSum;
  for (let head = 0; head < count; head += 1) {
    const part = shown[head]!;
    shown[head] = (any * part) / sum;
    if (part >= shareFloor) counted[head] = counts * part;
  }
  return counts > 0;
}

/**
 * Reads head logits along a conversation. For each account and characteristic the strength of the evidence so
 * far is 1 − Π(1 − strength of a message): it only grows, and a further sign adds the less the more is there.
 * An account's logit is the intercept plus the weighted strengths; the risk is the highest account's. So it is
 * causal, never falls, and each message's share is a plain difference.
 *
 * @param logits those of message 0, those of message 1, …; −∞ for a message without words
 */
export function readOut(
  logits: Float32Array,
  accounts: ArrayLike<number>,
  readout: ReadoutWeights,
): ReadoutResult {
  const { intercept, weights, floors } = readout;
  const count = weights.length;
  const heads = count + 1;
  const messages = logits.length / heads;
  const [shown, counted] = [new Float64Array(count), new Float64Array(count)];
  const strengths = { shown, counted };
  const states: { sum: number; left: Float64Array; increments: Increment[] }[] = [];
  const strongest = new Float64Array(count);
  const timeline: number[] = [];
  let highest = 0;
  let risk = sigmoid(intercept + highest);
  let holder: Increment[] = [];
  for (let message = 0; message < messages; message += 1) {
    const counts = messageStrengths(logits, message * heads, floors, strengths);
    for (let head = 0; head < count; head += 1)
      if (shown[head]! > strongest[head]!) strongest[head] = shown[head]!;
    if (!counts) {
      timeline.push(risk);
      continue;
    }
    const account = accounts[message]!;
    states[account] ??= { sum: 0, left: new Float64Array(count).fill(1), increments: [] };
    const state = states[account];
    for (let head = 0; head < count; head += 1) {
      const by = counted[head]!;
      if (by === 0 || weights[head] === 0) continue;
      const contribution = weights[head]! * state.left[head]! * by;
      state.left[head]! *= 1 - by;
      if (contribution === 0) continue;
      state.sum += contribution;
      state.increments.push({ message, head, contribution });
    }
    if (state.sum > highest) {
      highest = state.sum;
      holder = state.increments;
      risk = sigmoid(intercept + highest);
    }
    timeline.push(risk);
  }
  return { timeline, strongest, increments: holder };
}
