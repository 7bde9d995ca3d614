import { VERDICTS, type Verdict } from '../../policy/verdicts.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../transcript/characteristics.ts';
import type { CaseList } from '../cases/case-list.ts';
import { latest, type ReviewedCase, type StandingReview } from '../cases/reviewed-cases.ts';
import { type Agreement, agreementOf, verdictTable } from './agreement.ts';
import { type PairwiseAgreement, reviewerPairs } from './reviewer-pairs.ts';
import { type WeightedAgreement, weightedAgreement } from './weighted-agreement.ts';

/** How far first and second reviewers agree: in their verdicts, and in each characteristic they marked or not. */
export interface ReviewerAgreement extends Agreement {
  /** How often which first verdict met which second one. */
  confusion: Record<Verdict, Record<Verdict, number>>;
  byCharacteristic: Record<CharacteristicId, Agreement>;
  /** As it would be had every case with a chance of a second review got one. */
  weighted: WeightedAgreement;
  /** Of every two reviewers. */
  pairs: PairwiseAgreement;
}

type Pair = readonly [first: StandingReview, second: StandingReview];

/** The latest independent second review of a case with the latest first review by somebody else. */
export function pairOf({ reviews }: ReviewedCase): Pair | null {
  if (reviews.length < 2) return null;
  const second = latest(
    reviews,
    (each) => each.stage === 'second-review' && each.reviewer !== null && !each.adjudication,
  );
  if (!second) return null;
  const first = latest(
    reviews,
    ({ stage, reviewer }) => stage === 'first-review' && reviewer !== null && reviewer !== second.reviewer,
  );
  return first ? [first, second] : null;
}

/**
 * For each characteristic, marked or not by the first reviewer against the second, over the pairs of which both said:
 * what a file leaves out is not "none".
 */
function markedTables(pairs: readonly Pair[]): Map<CharacteristicId, number[][]> {
  const counts = new Map(CHARACTERISTIC_IDS.map((id) => [id, { first: 0, second: 0, both: 0 }]));
  let n = 0;
  for (const [{ characteristics: first }, { characteristics: second }] of pairs) {
    if (first === null || second === null) continue;
    n += 1;
    for (const id of first) {
      const own = counts.get(id)!;
      own.first += 1;
      if (second.includes(id)) own.both += 1;
    }
    for (const id of second) counts.get(id)!.second += 1;
  }
  const tables = [...counts].map(([id, { first, second, both }]): [CharacteristicId, number[][]] => [
    id,
    [
      [both, first - both],
      [second - both, n - first - second + both],
    ],
  ]);
  return new Map(tables);
}

/** Agreement over all cases with a first and a second review by different reviewers. */
export function reviewerAgreement(cases: CaseList): ReviewerAgreement {
  const pairs: Pair[] = [];
  for (const each of cases) {
    const pair = pairOf(each);
    if (pair) pairs.push(pair);
  }
  const table = verdictTable(pairs.map(([first, second]) => [first.verdict, second.verdict]));
  const rowOf = (counts: readonly number[]) =>
    Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, counts[index]!])) as Record<
      Verdict,
      number
    >;
  const confusion = VERDICTS.map((verdict, index) => [verdict, rowOf(table[index]!)] as const);
  const marked = [...markedTables(pairs)].map(([id, own]) => [id, agreementOf(own)] as const);
  return {
    ...agreementOf(table),
    confusion: Object.fromEntries(confusion) as ReviewerAgreement['confusion'],
    byCharacteristic: Object.fromEntries(marked) as ReviewerAgreement['byCharacteristic'],
    weighted: weightedAgreement(
      pairs.map(([first, second]) => ({
        first: VERDICTS.indexOf(first.verdict),
        second: VERDICTS.indexOf(second.verdict),
        chance: second.chance,
      })),
      VERDICTS.length,
    ),
    pairs: reviewerPairs(cases),
  };
}
