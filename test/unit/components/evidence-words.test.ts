import { describe, expect, test } from 'vitest';
import {
  evidenceWords,
  missingWords,
  setName,
} from '../../../components/thresholds/evidence/evidence-words.ts';
import type { Evidence, EvidenceSummary, LabelledSet } from '../../../workflows/thresholds/evidence.ts';

const REVIEWED: NonNullable<EvidenceSummary['reviewed']> = {
  flagged: 100,
  decided: 100,
  inconclusive: 0,
  pictures: 0,
  audited: 0,
  drawnAt: null,
};

function wordsOf(
  source: Evidence['source'],
  summary: Partial<EvidenceSummary>,
  { weight = [1], sets = [] }: { weight?: number[]; sets?: LabelledSet[] } = {},
) {
  const all = { n: 100, positives: 40, fromSamples: 0, reviewed: null, unreviewed: 0, ...summary };
  const set = { weight: Float64Array.from(weight), plain: weight.every((each) => each === 1) };
  return evidenceWords({ source, summary: all, set }, sets);
}

const labels = { kind: 'labels', importId: null } as const;
const reviews = { kind: 'reviews' } as const;
const own: LabelledSet = {
  importId: 'i-1',
  source: 'team\u202e.jsonl',
  importedAt: '2026-03-04T12:00:00Z',
  labelled: 1200,
};

describe('labels', () => {
  test('are counted, and said to hold more risk than traffic does', () => {
    const { which, counts, cautions } = wordsOf(labels, {});
    expect(which).toBe('All labelled transcripts stored here.');
    expect(counts).toBe('100 transcripts: 40 risky, 60 benign.');
    expect(cautions).toEqual([
      '40 % are risky. Real traffic holds far less risk, so precision will be lower there.',
    ]);
  });

  test.each([
    [100, /^All are samples with generated text/],
    [7, /^7 are samples with generated text/],
  ])('%d from the samples', (fromSamples, said) =>
    expect(wordsOf(labels, { fromSamples }).cautions.at(-1)).toMatch(said),
  );

  test.each([
    [0, /^None is risky, so recall and the curves are undefined/],
    [100, /^All are risky, so precision is always 100 %/],
    [3, /^Only 3 are risky, so intervals are wide/],
    [95, /^Only 5 are benign, so intervals are wide/],
  ])('%d risky of 100', (positives, said) =>
    expect(wordsOf(labels, { positives }).cautions[0]).toMatch(said),
  );

  test('of one import are named by its file, in which nothing takes effect', () => {
    const one = { kind: 'labels', importId: 'i-1' } as const;
    const { which } = wordsOf(one, {}, { sets: [own] });
    expect(which).toBe('Labels from “\u2068team[U+202E].jsonl\u2069”, imported on 4 Mar 2026.');
    expect(setName(own)).toBe('team[U+202E].jsonl, 4 Mar 2026 (1,200)');
    expect(wordsOf(one, {}).which).toBe('Labels from one import.');
  });
});

describe('the team’s verdicts', () => {
  test('without an audit sample give recall among what was flagged only', () => {
    const { which, counts, cautions } = wordsOf(reviews, { reviewed: REVIEWED });
    expect(which).toBe('Your team’s verdicts.');
    expect(counts).toBe('100 transcripts with a verdict: 40 confirmed, 60 not confirmed.');
    expect(cautions).toEqual([
      '100 of 100 flagged cases are confirmed or not confirmed.',
      'Golden items are excluded.',
      expect.stringMatching(/^No audit sample has been reviewed\. Recall covers flagged cases only/),
      'People give verdicts, and people can be wrong.',
    ]);
  });

  test('with one stand for what was not flagged, and the draw is dated', () => {
    const { counts, cautions } = wordsOf(
      reviews,
      {
        reviewed: {
          flagged: 100,
          decided: 90,
          inconclusive: 2,
          pictures: 3,
          audited: 12,
          drawnAt: '2026-03-04T12:00:00Z',
        },
        unreviewed: 30,
      },
      { weight: [1, 20.25] },
    );
    expect(counts).toMatch(/Weighted, they represent 21\.3\.$/);
    expect(cautions).toEqual([
      '90 of 100 flagged cases are confirmed or not confirmed and represent the others of similar risk.',
      '2 inconclusive cases and all golden items are excluded.',
      '3 cases of pictures are excluded: their likeness is not a risk.',
      expect.stringMatching(
        /^12 reviewed audit samples represent .* drawn\. The latest draw was on 4 Mar 2026/,
      ),
      '30 transcripts lie in score bands without a review. Misses there are unknown.',
      'People give verdicts, and people can be wrong.',
    ]);
  });
});

test('where there is no evidence, the screen says what to do', () => {
  expect(missingWords(reviews).text).toContain('Review cases first');
  expect(missingWords(labels).text).toContain('import labelled transcripts');
  expect(missingWords({ kind: 'labels', importId: 'i-1' }).text).toContain('Choose other evidence');
});
