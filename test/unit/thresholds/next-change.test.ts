import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskRule } from '../../../domain/policy/flag-rule.ts';
import { evidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab, curvePoints, type Lab } from '../../../domain/thresholds/lab.ts';
import { nextChange, thresholdOfScore } from '../../../domain/thresholds/next-change.ts';
import { anyEvidence, anyRule, makeEvidence } from '../../fixtures/evidence.ts';

const labOf = (...risks: number[]) =>
  buildLab(evidenceSet(risks.map((risk) => makeEvidence([risk]))), riskRule(0.5));

/** Every threshold that one direction leads through. */
function walk(lab: Lab, from: number, direction: 1 | -1): number[] {
  const found: number[] = [];
  for (
    let next = nextChange(lab.ranked, from, direction);
    next !== null && found.length < 100;
    next = nextChange(lab.ranked, next, direction)
  )
    found.push(next);
  return found;
}

describe('the next threshold that changes anything', () => {
  test('goes from score to score, ties at once', () => {
    const lab = labOf(0.2, 0.4, 0.4, 0.9);
    expect(walk(lab, 1, -1)).toEqual([0.9, 0.4, 0.2]);
    expect(walk(lab, 0, 1)).toEqual([0.4, 0.9, 1]);
  });

  test('is the shortest that does it', () => {
    const lab = labOf(0.2, 0.4567891, 0.4571);
    expect(walk(lab, 1, -1)).toEqual([0.457, 0.45, 0.2]);
  });

  test('there is none beyond the last', () => {
    expect(nextChange(labOf(0.3, 1).ranked, 1, 1)).toBeNull();
    expect(nextChange(labOf(0.3).ranked, 0.1, -1)).toBeNull();
    expect(nextChange(labOf().ranked, 0.5, 1)).toBeNull();
  });

  test('flags another number of transcripts each time, and passes over none', () => {
    fc.assert(
      fc.property(anyEvidence, anyRule, (items, rule) => {
        const lab = buildLab(evidenceSet(items), rule);
        const counts = (thresholds: number[]) => thresholds.map((each) => lab.at(each).flagged);
        const down = counts([1, ...walk(lab, 1, -1)]);
        const up = counts([0, ...walk(lab, 0, 1)]);
        expect(new Set(down).size).toBe(down.length);
        expect(up.toReversed()).toEqual(down);
      }),
    );
  });
});

test('the threshold of a score flags just what the curve says', () => {
  fc.assert(
    fc.property(anyEvidence, anyRule, (items, rule) => {
      const lab = buildLab(evidenceSet(items), rule);
      for (const { threshold, recall } of curvePoints(lab.ranked)) {
        if (threshold > 1) expect(thresholdOfScore(lab.ranked, threshold)).toBe(1);
        else expect(lab.at(thresholdOfScore(lab.ranked, threshold)).recall.value).toBe(recall);
      }
    }),
  );
});
