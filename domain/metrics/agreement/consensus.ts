import { VERDICTS, type Verdict } from '../../policy/verdicts.ts';
import type { CaseList } from '../cases/case-list.ts';
import type { ReviewedCase } from '../cases/reviewed-cases.ts';
import { dawidSkene, type RatedItems } from './dawid-skene.ts';
import { opinionsOf } from './opinions.ts';

/** What a case is in truth, in the order of the classes. */
const TRUTHS = ['risk', 'benign'] as const;
type Truth = (typeof TRUTHS)[number];

/** How far each verdict speaks for each truth at the start: an inconclusive one for neither. */
const LEANING: Record<Verdict, readonly [risk: number, benign: number]> = {
  confirmed: [1, 0],
  'not-confirmed': [0, 1],
  inconclusive: [0.5, 0.5],
};

/** Half a review in each cell, as Jeffreys’ prior has it, so that few reviews make nobody infallible. */
const SMOOTHING = 0.5;
const TOLERANCE = 1e-7;
const ROUNDS = 500;
/** Rounds times kinds of cases at most, so that many reviewers of many cases take no longer than a moment. */
const MOST_WORK = 2_000_000;

/** How often a reviewer gives each verdict, by what the case is in truth. */
interface ReviewerConsensus extends Record<Truth, Record<Verdict, number>> {
  /** Reviews that this rests on. */
  reviews: number;
}

/** What the reviewers of a case say together, each weighed by how they err. */
export interface Consensus {
  /** Cases that two reviewers or more reviewed independently, golden items apart. */
  cases: number;
  /** Those of them with three reviewers or more. */
  byThree: number;
  /** Answers to golden items, whose truth is known. */
  known: number;
  /**
   * Whether golden items or cases with three reviewers tell how often reviewers err. Pairs of reviews alone never do:
   * then prevalence and errors rest on the start and the smoothing.
   */
  held: boolean;
  /** Share of the cases that are risk; null without a case. */
  prevalence: number | null;
  /** Cases whose final verdict is yes or no (n), and those of them of which the consensus says the other (k). */
  differing: { k: number; n: number; value: number | null };
  byReviewer: Record<string, ReviewerConsensus>;
  rounds: number;
  converged: boolean;
}

/** Cases with the same opinions and the same truth, which is known of golden items. */
interface Kind {
  opinions: readonly (readonly [reviewer: string, verdict: Verdict])[];
  truth: Truth | null;
  cases: number;
  /** Of them those whose final verdict is a yes, and those whose it is a no. */
  finals: { confirmed: number; 'not-confirmed': number };
}

/** The truth of a golden item; null of any other case, and undefined where it is to be known and is not. */
const truthOf = ({ facts }: ReviewedCase): Truth | null | undefined =>
  facts.golden ? (facts.gold ?? undefined) : null;

/** What has to be known of the cases, in an order of its own. */
function kindsOf(cases: CaseList): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const each of cases) {
    const truth = truthOf(each);
    // Most cases have one review and are no part of it: told without looking further.
    if (truth === undefined || each.answers.length < (truth === null ? 2 : 1)) continue;
    const opinions = opinionsOf(each).map(({ reviewer, verdict }) => [reviewer, verdict] as const);
    if (opinions.length < (truth === null ? 2 : 1)) continue;
    const key = JSON.stringify([truth, opinions]);
    const known = kinds.get(key) ?? {
      opinions,
      truth,
      cases: 0,
      finals: { confirmed: 0, 'not-confirmed': 0 },
    };
    known.cases += 1;
    const final = each.final?.verdict;
    if (final !== undefined && final !== 'inconclusive') known.finals[final] += 1;
    kinds.set(key, known);
  }
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, kind]) => kind);
}

function itemsOf({ opinions, truth, cases }: Kind, places: ReadonlyMap<string, number>): RatedItems {
  return {
    ratings: opinions.map(([reviewer, verdict]) => ({
      rater: places.get(reviewer)!,
      category: VERDICTS.indexOf(verdict),
      count: 1,
    })),
    times: cases,
    truth: truth && TRUTHS.indexOf(truth),
  };
}

const NOTHING: Consensus = {
  ...{ cases: 0, byThree: 0, known: 0, held: false, prevalence: null },
  ...{ differing: { k: 0, n: 0, value: null }, byReviewer: {}, rounds: 0, converged: false },
};

const casesOf = (kinds: readonly Kind[]) => kinds.reduce((sum, { cases }) => sum + cases, 0);

/** How many reviews of each reviewer there are. */
function reviewsOf(kinds: readonly Kind[]): Map<string, number> {
  const reviews = new Map<string, number>();
  for (const { opinions, cases } of kinds)
    for (const [reviewer] of opinions) reviews.set(reviewer, (reviews.get(reviewer) ?? 0) + cases);
  return reviews;
}

/** Final verdicts against what is more probable; a consensus that is torn differs from nothing. */
function differingOf(kinds: readonly Kind[], classes: readonly number[][]): Consensus['differing'] {
  let [k, n] = [0, 0];
  for (const [place, { truth, finals }] of kinds.entries()) {
    if (truth !== null) continue;
    const risk = classes[place]![0]!;
    n += finals.confirmed + finals['not-confirmed'];
    if (risk > 0.5) k += finals['not-confirmed'];
    if (risk < 0.5) k += finals.confirmed;
  }
  return { k, n, value: n === 0 ? null : k / n };
}

/**
 * The consensus of the reviewers of cases that two or more reviewed, and how each of them errs, after Dawid and Skene.
 * Reviewers are taken to err independently of each other given what a case is. Answers to golden items count with
 * their truth, as reviewers are taken to judge these as they judge others.
 */
export function consensusOf(cases: CaseList): Consensus {
  const kinds = kindsOf(cases);
  const [open, known] = [kinds.filter(({ truth }) => truth === null), kinds.filter(({ truth }) => truth)];
  if (open.length === 0) return NOTHING;
  const reviews = reviewsOf(kinds);
  const names = [...reviews.keys()].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const { prevalence, confusion, classes, rounds, converged } = dawidSkene(
    kinds.map((kind) => itemsOf(kind, places)),
    {
      raters: names.length,
      leaning: VERDICTS.map((verdict) => LEANING[verdict]),
      ...{ smoothing: SMOOTHING, tolerance: TOLERANCE },
      rounds: Math.min(ROUNDS, Math.max(10, Math.floor(MOST_WORK / kinds.length))),
    },
  );
  const [byThree, truths] = [
    casesOf(open.filter(({ opinions }) => opinions.length > 2)),
    new Set(known.map(({ truth }) => truth)),
  ];
  const verdictsOf = (shares: readonly number[]) =>
    Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, shares[index]!])) as Record<
      Verdict,
      number
    >;
  const byReviewer = names.map((name, place): [string, ReviewerConsensus] => {
    const [risk, benign] = confusion[place]!;
    return [name, { reviews: reviews.get(name)!, risk: verdictsOf(risk!), benign: verdictsOf(benign!) }];
  });
  return {
    cases: casesOf(open),
    byThree,
    known: known.reduce((sum, { opinions, cases: own }) => sum + opinions.length * own, 0),
    held: byThree > 0 || truths.size === TRUTHS.length,
    prevalence: prevalence[0]!,
    differing: differingOf(kinds, classes),
    byReviewer: Object.fromEntries(byReviewer),
    rounds,
    converged,
  };
}
