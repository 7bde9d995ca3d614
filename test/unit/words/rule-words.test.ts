import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlagRule, riskRule, sameRule } from '../../../domain/policy/flag-rule.ts';
import { describeRule, ruleChanges } from '../../../words/rule-words.ts';
import { anyRule } from '../../fixtures/rules.ts';

const ruleWith = (overrides: Partial<FlagRule> = {}): FlagRule => ({ ...riskRule(0.61), ...overrides });

describe('a rule in plain words', () => {
  test.each<[Partial<FlagRule>, string[]]>([
    [{}, ['Threshold 0.61', 'Uses the highest risk', 'Layer: classifier']],
    [
      {
        threshold: 0.625,
        latching: false,
        layers: ['classifier', 'rules', 'personal-info'],
        characteristicThresholds: { pressure: 0.75, secrecy: 0.8 },
      },
      [
        'Threshold 0.625',
        'Uses the final risk',
        'Secrecy alone flags from 0.80',
        'Pressure alone flags from 0.75',
        'Layers: classifier, rules, personal information',
      ],
    ],
    [{ layers: ['known-match'], characteristicThresholds: { secrecy: 0.8 } }, ['Layer: known match']],
    [{ layers: [] }, ['No layers']],
  ])('%j', (overrides, lines) => expect(describeRule(ruleWith(overrides))).toEqual(lines));

  test.each<[Partial<FlagRule>, Partial<FlagRule>, string[]]>([
    [{}, {}, []],
    [{}, { threshold: 0.7 }, ['Threshold 0.61 → 0.70']],
    [{ threshold: 0.61042 }, { threshold: 0.61043 }, ['Threshold 0.61042 → 0.61043']],
    [{}, { latching: false }, ['Uses the final risk instead of the highest risk']],
    [{ latching: false }, {}, ['Uses the highest risk instead of the final risk']],
    [{}, { characteristicThresholds: { secrecy: 0.8 } }, ['Secrecy alone flags from 0.80']],
    [{ characteristicThresholds: { secrecy: 0.8 } }, {}, ['Secrecy alone no longer flags']],
    [
      { characteristicThresholds: { secrecy: 0.8 } },
      { characteristicThresholds: { secrecy: 0.9 } },
      ['Secrecy alone flags from 0.90 instead of 0.80'],
    ],
    [{}, { layers: ['rules'] }, ['Classifier off', 'Rules on']],
  ])('from %j to %j', (from, to, lines) => expect(ruleChanges(ruleWith(from), ruleWith(to))).toEqual(lines));

  test('rules are the same exactly when nothing differs in words', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (left, right) => {
        expect(ruleChanges(left, right).length === 0).toBe(sameRule(left, right));
      }),
    );
  });
});
