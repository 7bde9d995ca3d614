import type { CaseList } from '../cases/case-list.ts';
import type { ReviewedCase, StandingReview } from '../cases/reviewed-cases.ts';
import { studentQuantile975 } from '../intervals/clustered-share.ts';
import { firthSlope, type Slope } from '../intervals/firth-slope.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';
import { ascendingSum, exp, ln, square } from '../numbers/exact.ts';
import { quantile } from '../numbers/quantile.ts';
import { firstFrom } from '../numbers/sorted.ts';

/** A stretch of somebody's reviews, as long as all before it together. */
export interface LearningStep {
  /** The first and the last review that it can hold, counted from 1: "8..15". */
  reviews: string;
  /** Right verdicts ÷ answers to cases whose truth is known; an inconclusive one is not right. */
  accuracy: Proportion;
  /** Of all reviews whose seconds are known. */
  timed: number;
  medianSeconds: number | null;
}

/** How somebody's reviews change with their number. */
export interface LearningCurve {
  /** Right verdicts ÷ answers to cases whose truth is known. */
  accuracy: Proportion;
  /** Log odds of a right verdict gained with each doubling of the reviews; null where too few say so. */
  accuracyChange: Slope | null;
  timed: number;
  /** Change of the handling time with each doubling, as a share of it; null where too few say so. */
  timeChange: Slope | null;
  steps: LearningStep[];
}

/** With fewer answers, or fewer right or wrong ones among them, no slope is given. */
const FEWEST_ANSWERS = 20;
const FEWEST_OF_EACH = 3;
const FEWEST_TIMES = 10;

/** The reviews of one reviewer, a column for each thing, in which there is room for all of them. */
class OwnReviews {
  /** Milliseconds since 1970. */
  readonly at: Float64Array;
  /** 1 right, 0 wrong, −1 where the truth is not known. */
  readonly right: Int8Array;
  /** NaN where not known. */
  readonly seconds: Float64Array;
  #filled = 0;

  constructor(count: number) {
    this.at = new Float64Array(count);
    this.right = new Int8Array(count);
    this.seconds = new Float64Array(count);
  }

  add({ verdict, at, seconds }: StandingReview, gold: ReviewedCase['facts']['gold']): void {
    const right = gold === 'risk' ? 'confirmed' : 'not-confirmed';
    this.at[this.#filled] = at;
    this.right[this.#filled] = gold === null ? -1 : Number(verdict === right);
    this.seconds[this.#filled] = seconds ?? Number.NaN;
    this.#filled += 1;
  }
}

const doublings = (place: number) => ln(place) / Math.LN2;

/** Counted before they are kept, so that a million take no more room than they need. */
function reviewsOfEach(cases: CaseList): Map<string, OwnReviews> {
  const counts = new Map<string, number>();
  for (const { answers } of cases)
    for (const { reviewer } of answers)
      if (reviewer !== null) counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
  const found = new Map([...counts].map(([name, count]) => [name, new OwnReviews(count)]));
  for (const { facts, answers } of cases)
    for (const answer of answers)
      if (answer.reviewer !== null) found.get(answer.reviewer)!.add(answer, facts.gold);
  return found;
}

/** How many reviews came before each, and one; the same for reviews of one moment. */
function placesOf(at: Float64Array): Uint32Array {
  const sorted = Float64Array.from(at).sort();
  return Uint32Array.from(at, (moment) => firstFrom(sorted, moment) + 1);
}

/**
 * The change of a time with each doubling of the reviews: the least-squares slope of ln(seconds) in log₂ of the place,
 * e to it less 1, with Student's interval.
 * @param xs log₂ of the places, @param ys ln of the seconds
 * Source: T. P. Wright, Journal of the Aeronautical Sciences 3 (1936) 122–128; A. Newell, P. S. Rosenbloom (1981).
 */
export function timeChange(xs: Float64Array, ys: Float64Array): Slope | null {
  const n = xs.length;
  // In ascending order, so that the order of the reviews changes no digit.
  const sum = (of: (x: number, y: number) => number) => ascendingSum(xs.map((x, index) => of(x, ys[index]!)));
  const [meanX, meanY] = [sum((x) => x) / n, sum((_, y) => y) / n];
  const spread = sum((x) => square(x - meanX));
  if (n < FEWEST_TIMES || !(spread > 0)) return null;
  const slope = sum((x, y) => (x - meanX) * (y - meanY)) / spread;
  const rest = sum((x, y) => square(y - meanY - slope * (x - meanX)));
  const half = studentQuantile975(n - 2) * Math.sqrt(rest / (n - 2) / spread);
  const share = (power: number) => exp(power) - 1;
  return { value: share(slope), interval95: [share(slope - half), share(slope + half)] };
}

function stepsOf({ right, seconds }: OwnReviews, places: Uint32Array): LearningStep[] {
  const steps: { k: number; n: number; seconds: number[] }[] = [];
  for (const [index, place] of places.entries()) {
    const power = 31 - Math.clz32(place);
    steps[power] ??= { k: 0, n: 0, seconds: [] };
    const own = steps[power];
    if (right[index]! >= 0) own.n += 1;
    if (right[index] === 1) own.k += 1;
    if (!Number.isNaN(seconds[index]!)) own.seconds.push(seconds[index]!);
  }
  return steps.flatMap((own, power) => [
    {
      reviews: `${2 ** power}..${2 ** (power + 1) - 1}`,
      accuracy: proportion(own.k, own.n),
      timed: own.seconds.length,
      medianSeconds: quantile(Float64Array.from(own.seconds).sort(), 0.5),
    },
  ]);
}

function curveOf(own: OwnReviews): LearningCurve {
  const places = placesOf(own.at);
  const known = [...places.keys()].filter((index) => own.right[index]! >= 0);
  const answers = known
    .map((index) => [places[index]!, own.right[index] === 1] as const)
    .sort(([left, isRight], [right, isOtherRight]) => left - right || Number(isRight) - Number(isOtherRight))
    .map(([place, isRight]) => [doublings(place), isRight] as const);
  const accuracy = proportion(answers.filter(([, isRight]) => isRight).length, answers.length);
  const { k, n } = accuracy;
  const isEnough = n >= FEWEST_ANSWERS && Math.min(k, n - k) >= FEWEST_OF_EACH;
  // A review of no seconds has no logarithm; NaN is above nothing.
  const timed = Uint32Array.from(places.keys()).filter((index) => own.seconds[index]! > 0);
  return {
    accuracy,
    accuracyChange: isEnough ? firthSlope(answers) : null,
    timed: timed.length,
    timeChange: timeChange(
      Float64Array.from(timed, (index) => doublings(places[index]!)),
      Float64Array.from(timed, (index) => ln(own.seconds[index]!)),
    ),
    steps: stepsOf(own, places),
  };
}

/**
 * How accuracy and handling time of each reviewer change with the number of their reviews, in order of name. A change
 * is that of the reviewer only if the cases became neither harder nor easier meanwhile.
 */
export function learningCurves(cases: CaseList): Record<string, LearningCurve> {
  const each = [...reviewsOfEach(cases)].sort(([left], [right]) => (left < right ? -1 : 1));
  // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
  return Object.fromEntries(each.map(([name, own]) => [name, curveOf(own)]));
}
