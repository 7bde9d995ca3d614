import { VERDICTS } from '../../policy/verdicts.ts';
import type { CaseList } from '../cases/case-list.ts';
import { type Agreement, agreementOf, verdictTable } from './agreement.ts';
import { opinionsOf } from './opinions.ts';

/** Cases that a pair has to share for its agreement to be given: below, an interval spans most of the scale. */
export const PAIR_CASES = 20;

/** How far two reviewers agree on the cases that both of them reviewed. */
export interface ReviewerPair {
  /** In order of name; who reviewed first makes no difference. */
  reviewers: [string, string];
  /** Cases that both reviewed. */
  n: number;
  /** Null where the cases are too few. */
  agreement: Agreement | null;
}

/** Agreement of every two reviewers. */
export interface PairwiseAgreement {
  /** Cases that a pair has to share. */
  least: number;
  /** Pairs that share a case, and fewer than that. */
  tooFew: number;
  /** Pairs that share a case, in order of name. */
  pairs: ReviewerPair[];
}

/** Agreement of every two reviewers who reviewed a case in common, independently of each other. */
export function reviewerPairs(cases: CaseList): PairwiseAgreement {
  const shared = new Map<string, { reviewers: [string, string]; n: number; table: number[][] }>();
  for (const each of cases) {
    if (each.answers.length < 2) continue;
    const opinions = opinionsOf(each);
    for (const [index, first] of opinions.entries())
      for (const second of opinions.slice(index + 1)) {
        const reviewers: [string, string] = [first.reviewer, second.reviewer];
        const key = JSON.stringify(reviewers);
        const known = shared.get(key) ?? { reviewers, n: 0, table: verdictTable([]) };
        known.n += 1;
        known.table[VERDICTS.indexOf(first.verdict)]![VERDICTS.indexOf(second.verdict)]! += 1;
        shared.set(key, known);
      }
  }
  const pairs = [...shared.values()]
    .map(
      ({ reviewers, n, table }): ReviewerPair => ({
        ...{ reviewers, n },
        agreement: n < PAIR_CASES ? null : agreementOf(table),
      }),
    )
    .sort(({ reviewers: [a, b] }, { reviewers: [c, d] }) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1));
  return { least: PAIR_CASES, tooFew: pairs.filter(({ agreement }) => !agreement).length, pairs };
}
