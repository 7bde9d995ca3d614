import { describe, expect, test } from 'vitest';
import { slicesToCsv } from '../../../domain/export/slices-csv.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { type Interval, wilson95 } from '../../../domain/metrics/intervals/intervals.ts';
import { riskRule } from '../../../domain/policy/flag-rule.ts';
import { evidenceSet, FACETS, type Facet } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab } from '../../../domain/thresholds/lab.ts';
import { CLEARLY, compareSlices, worstSlice } from '../../../domain/thresholds/slice-comparisons.ts';
import type { Slice } from '../../../domain/thresholds/slices.ts';
import type { SweepFigures } from '../../../domain/thresholds/sweep.ts';
import { makeEvidence } from '../../fixtures/evidence.ts';

interface Counts {
  caught: number;
  missed: number;
  wrong: number;
}

function figuresOf({ caught, missed, wrong }: Counts): SweepFigures {
  const share = (k: number, n: number) => ({
    ...{ k, n, value: n === 0 ? null : k / n },
    interval95: n === 0 ? null : wilson95(k, n),
  });
  return {
    threshold: 0.5,
    confusion: { tp: caught, fp: wrong, fn: missed, tn: 0 },
    flagged: caught + wrong,
    precision: share(caught, caught + wrong),
    recall: share(caught, caught + missed),
    specificity: share(0, wrong),
    f1: null,
    f1Interval95: null,
  };
}

function sliceOf(facet: Facet, value: string, counts: Counts): Slice {
  const { caught, missed, wrong } = counts;
  return {
    ...{ facet, value, n: caught + missed + wrong, positives: caught + missed, flagged: caught + wrong },
    ...{ figures: figuresOf(counts), fewPositives: caught + missed < 20, fewFlagged: caught + wrong < 20 },
  };
}

const FIGURES = ['recall', 'precision'] as const;

/** 1,200 items of which none is worse for where it lies, cut by so many facets into ten values each. */
function likeSlices(facets: number, random: () => number): { slices: Slice[]; whole: SweepFigures } {
  const cut = Array.from({ length: facets }, () =>
    Array.from({ length: 10 }, (): Counts => ({ caught: 0, missed: 0, wrong: 0 })),
  );
  const all: Counts = { caught: 0, missed: 0, wrong: 0 };
  for (let item = 0; item < 1200; item += 1) {
    const chance = random();
    const kind = chance < 0.6 ? 'caught' : chance < 0.75 ? 'missed' : 'wrong';
    all[kind] += 1;
    for (const values of cut) values[Math.floor(random() * 10)]![kind] += 1;
  }
  const slices = cut.flatMap((values, index) =>
    values.map((counts, value) =>
      sliceOf(FACETS.filter((facet) => facet !== 'characteristic')[index % 5]!, `${index}-${value}`, counts),
    ),
  );
  return { slices, whole: figuresOf(all) };
}

describe('of slices that are all alike', () => {
  const RUNS = 1500;
  /** Three standard errors above 5 %. */
  const MOST = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS);

  test.each([
    [10, 1, 0.3],
    [60, 6, 0.7],
  ])(
    '%d slices: any is called clearly worse in at most one run of twenty, where its interval alone would in far more',
    (count, facets, alone) => {
      const random = seededRandom(facets);
      let [alarms, alarmsAlone] = [0, 0];
      for (let run = 0; run < RUNS; run += 1) {
        const { slices, whole } = likeSlices(facets, random);
        const comparisons = compareSlices(slices, whole, true);
        expect(comparisons).toMatchObject({ slices: count, comparisons: 2 * count });
        if (FIGURES.some((figure) => worstSlice(slices, whole, figure, comparisons)?.clearlyWorse))
          alarms += 1;
        const isBelow = (slice: Slice) =>
          FIGURES.some((figure) => slice.figures[figure].interval95![1] < whole[figure].value!);
        if (slices.some(isBelow)) alarmsAlone += 1;
      }
      expect(alarms / RUNS).toBeLessThanOrEqual(MOST);
      expect(alarmsAlone / RUNS).toBeGreaterThan(alone);
    },
  );
});

