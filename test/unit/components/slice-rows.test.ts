import { describe, expect, test } from 'vitest';
import { sliceName } from '../../../components/thresholds/slices/slice-names.ts';
import {
  fewOf,
  figureOf,
  groupSlices,
  isUncertain,
  isWhollyUncertain,
  nextSort,
} from '../../../components/thresholds/slices/slice-rows.ts';
import { slicesToCsv } from '../../../domain/export/slices-csv.ts';
import { riskRule } from '../../../domain/policy/flag-rule.ts';
import { boundsOfLength, evidenceSet, lengthBand } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab } from '../../../domain/thresholds/lab.ts';
import { compareSlices } from '../../../domain/thresholds/slice-comparisons.ts';
import type { Slice } from '../../../domain/thresholds/slices.ts';
import { makeEvidence } from '../../fixtures/evidence.ts';

/** Two languages, three lengths; German is caught whole, English half; nothing French is risky. */
function someEvidence() {
  const item = (locale: string, risk: number, positive: boolean, messages: number) =>
    makeEvidence(
      Array.from({ length: messages }, () => risk),
      { locale, positive, channel: '=1+1', marked: positive ? ['secrecy'] : [] },
    );
  const items = [
    item('de', 0.9, true, 12),
    item('de', 0.2, false, 4),
    item('en', 0.9, true, 4),
    item('en', 0.1, true, 90),
    item('fr', 0.1, false, 4),
  ];
  const numbered = items.map((each, index) => ({ ...each, transcriptId: `t-${index}` }));
  const lab = buildLab(evidenceSet(numbered), riskRule(0.5));
  const slices = lab.slicesAt(0.5);
  return { slices, comparisons: compareSlices(slices, lab.at(0.5), true) };
}

const values = (slices: readonly Slice[]) => slices.map(({ value }) => value);

