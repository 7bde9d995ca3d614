import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRules } from '../../../domain/thresholds/compare-rules.ts';
import { isFlagged, riskRule } from '../../../domain/thresholds/policy.ts';
import { makeCharacteristics } from '../../fixtures/factories.ts';
import { anyFlaggable, anyRule } from '../../fixtures/rules.ts';

type Row = Parameters<typeof compareRules>[0][number];

const row = (transcriptId: string, risk: number, outcome: 'risk' | 'benign', secrecy = 0): Row => ({
  transcriptId,
  risk,
  peak: risk,
  timeline: [risk],
  characteristics: makeCharacteristics({ secrecy }),
  label: { outcome, characteristics: [] },
});

describe('two rules on the same labelled transcripts', () => {
  test('a worked example', () => {
    const set = [
      row('both', 0.9, 'risk'),
      row('first-right', 0.6, 'risk'),
      row('second-right', 0.3, 'risk', 0.9),
      row('first-wrong', 0.6, 'benign'),
      row('first-wrong-too', 0.55, 'benign'),
      row('second-wrong', 0.2, 'benign', 0.8),
      row('neither', 0.1, 'benign'),
    ];
    const second = { ...riskRule(0.8), characteristicThresholds: { secrecy: 0.8 } };
    expect(compareRules(set, riskRule(0.5), second)).toEqual({
      both: 1,
      onlyFirst: ['first-right', 'first-wrong', 'first-wrong-too'],
      onlySecond: ['second-right', 'second-wrong'],
      neither: 1,
      correctOnlyFirst: 2,
      correctOnlySecond: 3,
      discordant: { positives: [1, 1], negatives: [1, 2] },
    });
  });

  test('counts everything once; the other way round it is mirrored', () => {
    const anyRow = fc
      .tuple(anyFlaggable, fc.constantFrom('risk', 'benign'))
      .map(([flaggable, outcome]) => ({ ...row('t', 0, outcome), ...flaggable }));
    fc.assert(
      fc.property(fc.array(anyRow), anyRule, anyRule, (rows, first, second) => {
        const set = rows.map((each, index) => ({ ...each, transcriptId: `t-${index}` }));
        const result = compareRules(set, first, second);
        const { onlyFirst, onlySecond, both, neither, discordant } = result;
        expect(both + neither + onlyFirst.length + onlySecond.length).toBe(set.length);
        expect(both + onlyFirst.length).toBe(set.filter((each) => isFlagged(each, first)).length);
        const right = (each: Row, rule: typeof first) =>
          isFlagged(each, rule) === (each.label.outcome === 'risk');
        const rightCount = (rule: typeof first) => set.filter((each) => right(each, rule)).length;
        expect(result.correctOnlyFirst - result.correctOnlySecond).toBe(
          rightCount(first) - rightCount(second),
        );
        const mirrored = compareRules(set, second, first);
        expect(mirrored).toMatchObject({ onlyFirst: onlySecond, onlySecond: onlyFirst, both, neither });
        expect(mirrored.discordant.positives).toEqual(discordant.positives.toReversed());
        expect(mirrored.discordant.negatives).toEqual(discordant.negatives.toReversed());
      }),
    );
  });
});
