import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { agreementOf, verdictTable } from '../../../domain/metrics/agreement/agreement.ts';
import { PAIR_CASES, reviewerPairs } from '../../../domain/metrics/agreement/reviewer-pairs.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import type { Verdict } from '../../../domain/policy/verdicts.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

/** A case that two people reviewed, one after the other. */
const both = (
  id: string,
  first: [string, Verdict],
  second: [string, Verdict],
  more: Partial<Outcome> = {},
) => [
  makeOutcome({ case_id: id, reviewer: first[0], decision: first[1] }),
  makeOutcome({
    ...{ case_id: id, stage: 'second-review', reviewer: second[0], decision: second[1] },
    ...{ decided_at: '2026-03-06T10:00:00Z', ...more },
  }),
];

describe('agreement of every two reviewers', () => {
  const verdicts: [Verdict, Verdict][] = Array.from({ length: PAIR_CASES }, (_, index) =>
    index < 12
      ? ['confirmed', 'confirmed']
      : index < 17
        ? ['not-confirmed', 'not-confirmed']
        : ['confirmed', 'inconclusive'],
  );
  const rows = [
    // Who reviewed first makes no difference: every other case is the other way round.
    ...verdicts.flatMap(([willow, birch], index) =>
      index % 2 === 0
        ? both(`wb-${index}`, ['willow', willow], ['birch', birch])
        : both(`wb-${index}`, ['birch', birch], ['willow', willow]),
    ),
    ...both('wc', ['willow', 'confirmed'], ['cedar', 'confirmed']),
    ...both('judged', ['willow', 'confirmed'], ['oak', 'not-confirmed'], { adjudication: true }),
    makeOutcome({ case_id: 'alone', reviewer: 'elder' }),
  ];
  const { pairs, tooFew, least } = reviewerPairs(gatherCases(rows).cases());

  test('has every pair that shares a case, in order of name, without adjudications', () => {
    expect(pairs.map(({ reviewers, n }) => [...reviewers, n])).toEqual([
      ['birch', 'willow', PAIR_CASES],
      ['cedar', 'willow', 1],
    ]);
  });

  test('is that of two raters where there are enough cases, and is not given where there are not', () => {
    const [enough, few] = pairs;
    const named = verdicts.map(([willow, birch]): [Verdict, Verdict] => [birch, willow]);
    expect(enough!.agreement).toEqual(agreementOf(verdictTable(named)));
    expect(few!.agreement).toBeNull();
    expect({ tooFew, least }).toEqual({ tooFew: 1, least: 20 });
  });

  test('the order of the rows changes nothing', () => {
    expect(reviewerPairs(gatherCases(rows.toReversed()).cases())).toEqual({ pairs, tooFew, least });
  });
});
