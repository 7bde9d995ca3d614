import { describe, expect, test } from 'vitest';
import { MOST_PAIRED, transcriptAgreement } from '../../../domain/cohort/transcript-agreement.ts';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

let cases = 0;
function review(
  reviewer: string | null,
  transcript: string,
  decision: Outcome['decision'],
  overrides: Partial<Outcome> = {},
) {
  cases += 1;
  return makeOutcome({
    case_id: `case-${cases}`,
    transcript_id: transcript,
    reviewer,
    decision,
    decided_at: `2026-03-05T10:00:${String(cases % 60).padStart(2, '0')}Z`,
    ...overrides,
  });
}

describe('agreement between reviewers who saw the same transcripts', () => {
  test('what is said of a picture is about one entry of several, and left out', () => {
    for (const layer of ['exact-hash', 'perceptual-hash'] as const) {
      const picture = { flagged_by: [layer] };
      const { overall, reviewers } = transcriptAgreement([
        review('oak', 'p-1', 'confirmed', picture),
        review('elm', 'p-1', 'not-confirmed', picture),
      ]);
      expect(reviewers).toEqual([]);
      expect(overall).toMatchObject({ n: 0, ratings: 0 });
    }
  });

  test('pairs are taken over the transcripts that both saw', () => {
    const { pairs, overall, reviewers } = transcriptAgreement([
      review('oak', 't-1', 'confirmed'),
      review('elm', 't-1', 'confirmed'),
      review('ash', 't-1', 'not-confirmed'),
      review('oak', 't-2', 'not-confirmed'),
      review('elm', 't-2', 'not-confirmed'),
      review('oak', 't-3', 'inconclusive'),
      review('fir', 't-4', 'confirmed'),
    ]);
    expect(reviewers).toEqual(['ash', 'elm', 'oak']);
    expect(pairs.map((pair) => [...pair.reviewers, pair.agreement.agreed, pair.agreement.n])).toEqual([
      ['ash', 'elm', 0, 1],
      ['ash', 'oak', 0, 1],
      ['elm', 'oak', 2, 2],
    ]);
    expect(pairs[2]!.agreement.cohenKappa).toBe(1);
    expect(overall).toMatchObject({ n: 2, ratings: 5 });
    expect(overall.percent).toBeCloseTo((1 / 3 + 1) / 2, 12);
  });

  test('the latest verdict of a reviewer counts, whatever the order of the rows', () => {
    const rows = [
      review('oak', 't-1', 'confirmed', { decided_at: '2026-03-05T10:00:00Z' }),
      review('oak', 't-1', 'not-confirmed', { decided_at: '2026-03-06T10:00:00+01:00' }),
      review('elm', 't-1', 'not-confirmed'),
    ];
    for (const order of [rows, rows.toReversed()])
      expect(transcriptAgreement(order).pairs[0]!.agreement).toMatchObject({ n: 1, agreed: 1 });
  });

  test('of a golden item the first verdict counts: the answer may have been told after it', () => {
    const golden = { flagged_by: ['golden'] as Outcome['flagged_by'], case_id: 'golden-1' };
    const rows = [
      review('oak', 't-1', 'confirmed', { ...golden, decided_at: '2026-03-05T10:00:00Z' }),
      review('oak', 't-1', 'not-confirmed', { ...golden, decided_at: '2026-03-06T10:00:00Z' }),
      review('elm', 't-1', 'not-confirmed', { flagged_by: ['golden'] }),
    ];
    for (const order of [rows, rows.toReversed()])
      expect(transcriptAgreement(order).pairs[0]!.agreement).toMatchObject({ n: 1, agreed: 0 });
  });

  test('adjudications, appeals, pending and nameless rows are no independent verdicts', () => {
    const rows = [
      review('oak', 't-1', 'confirmed'),
      review('elm', 't-1', 'confirmed', { stage: 'second-review', adjudication: true }),
      review('ash', 't-1', 'upheld', { stage: 'appeal' }),
      review('fir', 't-1', null, { decided_at: null }),
      review(null, 't-1', 'confirmed'),
    ];
    expect(transcriptAgreement(rows)).toMatchObject({ pairs: [], reviewers: [], overall: { n: 0 } });
  });

  test('names that mean something to a program are names', () => {
    const { pairs } = transcriptAgreement([
      review('__proto__', 't-1', 'confirmed'),
      review('constructor', 't-1', 'confirmed'),
    ]);
    expect(pairs[0]!.reviewers).toEqual(['__proto__', 'constructor']);
  });

  test('too many reviewers have no list of pairs without an end', () => {
    const rows = Array.from({ length: MOST_PAIRED + 5 }, (_, index) =>
      review(`r${index}`, 't-1', 'confirmed'),
    );
    const { pairs, unlisted, overall } = transcriptAgreement(rows);
    expect(pairs).toHaveLength((MOST_PAIRED * (MOST_PAIRED - 1)) / 2);
    expect(unlisted).toBe(5);
    expect(overall.ratings).toBe(MOST_PAIRED + 5);
  });
});
