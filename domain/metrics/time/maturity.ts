import type { CaseList } from '../cases/case-list.ts';
import { isOfTranscript } from '../cases/reviewed-cases.ts';
import type { AuditRecall } from '../recall/audit-recall.ts';
import { type ReversalByMaturity, reversalByMaturity } from './reversal-by-maturity.ts';
import { type Settled, settled } from './settled.ts';

/** Recall, which takes flagged cases without a verdict as not risky, if they were. */
interface RecallWithPending {
  /** Flagged transcripts without a final verdict. */
  pending: number;
  /** If pending cases were confirmed, and stood, at the rate of the reviewed; null without any reviewed. */
  atRateOfReviewed: number | null;
  /** If none of them were: the plain estimate. */
  ifNone: number | null;
  /** If all of them were. */
  ifAll: number | null;
}

/** Figures that time has not settled yet, beside the plain ones. */
export interface Maturity {
  settled: Settled;
  recallWithPending: RecallWithPending;
  reversalByMaturity: ReversalByMaturity;
  /** Decisions that stand and are dated before their case was flagged: a clock was wrong. Their verdicts count. */
  decidedBeforeFlagged: number;
}

function recallWithPending(flagged: CaseList, { caught, missesExpected }: AuditRecall): RecallWithPending {
  let [pending, reviewed] = [0, 0];
  for (const { final } of flagged)
    if (final) reviewed += 1;
    else pending += 1;
  const recallOf = (more: number) =>
    missesExpected === null || caught + more + missesExpected === 0
      ? null
      : (caught + more) / (caught + more + missesExpected);
  return {
    pending,
    atRateOfReviewed: reviewed === 0 ? null : recallOf((pending * caught) / reviewed),
    ifNone: recallOf(0),
    ifAll: recallOf(pending),
  };
}

function countBeforeFlagged(cases: CaseList): number {
  let count = 0;
  for (const { facts, reviews, appeal } of cases) {
    const { flaggedAt } = facts;
    if (flaggedAt === null) continue;
    for (const { at } of reviews) if (at < Math.floor(flaggedAt)) count += 1;
    if (appeal && appeal.at < Math.floor(flaggedAt)) count += 1;
  }
  return count;
}

/**
 * The figures that time has not settled yet.
 * @param cases all cases, flagged or not
 * @param now milliseconds since 1970 at which the figures are taken; null without any moment
 */
export function maturity(
  cases: CaseList,
  flagged: CaseList,
  recall: AuditRecall,
  now: number | null,
): Maturity {
  return {
    settled: settled(flagged),
    recallWithPending: recallWithPending(flagged.filter(isOfTranscript), recall),
    reversalByMaturity: reversalByMaturity(flagged, now),
    decidedBeforeFlagged: countBeforeFlagged(cases),
  };
}
