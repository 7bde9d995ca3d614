import type { CaseList } from './case-list.ts';
import { ascendingSum } from './exact.ts';
import { type Proportion, proportion } from './intervals.ts';
import { type RankCorrelation, rankCorrelation } from './rank-correlation.ts';
import { tenthName } from './risk-tenths.ts';
import { type StratifiedShare, stratifiedShare } from './stratified-share.ts';
import { UNKNOWN } from './tally.ts';

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

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : ascendingSum(Float64Array.from(values)) / values.length;

const highestFirst = (left: string, right: string): number => {
  if (left === UNKNOWN || right === UNKNOWN) return Number(left === UNKNOWN) - Number(right === UNKNOWN);
  return Number.parseFloat(right) - Number.parseFloat(left);
};

interface Counts {
  flagged: number;
  reviewed: number;
  confirmed: number;
}

function countByTenth(flagged: CaseList): [string, Counts][] {
  const tenths = new Map<string, Counts>();
  for (const { facts, final } of flagged) {
    const name = tenthName(facts.risk);
    let own = tenths.get(name);
    if (!own) {
      own = { flagged: 0, reviewed: 0, confirmed: 0 };
      tenths.set(name, own);
    }
    own.flagged += 1;
    if (!final) continue;
    own.reviewed += 1;
    if (final.verdict === 'confirmed') own.confirmed += 1;
  }
  return [...tenths].sort(([left], [right]) => highestFirst(left, right));
}

/**
 * The confirmation rate weighted by tenths of risk, beside how the reviewed differ from the flagged. In a tenth the
 * reviewed stand for all flagged (post-stratification: D. Holt, T. M. F. Smith, JRSS A 142, 1979); a tenth without a
 * review is not guessed at but bounded (C. F. Manski, American Economic Review 80, 1990).
 */
export function selection(flagged: CaseList): Selection {
  const tenths = countByTenth(flagged);
  const weighted = stratifiedShare(
    tenths.flatMap(([, { flagged: weight, reviewed: n, confirmed: k }]) =>
      n === 0 ? [] : [{ k, n, weight }],
    ),
  );
  const unknown = flagged.length - weighted.n;
  const bound = (k: number) => plainShare(k, weighted.n === 0 ? 0 : flagged.length);
  const risks: number[] = [];
  const [reviewedRisks, moments]: [number[], number[]] = [[], []];
  let reviewed = 0;
  for (const { facts, final } of flagged) {
    if (final) reviewed += 1;
    if (facts.risk === null) continue;
    risks.push(facts.risk);
    if (!final) continue;
    reviewedRisks.push(facts.risk);
    moments.push(final.at);
  }
  return {
    reviewedShare: plainShare(reviewed, flagged.length),
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
    meanRisk: { flagged: meanOf(risks), reviewed: meanOf(reviewedRisks) },
    order: rankCorrelation(moments, reviewedRisks),
  };
}
