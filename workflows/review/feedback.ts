import { firstAnswers, standingDecisions } from '../../domain/decisions/outcome-rows.ts';
import { type Feedback, feedbackFor } from '../../domain/review/feedback.ts';
import { getCase } from '../../storage/cases.ts';
import { getGoldenItem } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { logOfCase } from '../../storage/log.ts';
import { actingReviewer } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** What the policy tells a reviewer at a moment about a case they decided; null for any other case. */
async function feedbackOn(
  caseId: string,
  name: string,
  moment: 'at-once' | 'later',
): Promise<Feedback | null> {
  const found = await getCase(caseId);
  if (!found?.reviews.some(({ reviewer }) => reviewer === name)) return null;
  const log = await logOfCase(caseId);
  const own = standingDecisions(log).findLast(({ actor }) => actor === name);
  if (!own) return null;
  const first = firstAnswers(log).find(({ actor }) => actor === name);
  const before = first && first.seq !== own.seq ? first.payload.verdict : null;
  const [item, { rules }] = await Promise.all([getGoldenItem(found.transcriptId), reviewPolicy()]);
  return feedbackFor(found, own.payload, item, rules, moment, before);
}

/** What the policy tells the acting reviewer right after they decided a golden item; null for any other case. */
export async function feedbackAtOnce(caseId: string): Promise<Feedback | null> {
  return feedbackOn(caseId, (await actingReviewer()).name, 'at-once');
}

/** What a reviewer may be told on request about a golden item that they decided, live; null for any other case. */
export const liveFeedback = (caseId: string, reviewer: string | null) =>
  live(async () => (reviewer === null ? null : feedbackOn(caseId, reviewer, 'later')));
