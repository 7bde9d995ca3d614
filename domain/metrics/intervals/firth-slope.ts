import { square } from '../numbers/exact.ts';
import { chanceOf } from '../numbers/logistic.ts';
import { type Interval, Z_95 } from './intervals.ts';

/** A slope and its interval. */
export interface Slope {
  value: number;
  interval95: Interval;
}

const STEPS = 50;
const CLOSE = 1e-9;
const LARGEST_STEP = 2;

/** Sums of the logistic regression at one pair of intercept and slope. */
function informationAt(points: readonly (readonly [x: number, isRight: boolean])[], a: number, b: number) {
  let [whole, first, second] = [0, 0, 0];
  for (const [x] of points) {
    const chance = chanceOf(a + b * x);
    const weight = chance * (1 - chance);
    whole += weight;
    first += weight * x;
    second += weight * square(x);
  }
  return { whole, first, second, determinant: whole * second - square(first) };
}

/**
 * The slope of log odds in x by logistic regression with D. Firth's penalised likelihood, which is finite also where the
 * right answers lie all on one side, and its Wald interval. Sources: D. Firth, Biometrika 80 (1993) 27–38; G. Heinze,
 * M. Schemper, Statistics in Medicine 21 (2002) 2409–2419.
 * @param points in one order, by which alone the last digits go; x of more than one value
 * @returns null where no slope is found
 */
export function firthSlope(points: readonly (readonly [x: number, isRight: boolean])[]): Slope | null {
  let [intercept, slope] = [0, 0];
  for (let step = 0; step < STEPS; step += 1) {
    const { whole, first, second, determinant } = informationAt(points, intercept, slope);
    if (!(determinant > 0)) return null;
    let [scoreOfIntercept, scoreOfSlope] = [0, 0];
    for (const [x, isRight] of points) {
      const chance = chanceOf(intercept + slope * x);
      const leverage = (chance * (1 - chance) * (second - 2 * first * x + whole * square(x))) / determinant;
      const residual = Number(isRight) - chance + leverage * (0.5 - chance);
      scoreOfIntercept += residual;
      scoreOfSlope += residual * x;
    }
    const moves = [
      (second * scoreOfIntercept - first * scoreOfSlope) / determinant,
      (whole * scoreOfSlope - first * scoreOfIntercept) / determinant,
    ] as const;
    const scale = Math.min(1, LARGEST_STEP / Math.max(Math.abs(moves[0]), Math.abs(moves[1]), CLOSE));
    intercept += scale * moves[0];
    slope += scale * moves[1];
    if (Math.max(Math.abs(moves[0]), Math.abs(moves[1])) > CLOSE) continue;
    const half = Z_95 * Math.sqrt(whole / determinant);
    return { value: slope, interval95: [slope - half, slope + half] };
  }
  return null;
}
