import { describe, expect, test } from 'vitest';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import {
  differFinding,
  orderFinding,
  picturesLeftOut,
  turnedFinding,
  weightedFinding,
} from '../../../words/selection-words.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

/** So many cases of a risk, of which the first so many are reviewed and confirmed, one after the other. */
function cases(kind: string, risk: number | null, flagged: number, reviewed: number, from = 0) {
  return Array.from({ length: flagged }, (_, index) =>
    makeOutcome({
      ...{ case_id: `${kind}-${index}`, risk },
      ...(index < reviewed
        ? { decided_at: new Date(Date.UTC(2026, 2, 5) + 1000 * (from + index)).toISOString() }
        : { decision: null, decided_at: null }),
    }),
  );
}

describe('how the reviewed differ from the flagged', () => {
  test('is said with share, mean risks, the tenths, and what stays open', () => {
    const { selection } = computeStatistics([...cases('high', 0.95, 40, 30), ...cases('low', 0.55, 60, 0)]);
    expect(differFinding(selection)).toBe(
      'Reviewed: 30.0 % of the flagged transcripts. Their mean risk is 0.950; that of all flagged transcripts is 0.710. By tenth of risk, between 0.0 % and 75.0 % were reviewed.',
    );
    expect(weightedFinding(selection)).toContain(
      'Its tenths hold 40 of 100 flagged transcripts. Nothing was reviewed in the rest, so the rate of all flagged transcripts may lie anywhere between 40.0 % and 100.0 %.',
    );
  });

  test('is said in a word when nothing was selected, when nothing is known, and not at all of nothing', () => {
    expect(differFinding(computeStatistics(cases('all', 0.9, 5, 5)).selection)).toMatch(
      /^Every flagged transcript/,
    );
    const unknown = computeStatistics(cases('none', null, 5, 2)).selection;
    expect(differFinding(unknown)).toBe(
      'Reviewed: 40.0 % of the flagged transcripts. Their risks are unknown.',
    );
    expect(weightedFinding(unknown)).not.toContain('Its tenths');
    const some = computeStatistics([...cases('known', 0.9, 4, 2), ...cases('unknown', null, 4, 0)]).selection;
    expect(differFinding(some)).toContain(
      'Where risk is known, its mean is 0.900 for them and 0.900 for all',
    );
    expect(weightedFinding(some)).toContain('Its tenths hold 4 of 8 flagged transcripts.');
    expect(differFinding(computeStatistics([]).selection)).toBeNull();
  });
});

test('pictures are said to be left out where there are any', () => {
  const transcripts = cases('high', 0.95, 4, 3);
  expect(picturesLeftOut(computeStatistics(transcripts).selection)).toBeNull();
  const pictures = cases('pictures', null, 1, 1).map((row) => ({
    ...row,
    flagged_by: ['perceptual-hash' as const],
  }));
  expect(picturesLeftOut(computeStatistics([...transcripts, ...pictures]).selection)).toBe(
    'Only transcripts have a risk: 1 match of a picture is left out here.',
  );
});

test('the order of decisions is said to follow risk, or not to, or to be untold', () => {
  const falling = [...cases('high', 0.95, 40, 40), ...cases('low', 0.55, 40, 40, 100)];
  expect(orderFinding(computeStatistics(falling).selection.order)).toMatch(
    /^High risks tended to be decided first \(rank correlation −0\.\d{3}, p < 0\.001\)/,
  );
  const rising = [...cases('low', 0.55, 40, 40), ...cases('high', 0.95, 40, 40, 100)];
  expect(orderFinding(computeStatistics(rising).selection.order)).toMatch(/^Low risks/);
  const mixed = [...cases('low', 0.55, 40, 40), ...cases('high', 0.95, 40, 40)];
  expect(orderFinding(computeStatistics(mixed).selection.order)).toMatch(/no dependence on risk/);
  expect(orderFinding(computeStatistics(falling.slice(0, 9)).selection.order)).toMatch(/^There are too few/);
});

test('a turned order names both groups with both rates', () => {
  const model = (model_version: string, locale: string, n: number, k: number) =>
    Array.from({ length: n }, (_, index) =>
      makeOutcome({
        ...{ case_id: `${model_version}-${locale}-${index}`, model_id: 'model', model_version, locale },
        decision: index < k ? 'confirmed' : 'not-confirmed',
      }),
    );
  const statistics = computeStatistics([
    ...[...model('1', 'en', 900, 810), ...model('1', 'de', 100, 60)],
    ...[...model('2', 'en', 100, 93), ...model('2', 'de', 900, 567)],
  ]);
  const nameOf = (name: string) => name;
  expect(turnedFinding(statistics, 'model', 'locale', nameOf)).toBe(
    'The order turns: model 2 has the lower confirmation rate as reviewed (66.0 % against 87.0 % for model 1), and the higher one with the same mix of locales (78.0 % against 75.0 %). It is higher in every single locale (Simpson’s paradox). With the same mix, the difference may be chance.',
  );
  expect(turnedFinding(statistics, 'model', 'channel', nameOf)).toBeNull();
  expect(turnedFinding(statistics, 'locale', 'locale', nameOf)).toBeNull();
});
