import type { CaseList } from '../cases/case-list.ts';
import type { ReviewedCase } from '../cases/reviewed-cases.ts';
import { UNKNOWN } from '../cases/tally.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';
import { type StratifiedShare, stratifiedShare } from '../intervals/stratified-share.ts';
import { ascendingSum } from '../numbers/exact.ts';
import { type RankCorrelation, rankCorrelation } from '../numbers/rank-correlation.ts';
import { tenthName } from './risk-tenths.ts';

/** A share without an interval: of what was chosen, or of all there is. */
export interface PlainShare {
  k: number;
  n: number;
  value: number | null;
}

export const plainShare = (k: number, n: number): PlainShare => ({ k, n, value: n === 0 ? null : k / n });

/** The flagged cases of a tenth of risk, and what of them was reviewed. */
interface TenthFigures {
  flagged: number;
  reviewedShare: PlainShare;
  confirmationRate: Proportion;
}

/** How the reviewed cases were chosen from the flagged ones, and what the confirmation rate is apart from that. */
export interface Selection {
  reviewedShare: PlainShare;
  /** By tenth of risk, the highest first: "0.9..1"; at the end "unknown", for cases without a risk. */
  byTenth: Record<string, TenthFigures>;
  /** Over the flagged cases of tenths in which anything was reviewed; n is how many those are. */
  weighted: StratifiedShare;
  /** Share confirmed of all flagged cases if none, or all, of the tenths without a review were confirmed. */
  lowest: PlainShare;
  highest: PlainShare;
  /** Of cases that have a risk; null without one. */
  meanRisk: { flagged: number | null; reviewed: number | null };
  /** Moments of the final decisions against the risks of the cases. */
  order: RankCorrelation;
}

/** Decisions from which on a dependence of their order is worth testing. */
export const FEWEST_IN_ORDER = 10;

/** Whether the order of decisions goes with risk by more than chance (5 %); the running sequence assumes that it does not. */
export const followsRisk = ({ n, pValue }: RankCorrelation): boolean =>
  n >= FEWEST_IN_ORDER && pValue !== null && pValue <= 0.05;

/** Leaves the values sorted. */
const meanOf = (values: Float64Array): number | null =>
  values.length === 0 ? null : ascendingSum(values) / values.length;

const highestFirst = (left: string, right: string): number => {
  if (left === UNKNOWN || right === UNKNOWN) return Number(left === UNKNOWN) - Number(right === UNKNOWN);
  return Number.parseFloat(right) - Number.parseFloat(left);
};

interface Counts {
  flagged: number;
  reviewed: number;
  confirmed: number;
}

/** What is counted of the flagged cases, in one pass. */
function countsOf(flagged: CaseList): { tenths: Map<string, Counts>; reviewed: number } {
  const tenths = new Map<string, Counts>();
  let reviewed = 0;
  for (const { facts, final } of flagged) {
    const name = tenthName(facts.risk);
    let own = tenths.get(name);
    if (!own) {
      own = { flagged: 0, reviewed: 0, confirmed: 0 };
      tenths.set(name, own);
    }
    own.flagged += 1;
    if (!final) continue;
    reviewed += 1;
    own.reviewed += 1;
    if (final.verdict === 'confirmed') own.confirmed += 1;
  }
  return { tenths, reviewed };
}

/** A number of each case that has one, in a room of its own that is no larger. */
function numbersOf(cases: CaseList, of: (each: ReviewedCase) => number | null): Float64Array {
  const room = new Float64Array(cases.length);
  let count = 0;
  for (const each of cases) {
    const value = of(each);
    if (value === null) continue;
    room[count] = value;
    count += 1;
  }
  return room.subarray(0, count);
}

const riskOf = ({ facts }: ReviewedCase) => facts.risk;

/** Moments of the final decisions against the risks of the cases. */
function orderOf(flagged: CaseList): RankCorrelation {
  const decided = flagged.filter(({ facts, final }) => final !== undefined && facts.risk !== null);
  return rankCorrelation(
    numbersOf(decided, ({ final }) => final!.at),
    numbersOf(decided, riskOf),
  );
}

/**
 * The confirmation rate weighted by tenths of risk, beside how the reviewed differ from the flagged. In a tenth the
 * reviewed stand for all flagged (post-stratification: D. Holt, T. M. F. Smith, JRSS A 142, 1979); a tenth without a
 * review is not guessed at but bounded (C. F. Manski, American Economic Review 80, 1990).
 */
export function selection(flagged: CaseList): Selection {
  const counted = countsOf(flagged);
  const tenths = [...counted.tenths].sort(([left], [right]) => highestFirst(left, right));
  const weighted = stratifiedShare(
    tenths.flatMap(([, { flagged: weight, reviewed: n, confirmed: k }]) =>
      n === 0 ? [] : [{ k, n, weight }],
    ),
  );
  const unknown = flagged.length - weighted.n;
  const bound = (k: number) => plainShare(k, weighted.n === 0 ? 0 : flagged.length);
  return {
    reviewedShare: plainShare(counted.reviewed, flagged.length),
    byTenth: Object.fromEntries(
      tenths.map(([name, own]): [string, TenthFigures] => [
        name,
        {
          flagged: own.flagged,
          reviewedShare: plainShare(own.reviewed, own.flagged),
          confirmationRate: proportion(own.confirmed, own.reviewed),
        },
      ]),
    ),
    weighted,
    lowest: bound(weighted.k),
    highest: bound(weighted.k + unknown),
    meanRisk: {
      flagged: meanOf(numbersOf(flagged, riskOf)),
      reviewed: meanOf(numbersOf(flagged, (each) => (each.final ? riskOf(each) : null))),
    },
    order: orderOf(flagged),
  };
}
