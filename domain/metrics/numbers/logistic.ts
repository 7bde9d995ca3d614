import { exp, ln, log1p, square } from './exact.ts';

/** What a logistic curve is fitted to; columns of one length. */
export interface LogisticData {
  logits: ArrayLike<number>;
  /** 0 to 1: the truth, or a smoothed one. */
  targets: ArrayLike<number>;
  /** How many each stands for; 1 when left out. */
  weights?: ArrayLike<number>;
}

/** chance = 1 ÷ (1 + e^−(scale × logit + shift)) */
export interface LogisticCurve {
  scale: number;
  shift: number;
}

/** The inverse of a logit. */
export const chanceOf = (logit: number): number => 1 / (1 + exp(-logit));

/** The logarithm of the odds of a chance between 0 and 1. */
export const logitOf = (chance: number): number => ln(chance / (1 - chance));

const STEPS = 50;
const HALVINGS = 40;
/** Share of the loss by which rounding may raise it. */
const ROUNDING = 1e-9;

/** Sum of log losses in nats, in a form that does not overflow. */
function lossOf({ logits, targets, weights }: LogisticData, { scale, shift }: LogisticCurve): number {
  let sum = 0;
  for (let index = 0; index < logits.length; index += 1) {
    const at = scale * logits[index]! + shift;
    const loss = Math.max(0, at) + log1p(exp(-Math.abs(at))) - targets[index]! * at;
    sum += (weights?.[index] ?? 1) * loss;
  }
  return sum;
}

/** Slope of the loss and its curvature, by scale (0) and shift (1). */
function derivatives(data: LogisticData, { scale, shift }: LogisticCurve, chance: (logit: number) => number) {
  const { logits, targets, weights } = data;
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
  for (let index = 0; index < logits.length; index += 1) {
    const logit = logits[index]!;
    const weight = weights?.[index] ?? 1;
    const at = chance(scale * logit + shift);
    const error = weight * (at - targets[index]!);
    const curve = weight * at * (1 - at);
    g0 += error * logit;
    g1 += error;
    h00 += curve * logit * logit;
    h01 += curve * logit;
    h11 += curve;
  }
  return { g0, g1, h00, h01, h11 };
}

type Free = 'both' | 'scale' | 'shift';

/**
 * Fits a logistic curve by maximum likelihood: Newton's method, each step halved until the loss does not rise, without
 * which steps grow without end where the curve is flat. Where the truth is separated by a logit there is no maximum:
 * see `isSeparated`.
 * Source: H.-T. Lin, C.-J. Lin, R. C. Weng, Machine Learning 68 (2007) 267–276.
 * @param free what is fitted; the rest stays as `start` has it
 * @param chance the inverse logit, where another one's rounding is wanted
 * @param tolerance a step that moves scale and shift by no more than this is the last
 */
export function fitLogistic(
  data: LogisticData,
  free: Free = 'both',
  start: LogisticCurve = { scale: 1, shift: 0 },
  chance: (logit: number) => number = chanceOf,
  tolerance = 0,
): LogisticCurve {
  let curve = start;
  let loss = lossOf(data, curve);
  for (let step = 0; step < STEPS; step += 1) {
    const { g0, g1, h00, h01, h11 } = derivatives(data, curve, chance);
    const determinant = h00 * h11 - h01 * h01;
    // Logits that are all alike say nothing of the scale.
    if (free === 'both' && determinant < 1e-9 * h00 * h11)
      return fitLogistic(data, 'shift', start, chance, tolerance);
    const byScale = { both: (h11 * g0 - h01 * g1) / determinant, scale: g0 / h00, shift: 0 }[free];
    const byShift = { both: (h00 * g1 - h01 * g0) / determinant, scale: 0, shift: g1 / h11 }[free];
    let [factor, halvings] = [1, 0];
    let next = curve;
    let nextLoss = loss;
    for (; halvings <= HALVINGS; halvings += 1, factor /= 2) {
      next = { scale: curve.scale - factor * byScale, shift: curve.shift - factor * byShift };
      nextLoss = lossOf(data, next);
      if (nextLoss <= loss + ROUNDING * loss) break;
    }
    if (halvings > HALVINGS) break;
    const moved = Math.max(Math.abs(next.scale - curve.scale), Math.abs(next.shift - curve.shift));
    [curve, loss] = [next, nextLoss];
    if (moved <= tolerance) break;
  }
  return curve;
}

/**
 * Whether some logit has all of one truth on or above it and all of the other on or below it, or only one truth is
 * there: the likelihood then rises without end.
 * @param targets above ½ for a positive one
 */
export function isSeparated({ logits, targets }: LogisticData): boolean {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < logits.length; index += 1) {
    const kind = targets[index]! > 0.5 ? 1 : 0;
    low[kind] = Math.min(low[kind]!, logits[index]!);
    high[kind] = Math.max(high[kind]!, logits[index]!);
  }
  return high[0]! <= low[1]! || high[1]! <= low[0]!;
}

/**
 * Standard errors of a fitted curve: from the information where each item counts once, else from the sandwich of the
 * information and the squared slopes, so that a weight makes nothing more certain.
 * Source of the sandwich: H. White, Econometrica 50 (1982) 1–25.
 */
export function logisticErrors(
  data: LogisticData,
  curve: LogisticCurve,
  free: Exclude<Free, 'scale'>,
): LogisticCurve {
  const { h00, h01, h11 } = derivatives(data, curve, chanceOf);
  let [m00, m01, m11] = [h00, h01, h11];
  if (data.weights) {
    [m00, m01, m11] = [0, 0, 0];
    for (let index = 0; index < data.logits.length; index += 1) {
      const logit = data.logits[index]!;
      const error = chanceOf(curve.scale * logit + curve.shift) - data.targets[index]!;
      const own = square(data.weights[index]! * error);
      m00 += own * logit * logit;
      m01 += own * logit;
      m11 += own;
    }
  }
  if (free === 'shift') return { scale: 0, shift: Math.sqrt(m11) / h11 };
  const determinant = h00 * h11 - h01 * h01;
  const variance = (a: number, b: number) =>
    (a * a * m00 + 2 * a * b * m01 + b * b * m11) / square(determinant);
  return { scale: Math.sqrt(variance(h11, -h01)), shift: Math.sqrt(variance(-h01, h00)) };
}
