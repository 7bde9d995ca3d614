import { describe, expect, test } from 'vitest';
import { flaggedAtMessage, isFlagged, riskRule } from '../../../domain/policy/flag-rule.ts';
import { openCase, strongestCharacteristics } from '../../../domain/queue/open-case.ts';
import { makeAssessment, makeCharacteristics, makePolicy } from '../../fixtures/factories.ts';

const assessed = (overrides: Parameters<typeof makeAssessment>[0]) => ({
  ...makeAssessment(overrides),
  locale: 'de',
  channel: 'team chat',
  messageCount: 12,
});
const NOW = '2026-03-05T08:00:00.000Z';

describe('flagging', () => {
  test.each([
    // risk, peak, latching, flagged
    [0.5, 0.5, true, true],
    [0.4999, 0.4999, true, false],
    [0.3, 0.8, true, true],
    [0.3, 0.8, false, false],
    [0.6, 0.8, false, true],
  ])('risk %d with peak %d, latching %s', (risk, peak, latching, flagged) => {
    expect(
      isFlagged({ risk, peak, characteristics: makeCharacteristics() }, { ...riskRule(0.5), latching }),
    ).toBe(flagged);
  });

  test('the message at which the threshold is reached', () => {
    expect(flaggedAtMessage([0.1, 0.5, 0.9], 0.5)).toBe(1);
    expect(flaggedAtMessage([0.1, 0.4], 0.5)).toBeNull();
    expect(flaggedAtMessage([], 0.5)).toBeNull();
  });
});

describe('opening a case', () => {
  test('it keeps model, policy, threshold and risk of the moment', () => {
    expect(
      openCase(assessed({ risk: 0.3, peak: 0.8 }), makePolicy({ version: 4 }), 'case-9', NOW),
    ).toMatchObject({
      id: 'case-9',
      transcriptId: 't-001',
      state: 'open',
      flaggedAt: NOW,
      flaggedBy: ['classifier'],
      risk: 0.8,
      threshold: 0.5,
      policyVersion: 4,
      model: { id: 'test-model' },
      locale: 'de',
      messageCount: 12,
      verdict: null,
      revision: 1,
    });
  });

  test('nothing is opened below the threshold, or when the classifier is off', () => {
    expect(openCase(assessed({ risk: 0.4 }), makePolicy(), 'c', NOW)).toBeNull();
    expect(openCase(assessed({ risk: 0.9 }), makePolicy({ layers: [] }), 'c', NOW)).toBeNull();
  });

  test('the strongest characteristics come first, three at most, none below one half', () => {
    const scores = makeCharacteristics({
      secrecy: 0.6,
      flattery: 0.9,
      pressure: 0.7,
      isolation: 0.55,
      incentive: 0.4,
    });
    expect(strongestCharacteristics(scores)).toEqual(['flattery', 'pressure', 'secrecy']);
    expect(strongestCharacteristics(makeCharacteristics({ incentive: 0.4 }))).toEqual([]);
  });
});
