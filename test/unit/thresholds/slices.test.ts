import { describe, expect, test } from 'vitest';
import { riskRule } from '../../../domain/policy/flag-rule.ts';
import type { Facet } from '../../../domain/thresholds/evidence-set.ts';
import { evidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab } from '../../../domain/thresholds/lab.ts';
import {
  type ComparedFigure,
  compareSlices,
  worstSlice,
} from '../../../domain/thresholds/slice-comparisons.ts';
import { type Slice, SMALLEST_SLICE } from '../../../domain/thresholds/slices.ts';
import { sweepOf } from '../../../domain/thresholds/sweep.ts';
import { makeEvidence } from '../../fixtures/evidence.ts';

/** Figures of so many caught, missed, wrongly flagged and passed. */
function figuresOf(tp: number, fn: number, fp: number, tn: number) {
  const outcomes = [
    ...Array(tp).fill([1, 0.9]),
    ...Array(fn).fill([1, 0.1]),
    ...Array(fp).fill([0, 0.9]),
    ...Array(tn).fill([0, 0.1]),
  ];
  return sweepOf({
    scores: Float64Array.from(outcomes, ([, score]) => score),
    positive: Uint8Array.from(outcomes, ([positive]) => positive),
  }).at(0.5);
}

function slice(value: string, [tp, fn, fp, tn]: number[], facet: Facet = 'locale'): Slice {
  const figures = figuresOf(tp!, fn!, fp!, tn!);
  const positives = tp! + fn!;
  const flagged = tp! + fp!;
  return {
    facet,
    value,
    n: positives + fp! + tn!,
    positives,
    flagged,
    figures,
    fewPositives: positives < SMALLEST_SLICE,
    fewFlagged: flagged < SMALLEST_SLICE,
  };
}

const WHOLE = figuresOf(800, 200, 100, 900);

const worstOf = (slices: readonly Slice[], figure: ComparedFigure) =>
  worstSlice(slices, WHOLE, figure, compareSlices(slices, WHOLE, true));

describe('the worst slice', () => {
  test('is the one with the lowest recall or precision, and clearly so where chance would hardly do it', () => {
    const slices = [slice('de', [20, 10, 1, 20]), slice('en', [5, 45, 0, 50]), slice('fr', [30, 5, 20, 30])];
    expect(worstOf(slices, 'recall')).toMatchObject({ slice: { value: 'en' }, clearlyWorse: true });
    expect(worstOf(slices, 'precision')).toMatchObject({
      slice: { value: 'fr' },
      clearlyWorse: true,
    });
    const [alone] = slices;
    expect(worstOf([alone!], 'recall')).toMatchObject({
      slice: { value: 'de' },
      clearlyWorse: false,
    });
  });

  test('is none of those that are too small for the figure', () => {
    const small = slice('en', [0, SMALLEST_SLICE - 1, 30, 0]);
    expect(worstOf([small], 'recall')).toBeNull();
    expect(worstOf([small], 'precision')).toMatchObject({ slice: { value: 'en' } });
    expect(worstOf([slice('fr', [0, 40, 19, 0])], 'precision')).toBeNull();
  });

  test('there is none where no slice does worse than the whole', () => {
    expect(worstOf([], 'recall')).toBeNull();
    expect(worstOf([slice('en', [800, 200, 100, 900])], 'recall')).toBeNull();
    expect(worstOf([slice('en', [90, 10, 0, 9])], 'recall')).toBeNull();
  });

  test('is a characteristic for recall only: nothing benign carries one', () => {
    const secrecy = slice('secrecy', [10, 30, 12, 0], 'characteristic');
    expect(worstOf([secrecy], 'recall')).toMatchObject({ slice: { value: 'secrecy' } });
    expect(worstOf([secrecy], 'precision')).toBeNull();
  });
});

test('a slice is small by what is counted, however much it stands for', () => {
  const items = Array.from({ length: 10 }, (_, index) =>
    makeEvidence([index < 5 ? 0.9 : 0.1], { transcriptId: `t-${index}`, weight: 100, stratum: 0 }),
  );
  const [locale] = buildLab(evidenceSet(items), riskRule(0.5)).slicesAt(0.5);
  expect(locale).toMatchObject({ n: 10, positives: 10, flagged: 5, fewPositives: true, fewFlagged: true });
  expect(locale!.figures.recall).toMatchObject({ k: 500, n: 1000 });
});
