import { allowRetakeCommand } from '../../domain/commands/training/allow-retake.ts';
import { handInExamCommand } from '../../domain/commands/training/hand-in-exam.ts';
import {
  answerExamCommand,
  beginExamCommand,
  takeExamBreakCommand,
} from '../../domain/commands/training/sit-exam.ts';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import { type TrainingRules, trainingRulesOf } from '../../domain/policy/training-rules.ts';
import { ADMISSION_KINDS, type ExamAdmission, examAdmission } from '../../domain/training/exam-admission.ts';
import { examLanguages } from '../../domain/training/exam-languages.ts';
import {
  type ExamAnswer,
  type ExamSitting,
  type ShownSitting,
  shownSitting,
} from '../../domain/training/exam-sitting.ts';
import type { TrainingLanguage } from '../../domain/training/focus.ts';
import { examSittingsOf } from '../../storage/exam-sittings.ts';
import { learningOf } from '../../storage/learning.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKinds } from '../../storage/log.ts';
import { reviewPolicyInForce } from '../../storage/review-policies.ts';
import { answerOf } from '../base/door.ts';
import { uniform } from '../base/random.ts';
import { viewerWho } from '../people/viewer.ts';
import { examForm } from './material.ts';

/** Seeds of forms are below this. */
const SEEDS = 2 ** 31;

/** All that the section Exam shows of somebody. */
export interface OwnExams {
  rules: TrainingRules;
  admission: ExamAdmission;
  /** The languages that the next is suggested in. */
  languages: readonly TrainingLanguage[];
  /** What of the text is hidden until it is asked for. */
  mask: ReviewRules['wellbeing']['mask'];
  /** The one under way, without its key; null of none. */
  open: ShownSitting | null;
  /** Those that were handed in, with key and result, latest first. */
  past: ExamSitting[];
}

/** Where somebody stands with their exams, live; for a screen of their own. */
export const liveOwnExams = (reviewer: string) =>
  live(async (): Promise<OwnExams> => {
    const [sittings, learning, policy, entries] = await Promise.all([
      examSittingsOf(reviewer),
      learningOf(reviewer),
      reviewPolicyInForce(),
      entriesOfKinds(ADMISSION_KINDS),
    ]);
    const now = Date.now();
    const rules = trainingRulesOf(policy.rules);
    const open = sittings.find(({ handedInAt }) => handedInAt === null);
    return {
      rules,
      languages: examLanguages(sittings, learning),
      mask: policy.rules.wellbeing.mask,
      admission: examAdmission({ entries, learning }, reviewer, rules, now),
      open: open ? shownSitting(open) : null,
      past: sittings.filter(({ handedInAt }) => handedInAt !== null).reverse(),
    };
  }, 0);

/**
 * Begins an exam in these languages, with a form that nobody could foresee.
 * @throws Failure `exam-open`, `exam-not-yet`, `exam-form-outdated`
 */
export async function beginExam(languages: readonly TrainingLanguage[]): Promise<void> {
  const { risk, benign } = trainingRulesOf((await reviewPolicyInForce()).rules);
  const seed = Math.floor(uniform() * SEEDS);
  await answerOf(beginExamCommand, await examForm({ seed, risk, benign, languages }));
}

/**
 * Stores an answer to an item of a sitting, by its place; it can be given again until the exam is handed in. An exam
 * that may end early does so here, in place of storing it.
 * @throws Failure `exam-closed`, `not-found`, `not-allowed`
 */
export async function answerExam(
  sittingId: string,
  place: number,
  answer: Omit<ExamAnswer, 'at'>,
): Promise<void> {
  await answerOf(answerExamCommand, { sittingId, place, answer });
}

/**
 * Begins a break, or ends it.
 * @throws Failure `exam-closed`, `not-found`, `not-allowed`
 */
export async function takeExamBreak(sittingId: string, away: boolean): Promise<void> {
  await answerOf(takeExamBreakCommand, { sittingId, away });
}

/**
 * Hands an exam in, which grades it.
 * @throws Failure `exam-closed`, `not-found`, `not-allowed`
 */
export const handInExam = (sittingId: string): Promise<ExamSitting> => answerOf(handInExamCommand, sittingId);

/**
 * Lets somebody retake the exam after three that they did not pass. For leads.
 * @throws Failure `reason-missing`, `unchanged`, `not-found`, `not-allowed`
 */
export async function allowRetake(reviewer: string, reason: string): Promise<void> {
  await answerOf(allowRetakeCommand, { reviewer, reason });
}

/** Somebody whom failed exams have stopped until a lead decides. */
export interface StoppedPerson {
  name: string;
  failures: number;
}

/** Who waits for a lead's decision on a retake, live. For leads. */
export const liveStoppedPeople = (reviewer: string) =>
  live(async (): Promise<StoppedPerson[]> => {
    await viewerWho(reviewer, 'lead-training');
    const [entries, policy] = await Promise.all([entriesOfKinds(ADMISSION_KINDS), reviewPolicyInForce()]);
    const rules = trainingRulesOf(policy.rules);
    const sat = entries.flatMap(({ kind, actor }) => (kind === 'exam-handed-in' ? [actor] : []));
    return [...new Set(sat)].flatMap((name) => {
      const admission = examAdmission({ entries, learning: [] }, name, rules, Date.now());
      return admission.what === 'lead' ? [{ name, failures: admission.failures }] : [];
    });
  });
