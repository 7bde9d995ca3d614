import { FEATURE_KIND } from '../../domain/detection/features.ts';
import { CHARACTERISTIC_IDS } from '../../domain/transcript/characteristics.ts';
import type { Dataset } from './dataset.ts';
import { Random } from './random.ts';

/** Ten characteristics and, for training only, "shows any of them". */
export const HEADS = CHARACTERISTIC_IDS.length + 1;
const ANY = CHARACTERISTIC_IDS.length;

/** Linear heads over hashed features. */
export interface Heads {
  /** buckets × HEADS, row-major; row 0 is zero. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface HeadOptions {
  seed: number;
  buckets: number;
  epochs: number;
  rate: number;
  /** L2 strength of surface features, and of concepts and context. */
  surfaceDecay: number;
  conceptDecay: number;
  /** Share of a bag's features left out each time it is seen. */
  dropout: number;
  /** How often a bag is seen without any surface feature, and without any concept. */
  conceptsOnly: number;
  surfaceOnly: number;
  /** How much more a positive counts than a negative. */
  positiveWeight: number;
  /** Share of the bags without any pattern that an epoch looks at. */
  negativeShare: number;
}

/** Trains logistic heads with Adagrad on one bag at a time; the same bytes for the same seed and data. */
export function trainHeads(data: Dataset, options: HeadOptions): Heads {
  const { buckets, rate, dropout, positiveWeight } = options;
  const weights = new Float32Array(buckets * HEADS);
  const squares = new Float32Array(buckets * HEADS).fill(0.1);
  const bias = new Float32Array(HEADS).fill(-3);
  const biasSquares = new Float32Array(HEADS).fill(1);
  const random = new Random(options.seed, 1);
  const order = Int32Array.from({ length: data.bagEnds.length }, (_, index) => index);
  const chosen = new Int32Array(4096);
  const chosenKinds = new Int32Array(4096);
  const gradient = new Float32Array(HEADS);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = random.between(0, index);
      const kept = order[index]!;
      order[index] = order[other]!;
      order[other] = kept;
    }
    for (const bag of order) {
      const truth = data.truths[bag]!;
      if (truth === -1 || (truth === 0 && random.next() >= options.negativeShare)) continue;
      const view = random.next();
      const without =
        view < options.conceptsOnly ? FEATURE_KIND.surface
        : view < options.conceptsOnly + options.surfaceOnly ? FEATURE_KIND.concept
        : -1;
      let count = 0;
      const end = data.bagEnds[bag]!;
      for (let at = bag === 0 ? 0 : data.bagEnds[bag - 1]!; at < end && count < 4096; at += 1) {
        if (data.kinds[at] === without || random.next() < dropout) continue;
        chosenKinds[count] = data.kinds[at]!;
        chosen[count++] = data.ids[at]! * HEADS;
      }
      for (let head = 0; head < HEADS; head += 1) {
        let logit = bias[head]!;
        for (let index = 0; index < count; index += 1) logit += weights[chosen[index]! + head]!;
        const positive = head === ANY ? truth !== 0 : (truth >> head) & 1;
        const chance = 1 / (1 + Math.exp(-logit));
        gradient[head] = positive ? (chance - 1) * positiveWeight : chance;
        biasSquares[head]! += gradient[head]! ** 2;
        bias[head]! -= (rate * gradient[head]!) / Math.sqrt(biasSquares[head]!);
      }
      for (let index = 0; index < count; index += 1) {
        const decay = chosenKinds[index] === FEATURE_KIND.surface ? options.surfaceDecay : options.conceptDecay;
        const row = chosen[index]!;
        for (let head = 0; head < HEADS; head += 1) {
          const step = gradient[head]! + decay * weights[row + head]!;
          const square = squares[row + head]! + step * step;
          squares[row + head] = square;
          weights[row + head]! -= (rate * step) / Math.sqrt(square);
        }
      }
    }
  }
  // Dropout left out a share of every sum; the whole sum is seen from now on.
  for (let index = 0; index < weights.length; index += 1) weights[index]! *= 1 - dropout;
  return { weights, bias };
}

/** Logits of every bag: bags × HEADS. */
export function headLogits(data: Dataset, heads: Heads): Float32Array {
  const logits = new Float32Array(data.bagEnds.length * HEADS);
  let at = 0;
  for (const [bag, end] of data.bagEnds.entries()) {
    const row = bag * HEADS;
    logits.set(heads.bias, row);
    for (; at < end; at += 1) {
      const from = data.ids[at]! * HEADS;
      for (let head = 0; head < HEADS; head += 1) logits[row + head]! += heads.weights[from + head]!;
    }
  }
  return logits;
}
