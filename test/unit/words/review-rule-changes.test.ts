import { describe, expect, test } from 'vitest';
import { describeChange } from '../../../words/review-rule-changes.ts';
import { makeRules } from '../../fixtures/factories.ts';

describe('what changed between two review policies', () => {
  const before = makeRules();

  test('nothing, when they are alike', () => {
    expect(describeChange(before, makeRules())).toEqual([]);
  });

  test('each rule that differs, with what it was', () => {
    const after = makeRules({
      order: 'oldest',
      blind: { mode: 'share', share: 0.25 },
      wellbeing: { ...before.wellbeing, breakAfterMinutes: 45 },
      required: { ...before.required, confirmed: { characteristic: true, reason: false, note: true } },
    });
    expect(describeChange(before, after)).toEqual([
      'Order: oldest first (was highest risk first)',
      'Blind review: 25 % of cases (was never)',
      'Confirmed requires: characteristic, note (was nothing)',
      'Break reminder after: 45 minutes (was 50 minutes)',
    ]);
  });

  test('every rule has its words: a change of any one is told', () => {
    const changes = [
      { order: 'mixed' as const },
      { leaseMinutes: 20 },
      { secondReview: { share: 0.3 } },
      { golden: { rate: 0.2, feedback: 'at-once' as const } },
      { golden: { rate: 0, feedback: 'later' as const } },
      { audit: { rate: 0.2 } },
      { appealDays: 14 },
      { wellbeing: { ...before.wellbeing, mask: 'message' as const } },
      { wellbeing: { ...before.wellbeing, snoozeMinutes: 5 } },
      { wellbeing: { ...before.wellbeing, dailyLimitMinutes: 120 } },
    ];
    for (const change of changes) expect(describeChange(before, makeRules(change))).toHaveLength(1);
  });
});
