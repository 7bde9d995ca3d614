import { type Floors, messageStrengths, sigmoid } from '../../domain/detection/readout.ts';
import { CHARACTERISTIC_IDS } from '../../domain/transcript/characteristics.ts';
import type { Dataset } from './dataset.ts';
import { HEADS } from './heads.ts';

const COUNT = CHARACTERISTIC_IDS.length;

/** What the readout knows of one transcript: the strengths that each of its accounts has gathered. */
export interface Gathered {
  positive: boolean;
  accounts: Float64Array[];
}

/** A readout before calibration. */
export interface FittedReadout {
  intercept: number;
  weights: Float64Array;
}

/** Gathers each account's strengths over whole transcripts, as the readout does. */
export function gather(data: Dataset, logits: Float32Array, floors: Floors): Gathered[] {
  const gathered: Gathered[] = [];
  const strengths = { shown: new Float64Array(COUNT), counted: new Float64Array(COUNT) };
  let bag = 0;
  for (const [index, transcript] of data.transcripts.entries()) {
    const left: Float64Array[] = [];
    for (; bag < data.transcriptEnds[index]!; bag += 1) {
      const account = data.accounts[bag]!;
      left[account] ??= new Float64Array(COUNT).fill(1);
      messageStrengths(logits, bag * HEADS, floors, strengths);
      for (let head = 0; head < COUNT; head += 1) left[account][head]! *= 1 - strengths.counted[head]!;
    }
    const accounts = left.filter(Boolean).map((values) => values.map((value) => 1 - value));
    gathered.push({ positive: transcript.label?.outcome === 'risk', accounts });
  }
  return gathered;
}

/** The weighted strengths of the account that has the most. */
export function highest(item: Gathered, weights: Float64Array): { sum: number; account: Float64Array } {
  let best = { sum: Number.NEGATIVE_INFINITY, account: item.accounts[0] ?? new Float64Array(COUNT) };
  for (const account of item.accounts) {
    let sum = 0;
    for (let head = 0; head < COUNT; head += 1) sum += weights[head]! * account[head]!;
    if (sum > best.sum) best = { sum, account };
  }
  return item.accounts.length === 0 ? { ...best, sum: 0 } : best;
}

/**
 * Fits intercept and non-negative weights to the outcomes of transcripts whose phrases the heads have not seen.
 * The risk is the highest account's, so each step follows the account that is highest at that time; weights are
 * drawn to a common value, since a characteristic that is rare here is not harmless.
 */
export function fitReadout(
  items: readonly Gathered[],
  steps = 600,
  pull = 0.0005,
  centre = 4,
): FittedReadout {
  const weights = new Float64Array(COUNT).fill(centre);
  const squares = new Float64Array(COUNT).fill(1e-6);
  let intercept = -2;
  let interceptSquare = 1e-6;
  for (let step = 0; step < steps; step += 1) {
    const slope = new Float64Array(COUNT);
    let interceptSlope = 0;
    for (const item of items) {
      const { sum, account } = highest(item, weights);
      const error = (sigmoid(intercept + sum) - (item.positive ? 1 : 0)) / items.length;
      interceptSlope += error;
      for (let head = 0; head < COUNT; head += 1) slope[head]! += error * account[head]!;
    }
    for (let head = 0; head < COUNT; head += 1) {
      const by = slope[head]! + pull * (weights[head]! - centre);
      squares[head]! += by * by;
      weights[head] = Math.max(0, weights[head]! - (0.5 * by) / Math.sqrt(squares[head]!));
    }
    interceptSquare += interceptSlope * interceptSlope;
    intercept -= (0.5 * interceptSlope) / Math.sqrt(interceptSquare);
  }
  return { intercept, weights };
}
