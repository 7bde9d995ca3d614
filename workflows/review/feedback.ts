import { firstAnswers } from '../../domain/decisions/outcome-rows.ts';
import { type Feedback, feedbackFor } from '../../domain/review/feedback.ts';
import { getCase } from '../../storage/cases.ts';
import { getGoldenItem } from '../../storage/golden-items.ts';
import { logOfCase } from '../../storage/log.ts';
import { actingReviewer } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** What the policy tells the acting reviewer right after they decided a golden item; null for any other case. */
export async function feedbackAtOnce(caseId: string): Promise<Feedback | null> {
  const { name } = await actingReviewer();
  const found = await getCase(caseId);
  const own = found?.reviews.find(({ reviewer }) => reviewer === name);
  if (!found || !own) return null;
  const item = await getGoldenItem(found.transcriptId);
  const first = firstAnswers(await logOfCase(caseId)).find(({ actor }) => actor === name);
  const before = first && first.seq !== own.seq ? first.payload.verdict : null;
  return feedbackFor(found, own.verdict, item, (await reviewPolicy()).rules, 'at-once', before);
}
