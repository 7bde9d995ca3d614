import { Random } from '../../domain/chance/random.ts';
import { FEATURE_KIND } from '../../domain/detection/features.ts';
import { CHARACTERISTIC_IDS } from '../../domain/transcript/characteristics.ts';
import type { Dataset } from './dataset.ts';

/** Index of the head that says whether a message shows any characteristic; the others are in the order of the ids. */
export const ANY_HEAD = CHARACTERISTIC_IDS.length;

/** Heads of a model that is trained here. */
export const HEADS = ANY_HEAD + 1;

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

function logitsOf(
  weights: Float32Array,
  bias: Float32Array,
  rows: Int32Array,
  count: number,
  logits: Float64Array,
): Float64Array {
  for (let head = 0; head < HEADS; head += 1) {
    let logit = bias[head]!;
    for (let index = 0; index < count; index += 1) logit += weights[rows[index]! + head]!;
    logits[head] = logit;
  }
  return logits;
}

/** Slope of the loss by head: logistic for "any", softmax over the characteristics for messages that show one. */
function slopes(truth: number, logits: Float64Array, positiveWeight: number, gradient: Float32Array): void {
  const any = 1 / (1 + Math.exp(-logits[ANY_HEAD]!));
  gradient[ANY_HEAD] = truth === 0 ? any : (any - 1) * positiveWeight;
  gradient.fill(0, 0, ANY_HEAD);
  if (truth === 0) return;
  let most = Number.NEGATIVE_INFINITY;
  let shown = 0;
  for (let head = 0; head < ANY_HEAD; head += 1) {
    most = Math.max(most, logits[head]!);
    shown += (truth >> head) & 1;
  }
  let sum = 0;
  for (let head = 0; head < ANY_HEAD; head += 1) sum += Math.exp(logits[head]! - most);
  for (let head = 0; head < ANY_HEAD; head += 1)
    gradient[head] = Math.exp(logits[head]! - most) / sum - ((truth >> head) & 1) / shown;
}

/**
 * Trains the heads with Adagrad on one bag at a time: "shows any" on every bag, the others on those that show one.
 * The same bytes for the same seed and data.
 */
export function trainHeads(data: Dataset, options: HeadOptions): Heads {
  const { buckets, rate, dropout, positiveWeight } = options;
  const weights = new Float32Array(buckets * HEADS);
  const squares = new Float32Array(buckets * HEADS).fill(0.1);
  const bias = new Float32Array(HEADS);
  bias[ANY_HEAD] = -3;
  const biasSquares = new Float32Array(HEADS).fill(1);
  const random = new Random(options.seed, 1);
  const order = Int32Array.from({ length: data.bagEnds.length }, (_, index) => index);
  const chosen = new Int32Array(4096);
  const chosenKinds = new Int32Array(4096);
  const gradient = new Float32Array(HEADS);
  const logits = new Float64Array(HEADS);
  const firstHead = (truth: number) => (truth === 0 ? ANY_HEAD : 0);
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
        view < options.conceptsOnly
          ? FEATURE_KIND.surface
          : view < options.conceptsOnly + options.surfaceOnly
            ? FEATURE_KIND.concept
            : -1;
      let count = 0;
      const end = data.bagEnds[bag]!;
      for (let at = bag === 0 ? 0 : data.bagEnds[bag - 1]!; at < end && count < 4096; at += 1) {
        if (data.kinds[at] === without || random.next() < dropout) continue;
        chosenKinds[count] = data.kinds[at]!;
        chosen[count++] = data.ids[at]! * HEADS;
      }
      slopes(truth, logitsOf(weights, bias, chosen, count, logits), positiveWeight, gradient);
      for (let head = 0; head < HEADS; head += 1) {
        biasSquares[head]! += gradient[head]! ** 2;
        bias[head]! -= (rate * gradient[head]!) / Math.sqrt(biasSquares[head]!);
      }
      for (let index = 0; index < count; index += 1) {
        const decay =
          chosenKinds[index] === FEATURE_KIND.surface ? options.surfaceDecay : options.conceptDecay;
        const row = chosen[index]!;
        for (let head = firstHead(truth); head < HEADS; head += 1) {
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
