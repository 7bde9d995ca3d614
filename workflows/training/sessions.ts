import { factsOf, type TrainingItem } from '../../domain/training/item.ts';
import type { LearningAnswer } from '../../domain/training/learning-record.ts';
import type {
  PracticeActivity,
  PracticeSession,
  PracticeStep,
} from '../../domain/training/practice-session.ts';
import { type SessionPlan, TOLD_RISK } from '../../domain/training/session-plan.ts';
import { keepLearning } from './learning.ts';

/**
 * Begins guided practice or a drill, as a plan says.
 * @returns its id
 * @throws Failure
 */
export async function beginSession(activity: PracticeActivity, plan: SessionPlan): Promise<string> {
  const session = crypto.randomUUID();
  await keepLearning({ kind: 'session', activity, session, what: 'begun', plan });
  return session;
}

/**
 * Ends a session, whether or not everything in it was answered; nothing when it is over and says so.
 * @throws Failure
 */
export async function endSession({ id, activity, ended }: PracticeSession): Promise<void> {
  if (!ended) await keepLearning({ kind: 'session', activity, session: id, what: 'ended' });
}

/**
 * Keeps an answer to an item of a session, and that the session is over after the last.
 * @throws Failure
 */
export async function answerInSession(
  session: PracticeSession,
  { told, riskShare }: PracticeStep,
  item: TrainingItem,
  given: Pick<LearningAnswer, 'verdict' | 'confidence' | 'marked'>,
): Promise<void> {
  const { id, activity, answers, plan } = session;
  await keepLearning({
    ...{ kind: 'answer', activity, session: id },
    ...{ item: factsOf(item), ...given, told, riskShare },
  });
  if (answers.length + 1 >= plan.items) await endSession(session);
}

/**
 * Keeps an answer to a card that was due for review.
 * @throws Failure
 */
export async function answerCard(
  item: TrainingItem,
  given: Pick<LearningAnswer, 'verdict' | 'confidence' | 'marked'>,
): Promise<void> {
  await keepLearning({
    ...{ kind: 'answer', activity: 'spaced', session: 'spaced' },
    ...{ item: factsOf(item), ...given, told: true, riskShare: TOLD_RISK },
  });
}
