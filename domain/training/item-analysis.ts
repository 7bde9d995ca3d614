import { exp, ln, square } from '../metrics/numbers/exact.ts';
import { firstAnswers, isAnswerRight } from './answers.ts';
import { eloRatings } from './elo.ts';
import type { ItemFacts } from './item.ts';
import { itemDifficulty } from './item-difficulty.ts';
import type { LearningAnswer } from './learning-record.ts';
import { type BoundedShare, boundedShare, lowerBound95 } from './pass.ts';

const ITEM_FINDINGS = ['too-easy', 'too-hard', 'does-not-discriminate', 'best-disagree'] as const;
type ItemFinding = (typeof ITEM_FINDINGS)[number];

/** What many people's answers say of an item. */
export interface ItemAnalysis {
  item: ItemFacts;
  /** In logits: what its facts say, and what the answers have made of that. */
  difficulty: { expected: number; estimated: number };
  /** Facility: right of all whose answers count. */
  facility: BoundedShare;
  /** Correlation of being right here and elsewhere, −1 to 1; null of fewer than 30, or where all are alike. */
  discrimination: number | null;
  /** Right of those who are best elsewhere; null of fewer than 10 people. */
  best: { k: number; n: number } | null;
  findings: ItemFinding[];
}

/** People below which nothing is said, and below which nothing is said of discrimination. */
const FEWEST = 10;
const FEWEST_TO_CORRELATE = 30;
/** Other answers without which nobody's score says anything. */
const FEWEST_OTHERS = 5;
/** The share of the best, and how many at least. */
const BEST = 0.27;
const FEWEST_BEST = 5;

const TOO_EASY = 0.9;
const COIN = 0.5;
/** Below it an item discriminates poorly. */
const POOR = 0.2;
/** 95 % quantile of the standard normal distribution. */
const Z_ONE_SIDED = 1.6448536269514722;

/** Somebody's answer here, with their share of right answers elsewhere. */
interface Pair {
  reviewer: string;
  right: boolean;
  rest: number;
}

/**
 * Point-biserial correlation: Pearson's, of a yes or no with a score.
 * Source: F. M. Lord, M. R. Novick, Statistical Theories of Mental Test Scores (1968), section 15.2.
 * @returns −1 to 1; null where either never differs
 */
export function pointBiserial(pairs: readonly { right: boolean; rest: number }[]): number | null {
  const n = pairs.length;
  const meanRight = pairs.filter(({ right }) => right).length / n;
  const meanRest = pairs.reduce((sum, { rest }) => sum + rest, 0) / n;
  let [together, ofRight, ofRest] = [0, 0, 0];
  for (const { right, rest } of pairs) {
    const [left, other] = [(right ? 1 : 0) - meanRight, rest - meanRest];
    together += left * other;
    ofRight += square(left);
    ofRest += square(other);
  }
  const scale = Math.sqrt(ofRight * ofRest);
  return scale > 0 ? together / scale : null;
}

/** One-sided 95 % upper bound of a correlation, by Fisher's z. Source: R. A. Fisher, Metron 1 (1921) 3–32. */
function correlationBelow(r: number, n: number): number {
  if (Math.abs(r) === 1) return r;
  const z = ln((1 + r) / (1 - r)) / 2 + Z_ONE_SIDED / Math.sqrt(n - 3);
  return 1 - 2 / (1 + exp(2 * z));
}

const upperBound95 = (k: number, n: number) => 1 - lowerBound95(n - k, n)!;

/**
 * Those who do best elsewhere: 27 %, five at least; of equals those first by pseudonym.
 * Source of 27 %: T. L. Kelley, Journal of Educational Psychology 30 (1939) 17–24.
 */
function bestOf(pairs: readonly Pair[]): { k: number; n: number } {
  const n = Math.max(FEWEST_BEST, Math.round(BEST * pairs.length));
  const best = pairs
    .toSorted((left, right) => right.rest - left.rest || (left.reviewer < right.reviewer ? -1 : 1))
    .slice(0, n);
  return { k: best.filter(({ right }) => right).length, n };
}

function figuresOf(pairs: readonly Pair[]): Omit<ItemAnalysis, 'item' | 'difficulty'> {
  const facility = boundedShare(pairs.filter(({ right }) => right).length, pairs.length);
  const { k, n } = facility;
  if (n < FEWEST) return { facility, discrimination: null, best: null, findings: [] };
  const discrimination = n < FEWEST_TO_CORRELATE ? null : pointBiserial(pairs);
  const best = bestOf(pairs);
  const found: Record<ItemFinding, boolean> = {
    'too-easy': facility.lower95! >= TOO_EASY,
    'too-hard': upperBound95(k, n) < COIN,
    'does-not-discriminate': discrimination !== null && correlationBelow(discrimination, n) < POOR,
    'best-disagree': upperBound95(best.k, best.n) < COIN,
  };
  return { facility, discrimination, best, findings: ITEM_FINDINGS.filter((each) => found[each]) };
}

/**
 * Item analysis. An item is too easy when the one-sided 95 % lower bound of its facility is at least 0.9, and too hard
 * when the upper one is below a coin's ½; it does not discriminate when the upper bound of its correlation with the
 * rest of the answers is below 0.2 (R. L. Ebel, D. A. Frisbie, Essentials of Educational Measurement, 5th edition
 * (1991)); and the best disagree with its key when the upper bound of their share is below ½. Each is said beyond
 * chance only, and nothing of fewer than ten people. Of each person and item the first answer counts, of people with
 * five other answers at least.
 * @param answers of everybody, in the order of their time
 * @returns by item id
 */
export function itemAnalysis(answers: readonly LearningAnswer[]): ItemAnalysis[] {
  const counted = firstAnswers(answers).map((answer) => ({ ...answer, right: isAnswerRight(answer) }));
  const { difficulties } = eloRatings(counted);
  const totals = new Map(
    [...Map.groupBy(counted, ({ reviewer }) => reviewer)].map(([reviewer, own]) => [
      reviewer,
      { k: own.filter(({ right }) => right).length, n: own.length },
    ]),
  );
  return [...Map.groupBy(counted, ({ item }) => item.id)]
    .map(([, given]) => {
      const pairs = given.flatMap(({ reviewer, right }): Pair[] => {
        const { k, n } = totals.get(reviewer)!;
        if (n - 1 < FEWEST_OTHERS) return [];
        return [{ reviewer, right, rest: (k - (right ? 1 : 0)) / (n - 1) }];
      });
      const { item } = given.at(-1)!;
      const difficulty = { expected: itemDifficulty(item), estimated: difficulties.get(item.id)!.value };
      return { item, difficulty, ...figuresOf(pairs) };
    })
    .sort((left, right) => (left.item.id < right.item.id ? -1 : 1));
}
