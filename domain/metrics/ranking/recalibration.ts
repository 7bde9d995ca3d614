import { type Interval, Z_95 } from '../intervals/intervals.ts';
import { fitLogistic, isSeparated, logisticErrors, logitOf } from '../numbers/logistic.ts';

/** Risks from 0 to 1 with the truth, 1 for a positive. */
export interface RiskColumns {
  risks: ArrayLike<number>;
  positive: ArrayLike<number>;
  /** How many each stands for; 1 when left out. */
  weight?: ArrayLike<number>;
}

/** A figure of a fit; both null where the fit has no end. */
interface Fitted {
  value: number | null;
  interval95: Interval | null;
}

/** How risks would have to be moved to be true. */
export interface Recalibration {
  /** 1 is right; below it risks are too extreme, above it too timid. */
  slope: Fitted;
  /** In logits: 0 where as many are risky as the risks say, above 0 where more are. */
  intercept: Fitted;
}

/** How far a risk is kept from 0 and 1, whose logits have no end. */
const MARGIN = 1e-6;

/** Steps of a fit that are less tell nothing more, and of a million risks each takes a second. */
const TOLERANCE = 1e-12;

const NONE: Fitted = { value: null, interval95: null };

function around(value: number, error: number): Fitted {
  return { value, interval95: [value - Z_95 * error, value + Z_95 * error] };
}

/**
 * Calibration slope and intercept by logistic regression of the truth on the logit of the risk. Slope: by how much the
 * truth’s log-odds rise for each logit of the risk (D. R. Cox, Biometrika 45 (1958) 562–565). Intercept: how far they
 * lie above the risk’s logit when the slope is 1 (B. Van Calster et al., BMC Medicine 17 (2019) 230). 95 % Wald
 * intervals; risks within 10⁻⁶ of 0 and 1 count as that far from them.
 * @returns no slope where a risk separates the truths or all risks are alike, nothing with one truth alone
 */
export function recalibrationOf({ risks, positive, weight }: RiskColumns): Recalibration {
  const logits = Float64Array.from(risks, (risk) => logitOf(Math.min(1 - MARGIN, Math.max(MARGIN, risk))));
  const isPlain = !weight || Array.prototype.every.call(weight, (each) => each === 1);
  const data = { logits, targets: positive, ...(isPlain ? {} : { weights: weight }) };
  if (new Set(Array.from(positive)).size < 2) return { slope: NONE, intercept: NONE };
  const inTheLarge = fitLogistic(data, 'shift', undefined, undefined, TOLERANCE);
  const intercept = around(inTheLarge.shift, logisticErrors(data, inTheLarge, 'shift').shift);
  if (isSeparated(data) || logits.every((each) => each === logits[0])) return { slope: NONE, intercept };
  const curve = fitLogistic(data, 'both', undefined, undefined, TOLERANCE);
  return { slope: around(curve.scale, logisticErrors(data, curve, 'both').scale), intercept };
}
