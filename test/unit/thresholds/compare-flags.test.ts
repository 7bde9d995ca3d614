import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFlagged, riskRule } from '../../../domain/policy/flag-rule.ts';
import { compareFlags } from '../../../domain/thresholds/compare-flags.ts';
import { evidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab } from '../../../domain/thresholds/lab.ts';
import { anyEvidence, anyRule, makeEvidence } from '../../fixtures/evidence.ts';

describe('comparing what two rules flag', () => {
  test('counts as a recount does', () => {
    fc.assert(
      fc.property(anyEvidence, anyRule, anyRule, (items, first, second) => {
        const set = evidenceSet(items);
        const found = compareFlags(
          { lab: buildLab(set, first), threshold: first.threshold },
          { lab: buildLab(set, second), threshold: second.threshold },
        );
        const pairs = items.map((item) => ({
          positive: item.positive,
          byFirst: isFlagged(item, first),
          bySecond: isFlagged(item, second),
        }));
        const count = (wanted: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(wanted).length;
        expect({ ...found, onlyFirst: found.onlyFirst.length, onlySecond: found.onlySecond.length }).toEqual({
          both: count(({ byFirst, bySecond }) => byFirst && bySecond),
          neither: count(({ byFirst, bySecond }) => !byFirst && !bySecond),
          onlyFirst: count(({ byFirst, bySecond }) => byFirst && !bySecond),
          onlySecond: count(({ byFirst, bySecond }) => !byFirst && bySecond),
          positives: {
            onlyFirst: count(({ positive, byFirst, bySecond }) => positive && byFirst && !bySecond),
            onlySecond: count(({ positive, byFirst, bySecond }) => positive && !byFirst && bySecond),
          },
          negatives: {
            onlyFirst: count(({ positive, byFirst, bySecond }) => !positive && byFirst && !bySecond),
            onlySecond: count(({ positive, byFirst, bySecond }) => !positive && !byFirst && bySecond),
          },
          correct: {
            onlyFirst: count(
              ({ positive, byFirst, bySecond }) => byFirst !== bySecond && byFirst === positive,
            ),
            onlySecond: count(
              ({ positive, byFirst, bySecond }) => byFirst !== bySecond && bySecond === positive,
            ),
          },
        });
      }),
    );
  });

  test('lists the highest risk first, and refuses other transcripts', () => {
    const items = [0.6, 0.9, 0.7].map((risk, index) => makeEvidence([risk], { transcriptId: `t-${index}` }));
    const lab = buildLab(evidenceSet(items), riskRule(0.5));
    expect(compareFlags({ lab, threshold: 0.5 }, { lab, threshold: 1 }).onlyFirst).toEqual([1, 2, 0]);
    const other = buildLab(evidenceSet(items.toReversed()), riskRule(0.5));
    expect(() => compareFlags({ lab, threshold: 0.5 }, { lab: other, threshold: 0.5 })).toThrow(RangeError);
  });
});
