import { describe, expect, test } from 'vitest';
import { CHOICES, REASONS } from '../../../domain/policy/choices.ts';
import {
  DEFAULT_REVIEW_RULES,
  firstReviewPolicy,
  lackingParts,
  renewedDefaults,
  reviewPolicySchema,
  wovenStandOut,
} from '../../../domain/policy/review-policy.ts';
import { addActiveTime, dueReminder, endBreak, newWorkday, snooze } from '../../../domain/review/workday.ts';
import { reasonName } from '../../../words/reason-name.ts';
import { makeRules } from '../../fixtures/factories.ts';

describe('the review policy', () => {
  test('a fresh installation starts with a valid one', () => {
    const policy = firstReviewPolicy('2026-03-01T09:00:00.000Z');
    expect(reviewPolicySchema.parse(policy)).toEqual(policy);
  });

  test('the defaults raise no warning: being blind tells nothing', () => {
    expect(wovenStandOut(DEFAULT_REVIEW_RULES)).toBe(false);
    for (const blind of [
      { mode: 'never', share: 0.2 },
      { mode: 'share', share: 0 },
    ] as const) {
      expect(wovenStandOut({ ...DEFAULT_REVIEW_RULES, blind })).toBe(true);
      const none = { golden: { rate: 0, feedback: 'never' }, audit: { rate: 0 } } as const;
      expect(wovenStandOut({ ...none, blind })).toBe(false);
    }
    expect(wovenStandOut({ ...DEFAULT_REVIEW_RULES, blind: { mode: 'always', share: 0 } })).toBe(false);
  });

  test('old defaults that nobody touched are followed by the new ones; what somebody activated stays', () => {
    const now = '2026-05-01T09:00:00.000Z';
    const blind = { mode: 'never', share: 0.2 } as const;
    const old = { ...firstReviewPolicy(now), rules: { ...DEFAULT_REVIEW_RULES, blind } };
    const renewed = renewedDefaults(old, now)!;
    expect(reviewPolicySchema.parse(renewed)).toMatchObject({ version: 2, rules: DEFAULT_REVIEW_RULES });
    expect(renewedDefaults(renewed, now)).toBeNull();
    expect(renewedDefaults({ ...old, author: 'lead-1' }, now)).toBeNull();
  });

  test('asks for what a decision lacks, and for nothing else', () => {
    const rules = makeRules({
      required: {
        ...DEFAULT_REVIEW_RULES.required,
        confirmed: { characteristic: true, reason: true, note: true },
      },
    });
    const nothing = { reasons: [], note: '  ', characteristics: [] };
    expect(lackingParts('confirmed', nothing, rules, false)).toEqual(['characteristic', 'reason', 'note']);
    expect(lackingParts('not-confirmed', nothing, rules, false)).toEqual([]);
    expect(lackingParts('escalate', nothing, rules, false)).toEqual(['reason']);
    const all = { reasons: ['repeats'], note: 'n', characteristics: ['secrecy'] };
    expect(lackingParts('confirmed', all, rules, false)).toEqual([]);
  });

  test('asks for the finding of a match first, and for no characteristics of a picture', () => {
    const everything = { characteristic: true, reason: true, note: true };
    const rules = makeRules({
      required: { ...DEFAULT_REVIEW_RULES.required, confirmed: everything, inconclusive: everything },
    });
    const nothing = { reasons: [], note: '', characteristics: [] };
    expect(lackingParts('confirmed', nothing, rules, true)).toEqual(['finding', 'reason', 'note']);
    expect(lackingParts('not-confirmed', nothing, rules, true)).toEqual(['finding']);
    expect(lackingParts('not-confirmed', { ...nothing, finding: 'bad-hash' }, rules, true)).toEqual([]);
    expect(lackingParts('inconclusive', nothing, rules, true)).toEqual(['reason', 'note']);
    expect(lackingParts('skip', nothing, rules, true)).toEqual(['reason']);
  });

  test('every choice has reasons; ids are unique over all choices, and have a name', () => {
    const ids = CHOICES.flatMap((choice) => REASONS[choice] as readonly string[]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const choice of CHOICES) expect(REASONS[choice].length).toBeGreaterThan(1);
    expect(reasonName('look-alike')).toBe('Benign look-alike');
    expect(reasonName('of-a-newer-version')).toBe('of-a-newer-version');
  });
});

describe('the session clock', () => {
  const rules = makeRules({
    wellbeing: { mask: 'off', breakAfterMinutes: 50, snoozeMinutes: 10, dailyLimitMinutes: 240 },
  });
  const day = newWorkday('willow', '2026-03-04', rules);

  test('asks for a break after 50 minutes, again 10 minutes after it was put off', () => {
    const almost = addActiveTime(day, 50 * 60 - 1);
    expect(dueReminder(almost)).toBeNull();
    const due = addActiveTime(almost, 1);
    expect(dueReminder(due)).toBe('break');
    const later = snooze(due, 'break', rules);
    expect(dueReminder(later)).toBeNull();
    expect(dueReminder(addActiveTime(later, 600))).toBe('break');
  });

  test('a break sets the time since the last one to zero, and leaves the day’s time', () => {
    const rested = endBreak(addActiveTime(day, 3600), rules);
    expect(rested).toMatchObject({ seconds: 3600, sinceBreak: 0, breakSince: null });
    expect(dueReminder(rested)).toBeNull();
  });

  test('the daily limit comes before a break, and can be put off too', () => {
    const due = addActiveTime(day, 240 * 60);
    expect(dueReminder(due)).toBe('daily');
    expect(dueReminder(snooze(due, 'daily', rules))).toBe('break');
  });
});