describe('the p-value of a slice', () => {
  test('is that of Fisher’s exact test against the rest: the lady tasting tea, 3 of 4 right, p 0.243 one-sided', () => {
    // R. A. Fisher, The Design of Experiments (1935): 1 or fewer of 4, where 4 of 8 are: (1 + 16) ÷ 70.
    const tasted = { ...sliceOf('locale', 'en', { caught: 1, missed: 3, wrong: 40 }), fewPositives: false };
    const whole = figuresOf({ caught: 4, missed: 4, wrong: 160 });
    expect(
      compareSlices([{ ...tasted, fewFlagged: true }], whole, true).adjusted({ ...tasted }, 'recall'),
    ).toBeNull();
    const only = { ...tasted, fewFlagged: true };
    const comparisons = compareSlices([only], whole, true);
    expect(comparisons).toMatchObject({ slices: 1, comparisons: 1 });
    expect(comparisons.adjusted(only, 'recall')).toBeCloseTo(17 / 70, 12);
    expect(comparisons.adjusted(only, 'precision')).toBeNull();
  });

  test('is taken for slices that are large enough and have a rest, and never for the precision of a characteristic', () => {
    const whole = figuresOf({ caught: 80, missed: 20, wrong: 20 });
    const everything = sliceOf('locale', 'en', { caught: 80, missed: 20, wrong: 20 });
    const small = sliceOf('channel', 'a', { caught: 10, missed: 9, wrong: 2 });
    const secrecy = sliceOf('characteristic', 'secrecy', { caught: 20, missed: 15, wrong: 0 });
    const comparisons = compareSlices([everything, small, secrecy], whole, true);
    expect(comparisons).toMatchObject({ slices: 1, comparisons: 1 });
    expect(comparisons.adjusted(secrecy, 'recall')).toBeLessThan(CLEARLY);
    expect(comparisons.adjusted(secrecy, 'precision')).toBeNull();
    expect(comparisons.adjusted(everything, 'recall')).toBeNull();
  });

  test('of weighted evidence goes by the interval: at its upper bound half of 5 %', () => {
    const slice = sliceOf('locale', 'en', { caught: 60, missed: 40, wrong: 0 });
    const [low, high]: Interval = [0.5, 0.7];
    slice.figures.recall = { ...slice.figures.recall, interval95: [low, high] };
    const whole = figuresOf({ caught: 140, missed: 60, wrong: 10 });
    expect(whole.recall.value).toBe(high);
    const only = { ...slice, fewFlagged: true };
    expect(compareSlices([only], whole, false).adjusted(only, 'recall')).toBeCloseTo(0.025, 10);
  });
});

test('the table as a file has the adjusted p-values and how many comparisons they are adjusted for', () => {
  const items = Array.from({ length: 200 }, (_, index) =>
    makeEvidence([index % 100 < 50 && index >= 100 ? 0.1 : 0.9], {
      ...{ transcriptId: `t-${index}`, positive: true, locale: index < 100 ? 'de' : 'en' },
    }),
  );
  const lab = buildLab(evidenceSet(items), riskRule(0.5));
  const slices = lab.slicesAt(0.5);
  const comparisons = compareSlices(slices, lab.at(0.5), true);
  const [head, ...rows] = slicesToCsv(slices, comparisons).trimEnd().split('\r\n');
  const cell = (row: string, name: string) => row.split(',')[head!.split(',').indexOf(name)];
  const english = rows.find((row) => row.startsWith('locale,en'))!;
  const slice = slices.find(({ value }) => value === 'en')!;
  expect(cell(english, 'recall_p_adjusted')).toBe(String(comparisons.adjusted(slice, 'recall')));
  expect(Number(cell(english, 'recall_p_adjusted'))).toBeLessThan(1e-10);
  expect(cell(english, 'comparisons')).toBe(String(comparisons.comparisons));
});
