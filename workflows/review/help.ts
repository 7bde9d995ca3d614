import { answerHelpCommand, askForHelpCommand } from '../../domain/commands/review/help.ts';
import { casesHeldBy, casesWithHelpFor } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { give } from '../base/door.ts';

/**
 * Holds a case and puts a question about it to another reviewer, who can read the case and answer. It stays with
 * the one who asks.
 * @throws Failure `held-elsewhere`, `not-found` or `incomplete`
 */
export async function askForHelp(caseId: string, to: string, question: string): Promise<void> {
  await give(askForHelpCommand, { caseId, to, question });
}

/**
 * Answers a question about a case that another reviewer holds.
 * @throws Failure `not-found` when there is no such question any more, `incomplete`, `not-allowed`
 */
export async function answerHelp(caseId: string, answer: string): Promise<void> {
  await give(answerHelpCommand, { caseId, answer });
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
