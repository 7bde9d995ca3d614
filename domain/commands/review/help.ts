import { renew } from '../../queue/case-steps.ts';
import { HOLD_MINUTES, isHeldBy } from '../../queue/lease.ts';
import { defineCommand, holderOf, refuse } from '../command.ts';
import { Work } from '../work.ts';

interface Question {
  caseId: string;
  /** Who is asked. */
  to: string;
  question: string;
}

/** Holds a case and puts a question about it to another reviewer. It stays with the one who asks. */
export const askForHelpCommand = defineCommand({
  name: 'ask-for-help',
  by: 'anyone',
  tables: ['cases', 'log', 'reviewers'],
  async read({ cases, reviewers }, { caseId, to }: Question) {
    return { found: await cases.get(caseId), asked: await reviewers.get(to) };
  },
  decide({ caseId, to, question }: Question, { found, asked }, context) {
    const from = context.actor.name;
    const text = question.trim();
    if (text === '') return refuse('incomplete', { what: 'question' });
    if (!asked || asked.retiredAt !== null || to === from || asked.role === 'trainee')
      return refuse('not-found', { what: 'reviewer-to-ask' });
    if (!found || !isHeldBy(found.lease, holderOf(context)))
      return refuse('held-elsewhere', { what: 'not-held' });
    const work = new Work(context);
    const { at } = work.log({ kind: 'help-asked', caseId, payload: { to, question: text } });
    const help = { from, to, question: text, askedAt: at, answer: null, answeredAt: null };
    const held = renew(found, context.now, HOLD_MINUTES);
    work.put('cases', { ...held, help, revision: found.revision + 1 });
    return work.done(null);
  },
});

interface Answered {
  caseId: string;
  answer: string;
}

/** Answers a question about a case that another reviewer holds. */
export const answerHelpCommand = defineCommand({
  name: 'answer-help',
  by: 'answer-help',
  tables: ['cases', 'log'],
  read: ({ cases }, { caseId }: Answered) => cases.get(caseId),
  decide({ caseId, answer }: Answered, found, context) {
    const text = answer.trim();
    if (text === '') return refuse('incomplete', { what: 'answer' });
    if (found?.help?.to !== context.actor.name) return refuse('not-found', { what: 'question' });
    const work = new Work(context);
    const payload = { from: found.help.from, answer: text };
    const { at } = work.log({ kind: 'help-answered', caseId, payload });
    const help = { ...found.help, answer: text, answeredAt: at };
    work.put('cases', { ...found, help, revision: found.revision + 1 });
    return work.done(null);
  },
});
