import type { CaseList } from '../cases/case-list.ts';
import type { Interval } from '../intervals/intervals.ts';
import type { AuditRecall } from './audit-recall.ts';
import { auditedCounts } from './audited-counts.ts';
import { poweredRecall } from './powered-recall.ts';
import { type ReviewerError, type RightShare, reviewerError } from './reviewer-error.ts';
import { type Clipped, type CorrectedFigures, roganGladen } from './rogan-gladen.ts';

/** Fewer golden items than these of either kind, each answered yes or no, say too little about how reviewers err. */
export const FEWEST_GOLDEN = 10;

/** Why a correction gives nothing. */
type GoldenMissing = 'no-sample' | 'few-golden' | 'no-discrimination' | 'contradiction';
type LabelsMissing = 'no-sample' | 'few-labelled';

/** Recall and prevalence as verdicts say them, and corrected for what reviewers err, in two ways. */
export interface CorrectedRecall {
  /** Reviewers against golden items. */
  error: ReviewerError;
  /** Share of risk by the verdicts alone; null without a sample. */
  prevalence: number | null;
  prevalenceInterval95: Interval | null;
  /** With sensitivity and specificity on golden items (Rogan–Gladen). */
  byGolden: (CorrectedFigures & { clipped: Clipped }) | null;
  /** Null when there are figures. */
  goldenMissing: GoldenMissing | null;
  /** With the labels of audited and flagged cases (prediction-powered inference). */
  byLabels: CorrectedFigures | null;
  labelsMissing: LabelsMissing | null;
}

const enough = (share: RightShare | null): share is RightShare =>
  share !== null && share.items >= FEWEST_GOLDEN;

/**
 * Recall and prevalence corrected for what reviewers err: `roganGladen` and `poweredRecall`.
 * @param cases all cases: flagged, audited and golden
 * @param recall what verdicts alone say of them
 */
export function correctedRecall(cases: CaseList, recall: AuditRecall): CorrectedRecall {
  const error = reviewerError(cases);
  const counts = auditedCounts(cases, recall);
  if (!counts)
    return {
      ...{ error, prevalence: null, prevalenceInterval95: null, byGolden: null, byLabels: null },
      ...{ goldenMissing: 'no-sample', labelsMissing: 'no-sample' },
    };
  const scored = counts.decided + counts.population + counts.unsampled;
  const share = (misses: number) => Math.min(1, (counts.caught + misses) / scored);
  const [low, high] = recall.missesInterval95!;
  const byLabels = poweredRecall(counts, recall.strata);
  const plain = {
    error,
    prevalence: share(recall.missesExpected!),
    prevalenceInterval95: [share(low), share(high)] satisfies Interval,
    ...{ byLabels, labelsMissing: byLabels ? null : ('few-labelled' as const) },
  };
  const { sensitivity, specificity } = error;
  if (!enough(sensitivity) || !enough(specificity))
    return { ...plain, byGolden: null, goldenMissing: 'few-golden' };
  // Where the intervals meet, risk may be confirmed no more often than what is benign.
  if (sensitivity.interval95[0] <= 1 - specificity.interval95[0])
    return { ...plain, byGolden: null, goldenMissing: 'no-discrimination' };
  const byGolden = roganGladen(counts, sensitivity, specificity);
  return { ...plain, byGolden, goldenMissing: byGolden ? null : 'contradiction' };
}
