import {
  type AuditPlan,
  type AuditStratum,
  drawAuditCommand,
  drawSample,
  summaryOf,
} from '../../domain/commands/quality/audit.ts';
import {
  makeGoldenItemsCommand,
  removeGoldenItemsCommand,
} from '../../domain/commands/quality/golden-items.ts';
import { storedReader } from '../../storage/reader.ts';
import { answerOf } from '../base/door.ts';
import { randomKey, uniform } from '../base/random.ts';
import { authorise } from '../people/session.ts';
import { policyInForce } from '../policy/policies.ts';

/** How many there are in each band and how many would be drawn; changes nothing. */
export async function previewAuditSample(plan: AuditPlan): Promise<AuditStratum[]> {
  await authorise('draw-audit-sample');
  return (await drawSample(storedReader, await policyInForce(), plan, uniform)).map(summaryOf);
}

/**
 * Draws transcripts that detection did not flag, stratified by score, and makes cases of them. Each keeps its
 * inclusion probability, so that recall can be estimated later.
 * @throws Failure `not-found` when nothing unflagged is left, `not-allowed`
 */
export const drawAudit = (plan: AuditPlan): Promise<AuditStratum[]> => answerOf(drawAuditCommand, plan);

/**
 * Makes golden items of labelled transcripts: each reviewer who does not know one, and did not make it, is handed it
 * once. From then on they come up as nothing else: cases of theirs that wait untouched leave the queue.
 * @returns how many were made; transcripts without a label, made before, or under review are passed over
 * @throws Failure `not-allowed`
 */
export const makeGoldenItems = (transcriptIds: readonly string[]): Promise<number> =>
  answerOf(makeGoldenItemsCommand, { transcriptIds, key: randomKey() });

/**
 * Takes golden items away; what was decided on them stays, what nobody has begun is handed out no more. Transcripts
 * that the policy in force flags are ordinary cases again, for those who did not have them as golden items.
 * @throws Failure `not-allowed`
 */
export async function removeGoldenItems(transcriptIds: readonly string[]): Promise<void> {
  await answerOf(removeGoldenItemsCommand, transcriptIds);
}
