import { CHOICE_NAMES, CHOICES } from '../policy/choices.ts';
import type { Requirement, ReviewRules } from '../policy/review-policy.ts';

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const ORDERS = { 'highest-risk': 'highest risk first', oldest: 'oldest first', mixed: 'mixed' } as const;
const MASKS = { off: 'nothing', transcript: 'the whole transcript', message: 'each message' } as const;

function blindText({ mode, share }: ReviewRules['blind']): string {
  return mode === 'share' ? `${percent(share)} of cases` : mode;
}

function needs(requirement: Requirement): string {
  const parts = (['characteristic', 'reason', 'note'] as const).filter((part) => requirement[part]);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** Each rule in words, by name, in the order of the form. */
function rulesInWords(rules: ReviewRules): [name: string, value: string][] {
  const { wellbeing } = rules;
  return [
    ['Order', ORDERS[rules.order]],
    ['Lease', `${rules.leaseMinutes} minutes`],
    ['Blind review', blindText(rules.blind)],
    ['Second reviews at random', percent(rules.secondReview.share)],
    ['Golden items', percent(rules.golden.rate)],
    ['Feedback on golden items', rules.golden.feedback.replace('-', ' ')],
    ['Audit samples', percent(rules.audit.rate)],
    ['Appeals', `${rules.appealDays} days`],
    ...CHOICES.map((choice): [string, string] => [
      `${CHOICE_NAMES[choice]} requires`,
      needs(rules.required[choice]),
    ]),
    ['Masked', MASKS[wellbeing.mask]],
    ['Break due after', `${wellbeing.breakAfterMinutes} minutes`],
    ['A reminder is put off for', `${wellbeing.snoozeMinutes} minutes`],
    ['Daily limit', `${wellbeing.dailyLimitMinutes} minutes`],
  ];
}

/** What differs between two versions of the review policy, one sentence a rule. */
export function describeChange(before: ReviewRules, after: ReviewRules): string[] {
  const old = new Map(rulesInWords(before));
  return rulesInWords(after)
    .filter(([name, value]) => old.get(name) !== value)
    .map(([name, value]) => `${name}: ${value} (was ${old.get(name)})`);
}
