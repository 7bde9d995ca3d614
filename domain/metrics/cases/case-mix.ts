import type { Estimate } from '../intervals/shrinkage.ts';
import { chanceOf, logitOf } from '../numbers/logistic.ts';

/** First reviews of one reviewer of cases of one kind, and how many of them confirmed. */
export interface MixCount {
  kind: string;
  reviewer: string;
  k: number;
  n: number;
}

/** How readily the reviewers confirm when the kinds of cases are held still. */
export interface CaseMix {
  /** Of each reviewer, in log odds about the same zero; those who share no kind with anybody are left out. */
  reviewers: Map<string, Estimate>;
  /** Of each kind that several reviewers had: the log odds of a confirmation at that zero, and how many cases. */
  kinds: Map<string, { lnOdds: number; n: number }>;
  /** The counts of these kinds. */
  counts: readonly MixCount[];
}

const ROUNDS = 200;
const CLOSE = 1e-9;
const LARGEST_STEP = 2;

/** The standard deviation, in log odds, within which a kind is thought to lie about the rate of all. */
const KIND_SPREAD = 2;

const bounded = (step: number) => Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));

/** Those kinds that two reviewers or more had: a kind of one alone says nothing of how they compare. */
function shared(counts: readonly MixCount[]): MixCount[] {
  const having = Map.groupBy(counts, ({ kind }) => kind);
  return counts.filter(({ kind }) => having.get(kind)!.length > 1);
}

/** A number of each reviewer or of each kind, with the counts that it is about. */
class Effects {
  readonly of: Map<string, number>;
  readonly #groups: Map<string, MixCount[]>;

  constructor(groups: Map<string, MixCount[]>, begin: number) {
    this.#groups = groups;
    this.of = new Map([...groups.keys()].map((name) => [name, begin]));
  }

  /** One Newton step of each; the largest change. With `level` none, the mean over cases stays where it is. */
  step(stepOf: (own: readonly MixCount[], now: number) => number, level: 'free' | 'none'): number {
    const steps = [...this.#groups].map(([name, own]) => {
      const n = own.reduce((sum, each) => sum + each.n, 0);
      return { name, n, step: bounded(stepOf(own, this.of.get(name)!)) };
    });
    const cases = steps.reduce((sum, { n }) => sum + n, 0);
    const mean = level === 'free' ? 0 : steps.reduce((sum, { n, step }) => sum + n * step, 0) / cases;
    let largest = 0;
    for (const { name, step } of steps) {
      this.of.set(name, this.of.get(name)! + step - mean);
      largest = Math.max(largest, Math.abs(step - mean));
    }
    return largest;
  }

  shift(by: number): void {
    for (const [name, now] of this.of) this.of.set(name, now + by);
  }
}

/**
 * Logistic regression of "confirmed" on kind of case and reviewer, both as fixed effects, in turns until nothing moves:
 * what a reviewer is compared with are cases of the same kind, and no kind looks harder because severe reviewers had it.
 * Reviewers by D. Firth's penalised likelihood (Biometrika 80 (1993) 27–38), so that somebody who confirmed all or none
 * has finite log odds: of one kind alone ln((k + ½) ÷ (n − k + ½)); a kind with a normal prior about the rate of all,
 * of standard deviation 2. The zero is the mean over reviews. Variances are those after the kinds were estimated,
 * 1 ÷ Σ w (1 − w ÷ Σ w of the kind), w = n p (1 − p): a little too large with few reviewers.
 * @param counts one a kind and reviewer, n at least 1
 */
export function caseMix(counts: readonly MixCount[]): CaseMix {
  const used = shared(counts).sort((a, b) =>
    a.kind === b.kind ? (a.reviewer < b.reviewer ? -1 : 1) : a.kind < b.kind ? -1 : 1,
  );
  const sum = (own: readonly MixCount[], value: (each: MixCount) => number) =>
    own.reduce((total, each) => total + value(each), 0);
  const cases = sum(used, ({ n }) => n);
  const overall = logitOf((sum(used, ({ k }) => k) + 0.5) / (cases + 1));
  const kinds = new Effects(
    Map.groupBy(used, ({ kind }) => kind),
    overall,
  );
  const reviewers = new Effects(
    Map.groupBy(used, ({ reviewer }) => reviewer),
    0,
  );
  const chance = ({ kind, reviewer }: MixCount) =>
    chanceOf(kinds.of.get(kind)! + reviewers.of.get(reviewer)!);
  const weight = (each: MixCount) => each.n * chance(each) * (1 - chance(each));
  const ofKind = (own: readonly MixCount[], now: number) => {
    const prior = 1 / KIND_SPREAD ** 2;
    const slope = sum(own, (each) => each.k - each.n * chance(each)) - prior * (now - overall);
    return slope / (sum(own, weight) + prior);
  };
  const ofReviewer = (own: readonly MixCount[]) => {
    const information = sum(own, weight);
    const bias = sum(own, (each) => weight(each) * (0.5 - chance(each))) / information;
    return (sum(own, (each) => each.k - each.n * chance(each)) + bias) / (information + 0.5);
  };
  for (let round = 0; round < ROUNDS && cases > 0; round += 1)
    if (Math.max(kinds.step(ofKind, 'none'), reviewers.step(ofReviewer, 'free')) < CLOSE) break;
  const mean = sum(used, ({ reviewer, n }) => n * reviewers.of.get(reviewer)!) / cases;
  reviewers.shift(-mean);
  kinds.shift(mean);
  const weights = new Map(used.map((each) => [each, weight(each)]));
  const ofEachKind = new Map(
    [...Map.groupBy(used, ({ kind }) => kind)].map(([kind, own]) => [
      kind,
      sum(own, (each) => weights.get(each)!),
    ]),
  );
  const known = [...Map.groupBy(used, ({ reviewer }) => reviewer)].map(
    ([reviewer, own]): [string, Estimate] => {
      const information = sum(
        own,
        (each) => weights.get(each)! * (1 - weights.get(each)! / ofEachKind.get(each.kind)!),
      );
      return [reviewer, { value: reviewers.of.get(reviewer)!, variance: 1 / information }];
    },
  );
  return {
    reviewers: new Map(known.sort(([left], [right]) => (left < right ? -1 : 1))),
    kinds: new Map(
      [...Map.groupBy(used, ({ kind }) => kind)].map(([kind, own]) => [
        kind,
        { lnOdds: kinds.of.get(kind)!, n: sum(own, ({ n }) => n) },
      ]),
    ),
    counts: used,
  };
}
