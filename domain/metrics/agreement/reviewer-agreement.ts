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
class MarkedTables {
  readonly #counts = new Map(CHARACTERISTIC_IDS.map((id) => [id, { first: 0, second: 0, both: 0 }]));
  #n = 0;

  add([{ characteristics: first }, { characteristics: second }]: Pair): void {
    if (first === null || second === null) return;
    this.#n += 1;
    for (const id of first) {
      const own = this.#counts.get(id)!;
      own.first += 1;
      if (second.includes(id)) own.both += 1;
    }
    for (const id of second) this.#counts.get(id)!.second += 1;
  }

  agreement(): [CharacteristicId, Agreement][] {
    return [...this.#counts].map(([id, { first, second, both }]) => [
      id,
      agreementOf([
        [both, first - both],
        [second - both, this.#n - first - second + both],
      ]),
    ]);
  }
}

/** Agreement over all cases with a first and a second review by different reviewers. */
export function reviewerAgreement(cases: CaseList): ReviewerAgreement {
  // Of a pair three numbers are kept, as there may be many.
  const opinions: { first: number; second: number; chance: number | null }[] = [];
  const marked = new MarkedTables();
  for (const each of cases) {
    const pair = pairOf(each);
    if (!pair) continue;
    const [first, second] = pair;
    marked.add(pair);
    opinions.push({
      first: VERDICTS.indexOf(first.verdict),
      second: VERDICTS.indexOf(second.verdict),
      chance: second.chance,
    });
  }
  const table = verdictTable(opinions.map(({ first, second }) => [VERDICTS[first]!, VERDICTS[second]!]));
  const rowOf = (counts: readonly number[]) =>
    Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, counts[index]!])) as Record<
      Verdict,
      number
    >;
  const confusion = VERDICTS.map((verdict, index) => [verdict, rowOf(table[index]!)] as const);
  return {
    ...agreementOf(table),
    confusion: Object.fromEntries(confusion) as ReviewerAgreement['confusion'],
    byCharacteristic: Object.fromEntries(marked.agreement()) as ReviewerAgreement['byCharacteristic'],
    weighted: weightedAgreement(opinions, VERDICTS.length),
    pairs: reviewerPairs(cases),
  };
}
