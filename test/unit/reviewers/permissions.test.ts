import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS, type Action, may } from '../../../domain/reviewers/permissions.ts';
import { isPin, pseudonymProblem, pseudonymSchema, ROLES } from '../../../domain/reviewers/reviewer.ts';
import { sameName } from '../../../domain/reviewers/same-name.ts';

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
  coach: 'l',
  'lead-training': 'l',
  'change-threshold': 'l',
  'change-review-policy': 'l',
  'change-guidance': 'l',
  calibrate: 'l',
  'manage-banks': 'l',
  'decide-clusters': 'l',
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
  test.each(ACTIONS)('%s', (action) => {
    expect(
      ROLES.filter((role) => may(role, action))
        .map((role) => role[0])
        .join(''),
    ).toBe(EXPECTED[action]);
  });
});

describe('pseudonyms and PINs', () => {
  test.each([
    ...['willow', 'Ümit 2', 'a.b-c_d', '7th', 'प्रिया', 'مُحَمَّد', 'Zoe\u0308', 'ศิริพร', 'नि'.repeat(20)],
    `  ${'a'.repeat(40)}\u00a0`,
    '𐐀'.repeat(40),
  ])('"%s" is a pseudonym', (name) => {
    expect(pseudonymProblem(name)).toBeNull();
  });
  test.each([
    ...['', '   ', '\u200b', '<b>', '=cmd()', '-x', 'a'.repeat(41), '𐐀'.repeat(41), 'a\u202eb', 'a\u200bb'],
    ...['\u0301a', `a${'\u0301'.repeat(6)}`, 'a\ud83d', 'नि'.repeat(21)],
  ])('"%s" is none', (name) => {
    expect(pseudonymProblem(name)).not.toBeNull();
  });
  test('a name is kept composed and without what is not seen around it', () => {
    expect(pseudonymSchema.parse(' Zoe\u0308\u00a0')).toBe('Zo\u00eb');
    expect(sameName('\ufeff\u200bZoe\u0308\u3000')).toBe('Zo\u00eb');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => sameName(sameName(name)) === sameName(name)),
    );
  });
  test('a PIN has 4 to 12 digits', () => {
    expect(isPin('1234')).toBe(true);
    for (const pin of ['123', '1234567890123', '12a4', '']) expect(isPin(pin)).toBe(false);
  });
});
