import type { Reasoned, Refusal, RefusalCode, RefusalOf, Written } from '../../domain/commands/refusals.ts';
import { Failure } from '../../domain/failures/failure.ts';
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
  policy: 'Say why the threshold changes.',
  candidate: 'Say why the candidate is tried.',
  'review-policy': 'Say why the review policy changes.',
  snooze: 'Say why you go on.',
};

const MISSING: Record<Written, string> = {
  question: 'Write what you want to know.',
  answer: 'Write an answer.',
  complaint: 'Choose or write a complaint.',
};

const HINDRANCES: Record<RefusalOf<'hindered'>['by'], string> = {
  'not-allowed': 'Your role may not work on a case in this state.',
  'took-part': 'You had a hand in this case before; somebody else has to look at it now.',
  'assigned-to-other': 'This case is assigned to another reviewer.',
  'knows-transcript': 'You have seen this transcript in another case; somebody else has to look at it.',
};

/** What a person is told of each refusal, and what kind of failure screens take it for. */
const WORDS: {
  [Code in RefusalCode]:
    | [FailureCode, string | ((facts: RefusalOf<Code>) => string)]
    | ((facts: RefusalOf<Code>) => Failure);
} = {
  'nobody-seated': ['no-reviewer', 'Choose who is reviewing first, at the top of the page.'],
  'role-may-not': [
    'not-allowed',
    ({ role, action }) => `As a ${role} you may not ${ACTIONS[action]}. Ask a lead.`,
  ],
  'reason-missing': ['reason-missing', ({ of }) => REASON_FOR[of]],
  'text-missing': ['incomplete', ({ of }) => MISSING[of]],
  'profile-name-taken': [
    'name-taken',
    ({ name }) => `There is a profile "${name}" already; the log may name it.`,
  ],
  'profile-gone': ['not-found', 'This profile is not there any more.'],
  'profile-not-in-use': ['not-found', 'This profile is not in use any more.'],
  'last-lead': ['last-lead', 'Somebody has to stay lead. Make another profile lead first.'],
  'pin-changed': ['wrong-pin', 'The PIN was changed in the meantime. Type the new one.'],
  'wait-for-pin': [
    'wait-for-pin',
    ({ seconds }) => `Too many wrong PINs. Wait ${seconds} seconds before the next try.`,
  ],
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
  'not-held': ['held-elsewhere', 'You do not hold this case any more. Open it again first.'],
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
  'too-late-to-undo': ['nothing-to-undo', 'This was undone, or somebody has gone on with the case, already.'],
  'not-correctable': [
    'nothing-to-undo',
    'Only your own first review can be corrected, and only until somebody else goes on with the case.',
  ],
  'correction-without-verdict': ['incomplete', 'A correction needs a verdict.'],
  'not-own-decision': ['not-allowed', 'Only your own decision can be compared.'],
  'nobody-to-ask': ['not-found', 'Choose another reviewer or a lead to ask.'],
  'question-gone': ['not-found', 'This question was taken back, or the case was decided.'],
  'not-appealable': ['already-decided', 'Only a confirmed case can be appealed, and only once.'],
  'no-open-appeal': ['already-decided', 'There is no open appeal on this case.'],
  'assignee-gone': ['not-found', 'This reviewer is not there any more.'],
  'no-policy': () => new Failure('not-found', { what: 'policy-in-force' }),
  'flags-nothing': () => new Failure('flags-nothing'),
  'rule-in-force': ({ version }) => new Failure('unchanged', { version }),
  'not-its-rule': ({ version }) => new Failure('not-found', { what: 'rule-of-policy', version }),
  'candidate-without-name': () => new Failure('name-missing', { what: 'candidate' }),
  'too-many-candidates': ({ most }) => new Failure('too-many-candidates', { most }),
  'candidate-deleted': () => new Failure('not-found', { what: 'candidate' }),
  'candidate-runs': () => new Failure('still-running'),
  'import-replaced': [
    'replaced',
    'The import was stopped because everything was deleted or replaced meanwhile; nothing of the file was kept.',
  ],
  'source-without-name': ['name-missing', 'Give the source a name.'],
  'source-removed': ['not-found', 'This source was removed already.'],
  'source-name-taken': ['name-taken', ({ name }) => `Another source is called "${name}" already.`],
  'nothing-unflagged': () => new Failure('not-found', { what: 'unflagged' }),
};

/** A refusal as the failure that a person is shown. */
export function refusalFailure(refusal: Refusal): WorkflowFailure | Failure {
  const said = WORDS[refusal.code] as
    | [FailureCode, string | ((facts: Refusal) => string)]
    | ((facts: Refusal) => Failure);
  if (typeof said === 'function') return said(refusal);
  const [code, words] = said;
  return new WorkflowFailure(code, typeof words === 'string' ? words : words(refusal));
}
