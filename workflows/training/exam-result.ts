import { trainingRulesOf } from '../../domain/policy/training-rules.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { ADMISSION_KINDS, type ExamAdmission, examAdmission } from '../../domain/training/exam-admission.ts';
import type { ExamSitting } from '../../domain/training/exam-sitting.ts';
import { examSittingsOf, getExamSitting } from '../../storage/exam-sittings.ts';
import { learningOf } from '../../storage/learning.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKinds } from '../../storage/log.ts';
import { reviewPolicyInForce } from '../../storage/review-policies.ts';
import { getReviewer } from '../../storage/reviewers.ts';

/** An exam that was handed in, with its key. */
export interface ExamRead {
  sitting: ExamSitting;
  /** Whether who reads it sat it; a lead reads everyone's. */
  own: boolean;
  /** Whether another can be begun, after one's own latest; null otherwise. */
  admission: ExamAdmission | null;
}

/** Whether another can be begun, when this was somebody's latest exam. */
async function admissionAfter({ id, reviewer }: ExamSitting): Promise<ExamAdmission | null> {
  const [sittings, learning, policy, entries] = await Promise.all([
    examSittingsOf(reviewer),
    learningOf(reviewer),
    reviewPolicyInForce(),
    entriesOfKinds(ADMISSION_KINDS),
  ]);
  if (sittings.findLast(({ handedInAt }) => handedInAt !== null)?.id !== id) return null;
  return examAdmission({ entries, learning }, reviewer, trainingRulesOf(policy.rules), Date.now());
}

/**
 * How an exam came out, live: for who sat it, and for leads. Nothing of one that was not handed in, nor of anybody
 * else's: `found` is null.
 */
export const liveExamResult = (reviewer: string, sittingId: string) =>
  live(async (): Promise<{ found: ExamRead | null }> => {
    const [sitting, profile] = await Promise.all([getExamSitting(sittingId), getReviewer(reviewer)]);
    if (!sitting?.handedInAt || !profile) return { found: null };
    const own = sitting.reviewer === reviewer;
    if (!own && !may(profile.role, 'lead-training')) return { found: null };
    return { found: { sitting, own, admission: own ? await admissionAfter(sitting) : null } };
  }, 0);
