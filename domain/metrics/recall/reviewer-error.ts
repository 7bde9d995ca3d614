import { isRight } from '../../quality/golden.ts';
import type { CaseList } from '../cases/case-list.ts';
import { clopperPearson95, type Interval } from '../intervals/intervals.ts';
import { square } from '../numbers/exact.ts';

/** How often reviewers are right about golden items of a kind, by their decided answers. */
export interface RightShare {
  /** Answers that were right. */
  k: number;
  /** Answers that said yes or no; inconclusive ones are left out, as an audit sample leaves them out. */
  n: number;
  /** Golden items that were answered so. */
  items: number;
  value: number;
  interval95: Interval;
}

/** What error of reviewers the golden items show, all reviewers together; null without an answer. */
export interface ReviewerError {
  /** Of items that are risk. */
  sensitivity: RightShare | null;
  /** Of items that are benign. */
  specificity: RightShare | null;
}

/** The answers to one golden item that say yes or no, and those of them that are right. */
export interface ItemAnswers {
  k: number;
  n: number;
}

/**
 * How many times as many answers are needed as if they were independent, because answers to one item go together: 1 +
 * (m − 1) ρ, m the mean number of answers that an answer has beside it, ρ how alike they are. One item’s worth of
 * complete likeness is added, so that few items in which anyone erred do not pass for independence.
 * Source: L. Kish, Survey Sampling (1965), 5.4 and 8.2; the added item is this project’s own.
 */
function designEffect(items: readonly ItemAnswers[], erred: number): number {
  const sum = (of: (item: ItemAnswers) => number) => items.reduce((total, item) => total + of(item), 0);
  const [k, n] = [sum((item) => item.k), sum((item) => item.n)];
  const size = sum((item) => square(item.n)) / n;
  if (size === 1) return 1;
  const share = k / n;
  const independent = n * share * (1 - share);
  const together = sum((item) => square(item.k - share * item.n));
  const likeness =
    independent === 0 ? 0 : Math.min(1, Math.max(0, (together / independent - 1) / (size - 1)));
  return 1 + ((size - 1) * (1 + erred * likeness)) / (1 + erred);
}

/**
 * A share of answers with a 95 % interval that counts answers to one item as the fewer that they are: Clopper–Pearson
 * with n ÷ design effect.
 * Source: E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998) 193–201.
 * @param items each with at least one answer
 * @returns null of nothing
 */
export function rightShare(items: readonly ItemAnswers[]): RightShare | null {
  let [k, n, erred] = [0, 0, 0];
  for (const item of items) {
    k += item.k;
    n += item.n;
    if (item.k < item.n) erred += 1;
  }
  if (n === 0) return null;
  const effect = designEffect(items, erred);
  return { k, n, items: items.length, value: k / n, interval95: clopperPearson95(k / effect, n / effect) };
}

/** The error of reviewers, by the first answers to golden items that say yes or no. */
export function reviewerError(cases: CaseList): ReviewerError {
  const items = { risk: new Map<string, ItemAnswers>(), benign: new Map<string, ItemAnswers>() };
  for (const { facts, answers } of cases) {
    if (!facts.golden || facts.gold === null) continue;
    const name = facts.item ?? facts.id;
    for (const { verdict } of answers) {
      if (verdict === 'inconclusive') continue;
      const item = items[facts.gold].get(name) ?? { k: 0, n: 0 };
      item.n += 1;
      if (isRight(verdict, facts.gold)) item.k += 1;
      items[facts.gold].set(name, item);
    }
  }
  // In one order, whatever that of the cases, so that sums come to the same digits.
  const ordered = (kind: 'risk' | 'benign') =>
    [...items[kind].values()].sort((left, right) => left.n - right.n || left.k - right.k);
  return { sensitivity: rightShare(ordered('risk')), specificity: rightShare(ordered('benign')) };
}
