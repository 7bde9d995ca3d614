import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlagRule, riskRule, sameRule } from '../../../domain/policy/flag-rule.ts';
import { describeRule, ruleChanges } from '../../../words/rule-words.ts';
import { anyRule } from '../../fixtures/rules.ts';

const ruleWith = (overrides: Partial<FlagRule> = {}): FlagRule => ({ ...riskRule(0.61), ...overrides });

describe('a rule in plain words', () => {
  test.each<[Partial<FlagRule>, string[]]>([
    [{}, ['Threshold 0.61', 'Counts the highest risk', 'Layer classifier on']],
    [
      {
        threshold: 0.625,
        latching: false,
        layers: ['classifier', 'rules', 'personal-info'],
        characteristicThresholds: { pressure: 0.75, secrecy: 0.8 },
      },
      [
        'Threshold 0.625',
        'Counts the final risk',
        'Secrecy flags from 0.80 by itself',
        'Pressure flags from 0.75 by itself',
        'Layers classifier, rules, personal information on',
      ],
    ],
    [{ layers: ['known-match'], characteristicThresholds: { secrecy: 0.8 } }, ['Layer known match on']],
    [{ layers: [] }, ['No layer on']],
  ])('%j', (overrides, lines) => expect(describeRule(ruleWith(overrides))).toEqual(lines));

  test.each<[Partial<FlagRule>, Partial<FlagRule>, string[]]>([
    [{}, {}, []],
    [{}, { threshold: 0.7 }, ['Threshold 0.61 → 0.70']],
    [{ threshold: 0.61042 }, { threshold: 0.61043 }, ['Threshold 0.61042 → 0.61043']],
    [{}, { latching: false }, ['Counts the final risk instead of the highest']],
    [{ latching: false }, {}, ['Counts the highest risk instead of the final']],
    [{}, { characteristicThresholds: { secrecy: 0.8 } }, ['Secrecy flags from 0.80 by itself']],
    [{ characteristicThresholds: { secrecy: 0.8 } }, {}, ['Secrecy no longer flags by itself']],
    [
      { characteristicThresholds: { secrecy: 0.8 } },
      { characteristicThresholds: { secrecy: 0.9 } },
      ['Secrecy flags from 0.90 by itself instead of 0.80'],
    ],
    [{}, { layers: ['rules'] }, ['Layer classifier off', 'Layer rules on']],
  ])('from %j to %j', (from, to, lines) => expect(ruleChanges(ruleWith(from), ruleWith(to))).toEqual(lines));

  test('rules are the same exactly when nothing differs in words', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (left, right) => {
        expect(ruleChanges(left, right).length === 0).toBe(sameRule(left, right));
      }),
    );
  });
});
