import type { Reasoned, Refusal, RefusalCode, RefusalOf } from '../../domain/commands/refusals.ts';
import type { Lacking } from '../../domain/policy/review-policy.ts';
import { ACTIONS } from '../../domain/reviewers/permissions.ts';
import { type FailureCode, WorkflowFailure } from './failure.ts';

const LACKING: Record<Lacking, string> = {
  characteristic: 'mark at least one characteristic',
  reason: 'choose a reason',
  note: 'write a note',
};

const REASON_FOR: Record<Reasoned, string> = {
  correction: 'Say why the decision is corrected.',
  'appeal-decision': 'Say why the decision is upheld or reversed.',
};

const HINDRANCES: Record<RefusalOf<'hindered'>['by'], string> = {
  'not-allowed': 'Your role may not work on a case in this state.',
  'took-part': 'You had a hand in this case before; somebody else has to look at it now.',
  'assigned-to-other': 'This case is assigned to another reviewer.',
  'knows-transcript': 'You have seen this transcript in another case; somebody else has to look at it.',
};

/** What a person is told of each refusal, and what kind of failure screens take it for. */
const WORDS: { [Code in RefusalCode]: [FailureCode, string | ((facts: RefusalOf<Code>) => string)] } = {
  'nobody-seated': ['no-reviewer', 'Choose who is reviewing first, at the top of the page.'],
  'role-may-not': [
    'not-allowed',
    ({ role, action }) => `As a ${role} you may not ${ACTIONS[action]}. Ask a lead.`,
  ],
  'reason-missing': ['reason-missing', ({ of }) => REASON_FOR[of]],
  'case-not-stored': ['not-found', 'This case is no longer stored.'],
  'case-left-queue': ['already-decided', 'This case has left the queue. Your decision was not saved.'],
  'case-decided-meanwhile': [
    'already-decided',
    'This case was decided in the meantime. Your decision was not saved; the first one stands.',
  ],
  hindered: ['not-allowed', ({ by }) => HINDRANCES[by]],
  'held-elsewhere': [
    'held-elsewhere',
    ({ holder, own }) =>
      `This case is held by ${own ? 'you, in another tab' : holder}. It comes back to the queue when it is returned, or after some time without activity.`,
  ],
  'waits-for-no-verdict': ['already-decided', 'This case waits for no verdict.'],
  'only-first-review-escalates': ['not-allowed', 'Only a first review can be escalated; decide, or skip it.'],
  'submission-incomplete': [
    'incomplete',
    ({ lacking }) => `The review policy asks for more: ${lacking.map((part) => LACKING[part]).join(', ')}.`,
  ],
  'day-over': [
    'daily-limit',
    ({ minutes }) =>
      `You have reached today's limit of ${minutes} minutes of review. Stop for today, or put the limit off with a reason.`,
  ],
};

/** A refusal as the failure that a person is shown. */
export function refusalFailure(refusal: Refusal): WorkflowFailure {
  const [code, words] = WORDS[refusal.code] as [FailureCode, string | ((facts: Refusal) => string)];
  return new WorkflowFailure(code, typeof words === 'string' ? words : words(refusal));
}