describe('the rows of the table of slices', () => {
  const { slices, comparisons } = someEvidence();

  test('are grouped by facet; lengths go up', () => {
    const groups = groupSlices(slices, null, null);
    expect(groups.map(({ facet }) => facet)).toEqual([
      'locale',
      'channel',
      'length',
      'difficulty',
      'characteristic',
      'month',
    ]);
    expect(values(groups[2]!.slices)).toEqual(['under 10 messages', '10–19 messages', '80 messages or more']);
    expect(groupSlices(slices, 'locale', null)).toHaveLength(1);
  });

  test('are sorted within their group, what is undefined last either way', () => {
    const sorted = (descending: boolean) =>
      values(groupSlices(slices, 'locale', { by: 'recall', descending })[0]!.slices);
    expect(sorted(false)).toEqual(['en', 'de', 'fr']);
    expect(sorted(true)).toEqual(['de', 'en', 'fr']);
    expect(values(groupSlices(slices, 'locale', { by: 'n', descending: false })[0]!.slices)).toEqual([
      'fr',
      'de',
      'en',
    ]);
  });

  test('a characteristic has a recall and no other share', () => {
    const secrecy = slices.find(({ facet }) => facet === 'characteristic')!;
    expect(figureOf(secrecy, 'recall')).toBeCloseTo(2 / 3);
    expect(figureOf(secrecy, 'risky')).toBe(3);
    for (const figure of ['precision', 'specificity', 'f1'] as const)
      expect(figureOf(secrecy, figure)).toBeNull();
    expect(fewOf(secrecy)).toEqual(['risky']);
  });

  test('say what there is too little of, and which figures that leaves uncertain', () => {
    const slice = { facet: 'locale', n: 130, positives: 30, fewPositives: false, fewFlagged: true } as const;
    expect(fewOf(slice)).toEqual(['flagged']);
    const figures = ['precision', 'recall', 'specificity', 'f1'] as const;
    expect(figures.map((figure) => isUncertain(slice, figure))).toEqual([true, false, false, true]);
    const small = { ...slice, n: 40, positives: 10, fewPositives: true, fewFlagged: false };
    expect(fewOf(small)).toEqual(['risky']);
    expect(fewOf({ ...small, n: 25 })).toEqual(['risky', 'benign']);
  });

  test('are marked where they have little of something, and all of their figures say little or only some', () => {
    const slice = { facet: 'locale', n: 130, positives: 30, fewPositives: false, fewFlagged: true } as const;
    expect(isWhollyUncertain({ ...slice, fewFlagged: false })).toBe(false);
    // Recall and specificity are read all the same.
    expect(isWhollyUncertain(slice)).toBe(false);
    expect(isWhollyUncertain({ ...slice, n: 30, positives: 15, fewPositives: true })).toBe(true);
    // Recall is all that it has.
    const marked = { ...slice, facet: 'characteristic', positives: 10, fewPositives: true } as const;
    expect(isWhollyUncertain(marked)).toBe(true);
    expect(isWhollyUncertain({ ...marked, positives: 40, fewPositives: false })).toBe(false);
  });

  test('a heading sorts from the lowest, then from the highest, then not at all', () => {
    const first = nextSort(null, 'recall');
    const second = nextSort(first, 'recall');
    expect([first, second]).toEqual([
      { by: 'recall', descending: false },
      { by: 'recall', descending: true },
    ]);
    expect(nextSort(second, 'recall')).toBeNull();
    expect(nextSort(second, 'n')).toEqual({ by: 'n', descending: false });
  });

  test('go into a CSV file that no spreadsheet computes', () => {
    const [head, ...rows] = slicesToCsv(slices, comparisons).trimEnd().split('\r\n');
    expect(head).toBe(
      '\ufefffacet,value,threshold,n,risky,flagged,tp,fp,fn,tn,precision,precision_low,precision_high,recall,recall_low,recall_high,specificity,specificity_low,specificity_high,f1,f1_low,f1_high,few_risky,few_flagged,precision_p_adjusted,recall_p_adjusted,comparisons',
    );
    expect(rows).toHaveLength(slices.length);
    expect(rows.find((row) => row.startsWith('channel'))).toMatch(/^channel,"?'=1\+1/);
    expect(rows.find((row) => row.startsWith('characteristic'))).toMatch(
      /^characteristic,secrecy,0\.5,3,3,2,2,0,1,0,,,,0\.6+\d*,0\.\d+,0\.\d+,,,,,,,yes,yes,,,0$/,
    );
    expect(rows.find((row) => row.startsWith('locale,fr'))).toBe(
      'locale,fr,0.5,1,0,0,0,0,0,1,,,,,,,1,0.20654931437723745,1,,,,yes,yes,,,0',
    );
  });
});

test.each([
  ['locale', 'de', 'German (de)'],
  ['locale', 'pt-BR', 'Brazilian Portuguese (pt-BR)'],
  ['locale', 'mul', 'Several languages (mul)'],
  ['locale', 'not named', 'unknown'],
  ['locale', 'zz', 'zz'],
  ['channel', '<b>lobby', '<b>lobby'],
  ['length', 'under 10 messages', 'fewer than 10 messages'],
  ['length', '10–19 messages', '10–19 messages'],
  ['length', '80 messages or more', '80 or more messages'],
  ['length', '11–19 messages', '11–19 messages'],
  ['difficulty', 'hard', 'Hard'],
  ['characteristic', 'secrecy', 'Secrecy'],
  ['month', '2026-03', 'March 2026'],
  ['month', 'later', 'later'],
] as const)('the %s %s is called %s', (facet, value, name) => {
  expect(sliceName(facet, value)).toBe(name);
});

test.each([
  [1, { from: 0, below: 10 }],
  [19, { from: 10, below: 20 }],
  [4000, { from: 80, below: null }],
])('the band of %d messages tells its bounds', (messages, bounds) => {
  expect(boundsOfLength(lengthBand(messages))).toEqual(bounds);
  expect(boundsOfLength('a few messages')).toBeNull();
});
