import { ln } from '../numbers/exact.ts';

/** How often a rater gave an item a category. */
interface Rating {
  rater: number;
  category: number;
  count: number;
}

/** Items with the same ratings. */
export interface RatedItems {
  ratings: readonly Rating[];
  /** How many there are. */
  times: number;
  /** Their class where it is known, which then stays; null where it is to be found. */
  truth: number | null;
}

/** How the estimate is made. */
interface Setting {
  raters: number;
  /** For each category how far it speaks for each class at the start; each row sums to 1. */
  leaning: readonly (readonly number[])[];
  /** What is added to each cell of each rater’s table, and to the items of each class. */
  smoothing: number;
  /** Rounds at most. */
  rounds: number;
  /** Ends when a round raises the objective by less. */
  tolerance: number;
}

/** What was estimated. */
interface Estimate {
  /** Share of each class among the items whose class is not known. */
  prevalence: number[];
  /** For each rater and class the share of each category. */
  confusion: number[][][];
  /** For each item the probability of each class. */
  classes: number[][];
  /** The log-likelihood with what the smoothing adds; it never falls from round to round. */
  objective: number;
  rounds: number;
  converged: boolean;
}

const times = <Value>(count: number, made: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => made(index));

/** Makes counts shares, with something added to each; alike where there is nothing to share. */
function share(counts: Float64Array, from: number, count: number, added: number): void {
  let total = added * count;
  for (let at = from; at < from + count; at += 1) total += counts[at]!;
  for (let at = from; at < from + count; at += 1)
    counts[at] = total === 0 ? 1 / count : (counts[at]! + added) / total;
}

/** Below this a product is scaled up again, long before it vanishes. */
const TINY = 1e-150;

/** The rounds of one estimate, over a few long columns of numbers. */
class Rounds {
  readonly #items: readonly RatedItems[];
  readonly #setting: Setting;
  readonly #classes: number;
  readonly #categories: number;
  readonly #prevalence: Float64Array;
  readonly #confusion: Float64Array;
  /** The probability of each class, item by item. */
  readonly #truth: Float64Array;

  constructor(items: readonly RatedItems[], setting: Setting) {
    this.#items = items;
    this.#setting = setting;
    [this.#classes, this.#categories] = [setting.leaning[0]!.length, setting.leaning.length];
    this.#prevalence = new Float64Array(this.#classes);
    this.#confusion = new Float64Array(setting.raters * this.#classes * this.#categories);
    this.#truth = new Float64Array(items.length * this.#classes);
    for (const [place, item] of items.entries()) this.#vote(place, item);
  }

  /** The class of an item as its votes have it. */
  #vote(place: number, { ratings, truth }: RatedItems): void {
    const from = place * this.#classes;
    if (truth !== null) this.#truth[from + truth] = 1;
    else
      for (const { category, count } of ratings)
        for (let each = 0; each < this.#classes; each += 1)
          this.#truth[from + each]! += this.#setting.leaning[category]![each]! * count;
    share(this.#truth, from, this.#classes, 0);
  }

  /** Prevalence and errors as they follow from the classes. */
  maximise(): void {
    const [classes, categories] = [this.#classes, this.#categories];
    this.#prevalence.fill(0);
    this.#confusion.fill(0);
    for (const [place, { ratings, times: many, truth }] of this.#items.entries())
      for (let each = 0; each < classes; each += 1) {
        const weight = this.#truth[place * classes + each]! * many;
        if (truth === null) this.#prevalence[each]! += weight;
        for (const { rater, category, count } of ratings)
          this.#confusion[(rater * classes + each) * categories + category]! += weight * count;
      }
    share(this.#prevalence, 0, classes, this.#setting.smoothing);
    for (let row = 0; row < this.#setting.raters * classes; row += 1)
      share(this.#confusion, row * categories, categories, this.#setting.smoothing);
  }

  /** The classes as they follow from prevalence and errors. @returns the objective of these */
  expect(): number {
    let objective = this.#prior();
    for (const [place, item] of this.#items.entries()) objective += item.times * this.#expectOf(place, item);
    return objective;
  }

  /** @returns the logarithm of how likely the ratings of an item are */
  #expectOf(place: number, { ratings, truth }: RatedItems): number {
    const [classes, categories] = [this.#classes, this.#categories];
    const from = place * classes;
    let scaled = 0;
    for (let each = 0; each < classes; each += 1)
      this.#truth[from + each] = truth === null ? this.#prevalence[each]! : Number(each === truth);
    for (const { rater, category, count } of ratings)
      for (let time = 0; time < count; time += 1) {
        let most = 0;
        for (let each = 0; each < classes; each += 1) {
          this.#truth[from + each]! *= this.#confusion[(rater * classes + each) * categories + category]!;
          most = Math.max(most, this.#truth[from + each]!);
        }
        if (most > TINY || most === 0) continue;
        for (let each = 0; each < classes; each += 1) this.#truth[from + each]! /= most;
        scaled += ln(most);
      }
    let sum = 0;
    for (let each = 0; each < classes; each += 1) sum += this.#truth[from + each]!;
    share(this.#truth, from, classes, 0);
    return scaled + ln(sum);
  }

  /** What the smoothing adds to the log-likelihood. */
  #prior(): number {
    const { smoothing } = this.#setting;
    if (smoothing === 0) return 0;
    let sum = 0;
    for (const each of this.#prevalence) sum += ln(each);
    for (const each of this.#confusion) sum += ln(each);
    return smoothing * sum;
  }

  estimate(): Pick<Estimate, 'prevalence' | 'confusion' | 'classes'> {
    const [classes, categories] = [this.#classes, this.#categories];
    const row = (all: Float64Array, index: number, length: number) => [
      ...all.subarray(index * length, (index + 1) * length),
    ];
    return {
      prevalence: [...this.#prevalence],
      confusion: times(this.#setting.raters, (rater) =>
        times(classes, (each) => row(this.#confusion, rater * classes + each, categories)),
      ),
      classes: this.#items.map((_, place) => row(this.#truth, place, classes)),
    };
  }
}

/**
 * The truth of items that several raters rated, with each rater’s errors: maximum likelihood by EM, where raters err
 * independently of each other given the truth. Begins with the votes, so that the same items in the same order give
 * the same result, and classes stay named as the categories that speak for them.
 * Source: A. P. Dawid, A. M. Skene, Maximum likelihood estimation of observer error-rates using the EM algorithm,
 * Applied Statistics 28 (1979) 20–28, equations 2.3 to 2.5; here also with items whose class is known, and with
 * smoothing, which is a Dirichlet prior with the parameters 1 + smoothing.
 */
export function dawidSkene(items: readonly RatedItems[], setting: Setting): Estimate {
  const all = new Rounds(items, setting);
  let objective = Number.NEGATIVE_INFINITY;
  for (let round = 1; ; round += 1) {
    all.maximise();
    const reached = all.expect();
    const converged = reached - objective < setting.tolerance;
    objective = reached;
    if (converged || round === setting.rounds)
      return { ...all.estimate(), objective, rounds: round, converged };
  }
}
