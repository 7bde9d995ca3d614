import { expect, test } from 'vitest';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { calibrationFigures } from '../../../domain/training/calibration-figures.ts';
import type { CastVote, Round } from '../../../domain/training/calibration-session.ts';
import { makeSession, makeVote } from '../../fixtures/calibration.ts';

/** Votes of three people, a letter a case: c confirmed, n not confirmed, i inconclusive, a dot for none. */
function votesOf(round: Round, rows: Record<string, string>): CastVote[] {
  const verdicts = { c: VERDICTS[0], n: VERDICTS[1], i: VERDICTS[2] } as const;
  return Object.entries(rows).flatMap(([person, row]) =>
    [...row].flatMap((letter, place) =>
      letter === '.'
        ? []
        : [makeVote({ person, round, item: `t-${place + 1}`, verdict: verdicts[letter as 'c'] })],
    ),
  );
}

test('alpha is what it comes to by hand, within an interval over the cases', () => {
  const session = makeSession({
    votes: votesOf(1, { amber: 'nccnnnnn', oak: 'cccnncnc' }),
    people: ['amber', 'oak'],
  });
  const { before } = calibrationFigures(session, 1);
  // Observed disagreement 3 of 8 units, 6 of 16 coincidences; 7 confirmed and 9 not: expected 2·7·9/15 = 8.4.
  expect(before.value).toBeCloseTo(1 - 6 / 8.4, 12);
  expect(before.interval![0]).toBeLessThan(before.value!);
  expect(before.interval![1]).toBeGreaterThan(before.value!);
});

test('ten units of the published example give the published alpha', () => {
  const items = Array.from({ length: 10 }, (_, index) => ({ id: `t-${index + 1}`, key: null }));
  const votes = votesOf(1, { amber: 'ncnnnnnnnn', oak: 'cccnncncnn' });
  // K. Krippendorff (2011), section A, binary: A 0100000000, B 1110010100; alpha = 0.095.
  expect(
    calibrationFigures(makeSession({ items, votes, people: ['amber', 'oak'] }), 1).before.value,
  ).toBeCloseTo(0.095, 3);
});

test('what changed, and who moved towards the answer or away from it', () => {
  const session = makeSession({
    votes: [
      ...votesOf(1, { amber: 'cncncncn', oak: 'ccccnnnn', willow: 'nnnncccc' }),
      ...votesOf(2, { amber: 'cncncncc', oak: 'cncncncn', willow: 'cncn....' }),
    ],
  });
  const both = calibrationFigures(session, 2);
  expect(both.moves).toEqual([
    { person: 'amber', towards: 0, away: 1, stayed: 7 },
    { person: 'oak', towards: 4, away: 0, stayed: 4 },
    { person: 'willow', towards: 2, away: 0, stayed: 2 },
  ]);
  expect(both.after!.value! - both.before.value!).toBeCloseTo(both.change!.value!, 12);
  expect(both.change!.interval![0]).toBeGreaterThan(0);
  expect(both.cases[0]).toEqual({ item: 't-1', before: [2, 1, 0], after: [3, 0, 0] });
  expect(calibrationFigures(session, 1)).toMatchObject({ after: null, change: null });
  expect(calibrationFigures(session, 2)).toEqual(both);
});

test('of one verdict alone agreement is undefined', () => {
  const votes = votesOf(1, { amber: 'cccccccc', oak: 'cccccccc' });
  expect(calibrationFigures(makeSession({ votes, people: ['amber', 'oak'] }), 1).before).toEqual({
    ...{ value: null, interval: null },
  });
});
