import { renew } from '../../domain/queue/case-steps.ts';
import { HOLD_MINUTES, isHeldBy } from '../../domain/queue/lease.ts';
import { casesHeldBy, casesWithHelpFor, getCase, putCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { appendToLog } from '../../storage/log.ts';
import { getReviewer } from '../../storage/reviewers.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { authorise } from '../people/session.ts';
import { taker } from './leases.ts';

/**
 * Holds a case and puts a question about it to another reviewer, who can read the case and answer. It stays with
 * the one who asks.
 * @throws WorkflowFailure `held-elsewhere`, `not-found` or `incomplete`
 */
export async function askForHelp(caseId: string, to: string, question: string): Promise<void> {
  const by = await taker();
  const text = question.trim();
  const asked = await getReviewer(to);
  if (text === '') throw new WorkflowFailure('incomplete', 'Write what you want to know.');
  if (!asked || asked.retiredAt !== null || to === by.reviewer.name || asked.role === 'trainee')
    throw new WorkflowFailure('not-found', 'Choose another reviewer or a lead to ask.');
  await database.transaction('rw', database.cases, database.log, async () => {
    const found = await getCase(caseId);
    if (!found || !isHeldBy(found.lease, by.holder))
      throw new WorkflowFailure('held-elsewhere', 'You do not hold this case any more. Open it again first.');
    const at = new Date().toISOString();
    const from = by.reviewer.name;
    const payload = { to, question: text };
    const { at: askedAt } = await appendToLog({ at, actor: from, kind: 'help-asked', caseId, payload });
    const help = { from, to, question: text, askedAt, answer: null, answeredAt: null };
    await putCases([{ ...renew(found, Date.now(), HOLD_MINUTES), help, revision: found.revision + 1 }]);
  });
}

/**
 * Answers a question about a case that another reviewer holds.
 * @throws WorkflowFailure `not-found` when there is no such question any more, `incomplete`, `not-allowed`
 */
export async function answerHelp(caseId: string, answer: string): Promise<void> {
  const { name } = await authorise('answer-help');
  const text = answer.trim();
  if (text === '') throw new WorkflowFailure('incomplete', 'Write an answer.');
  await database.transaction('rw', database.cases, database.log, async () => {
    const found = await getCase(caseId);
    if (found?.help?.to !== name)
      throw new WorkflowFailure('not-found', 'This question was taken back, or the case was decided.');
    const at = new Date().toISOString();
    const payload = { from: found.help.from, answer: text };
    const { at: answeredAt } = await appendToLog({ at, actor: name, kind: 'help-answered', caseId, payload });
    const help = { ...found.help, answer: text, answeredAt };
    await putCases([{ ...found, help, revision: found.revision + 1 }]);
  });
}

/** Questions to a reviewer that wait for an answer, and own questions, answered or not. */
export const liveHelp = (reviewer: string) =>
  live(async () => {
    const [asked, held] = await Promise.all([casesWithHelpFor(reviewer), casesHeldBy(reviewer)]);
    return {
      toAnswer: asked.filter(({ help }) => help?.answer === null),
      own: held.filter(({ help }) => help?.from === reviewer),
    };
  });
