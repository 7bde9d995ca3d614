import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FlagRule,
  flagRuleSchema,
  riskRule,
  ruleOf,
  sameRule,
} from '../../../domain/policy/flag-rule.ts';
import { makePolicy } from '../../fixtures/factories.ts';
import { anyRule } from '../../fixtures/rules.ts';

const ruleWith = (overrides: Partial<FlagRule> = {}): FlagRule => ({ ...riskRule(0.61), ...overrides });

describe('a rule as data', () => {
  test('a policy gives its rule and nothing else, in the fixed order', () => {
    const policy = makePolicy({
      layers: ['rules', 'classifier', 'rules'],
      characteristicThresholds: { pressure: 0.7, secrecy: 0.8 },
    });
    expect(JSON.stringify(ruleOf(policy))).toBe(
      '{"threshold":0.5,"latching":true,"layers":["classifier","rules"],"characteristicThresholds":{"secrecy":0.8,"pressure":0.7}}',
    );
  });

  test.each<[string, unknown]>([
    ['a threshold above 1', { ...ruleWith(), threshold: 1.1 }],
    ['a threshold that is no number', { ...ruleWith(), threshold: Number.NaN }],
    ['an unknown layer', { ...ruleWith(), layers: ['audit-sample'] }],
    ['an unknown characteristic', { ...ruleWith(), characteristicThresholds: { kindness: 0.5 } }],
  ])('%s is refused', (_name, rule) => expect(flagRuleSchema.safeParse(rule).success).toBe(false));

  test('rules are the same whatever the order of their layers', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(flagRuleSchema.parse(rule)).toEqual(rule);
        expect(sameRule(rule, { ...rule, layers: rule.layers.toReversed() })).toBe(true);
      }),
    );
  });
});
