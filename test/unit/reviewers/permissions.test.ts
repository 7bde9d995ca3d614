import { describe, expect, test } from 'vitest';
import { ACTIONS, type Action, may } from '../../../domain/reviewers/permissions.ts';
import { pinProblem, pseudonymProblem, ROLES } from '../../../domain/reviewers/reviewer.ts';

/** Who may do what, said once more: t trainee, r reviewer, l lead. */
const EXPECTED: Record<Action, string> = {
  review: 'trl',
  'second-review': 'rl',
  'review-escalated': 'l',
  adjudicate: 'l',
  'open-appeal': 'l',
  'decide-appeal': 'rl',
  'answer-help': 'rl',
  assign: 'l',
  'see-woven': 'l',
  'draw-audit-sample': 'l',
  'make-golden-items': 'l',
  'change-threshold': 'l',
  'change-review-policy': 'l',
  'manage-reviewers': 'l',
  import: 'rl',
  export: 'trl',
  'read-log': 'trl',
  'see-cohort': 'l',
  'set-retention': 'l',
  'back-up': 'l',
  'delete-everything': 'l',
};

describe('what each role may do', () => {
  test.each(Object.keys(ACTIONS) as Action[])('%s', (action) => {
    expect(
      ROLES.filter((role) => may(role, action))
        .map((role) => role[0])
        .join(''),
    ).toBe(EXPECTED[action]);
  });
});

describe('pseudonyms and PINs', () => {
  test.each(['willow', 'Ümit 2', 'a.b-c_d', '7th'])('"%s" is a pseudonym', (name) => {
    expect(pseudonymProblem(name)).toBeNull();
  });
  test.each(['', '   ', '<b>', '=cmd()', '-x', 'a'.repeat(41), 'a\u202eb'])('"%s" is none', (name) => {
    expect(pseudonymProblem(name)).not.toBeNull();
  });
  test('a PIN has 4 to 12 digits', () => {
    expect(pinProblem('1234')).toBeNull();
    for (const pin of ['123', '1234567890123', '12a4', '']) expect(pinProblem(pin)).not.toBeNull();
  });
});
