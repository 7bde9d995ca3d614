import { describe, expect, test } from 'vitest';
import {
  chosenBy,
  OPTION_COMMANDS,
  optionOf,
  optionsAmong,
} from '../../../components/review/decision/finding-options.ts';
import { commandOf } from '../../../domain/keys/commands.ts';
import { CHOICES } from '../../../domain/policy/choices.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';

const PASSING = ['inconclusive', 'escalate', 'skip'];
const FINDINGS = ['same-item', 'near-duplicate', 'different', 'bad-hash'];

describe('what can be chosen for a match', () => {
  test('findings stand in the place of the verdicts that follow from them', () => {
    expect(optionsAmong(CHOICES)).toEqual([...FINDINGS, ...PASSING]);
    expect(optionsAmong(VERDICTS)).toEqual([...FINDINGS, 'inconclusive']);
    expect(optionsAmong(CHOICES.filter((choice) => choice !== 'escalate'))).toEqual([
      ...FINDINGS,
      ...['inconclusive', 'skip'],
    ]);
  });

  test('a finding brings its verdict, and is what is chosen then', () => {
    expect(chosenBy('near-duplicate')).toEqual({ choice: 'confirmed', finding: 'near-duplicate' });
    expect(chosenBy('bad-hash')).toEqual({ choice: 'not-confirmed', finding: 'bad-hash' });
    for (const option of optionsAmong(CHOICES)) expect(optionOf(chosenBy(option))).toBe(option);
  });

  test('anything else takes the finding away', () => {
    expect({ ...chosenBy('different'), ...chosenBy('inconclusive') }).toEqual({
      choice: 'inconclusive',
      finding: undefined,
    });
  });

  test('a verdict without a finding is no choice yet', () => {
    expect(optionOf({ choice: 'confirmed' })).toBeNull();
    expect(optionOf({ choice: null })).toBeNull();
  });

  test('each has a key, and no two the same', () => {
    const keys = optionsAmong(CHOICES).map((option) => commandOf(OPTION_COMMANDS[option]).key);
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
