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
  const items = Array.from({ length: 10 }, (_, index) => ({
    ...{ id: `t-${index + 1}`, source: 'queue' as const, key: null },
  }));
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

/** The share of a list, sorted, that lies below a value, and that lies at most there. */
const sharesAt = (sorted: readonly number[], value: number) =>
  [
    sorted.filter((each) => each < value - 1e-12).length,
    sorted.filter((each) => each <= value + 1e-12).length,
  ].map((count) => count / sorted.length);

test('the interval is that of all resamples of the cases that there are, but for the draw of 2,000 of them', () => {
  const [one, other] = ['ccnni', 'cnnic'];
  const items = Array.from({ length: 5 }, (_, index) => ({
    ...{ id: `t-${index + 1}`, source: 'queue' as const, key: null },
  }));
  const votes = votesOf(1, { amber: one, oak: other });
  const session = makeSession({ items, votes, people: ['amber', 'oak'] });
  const [low, high] = calibrationFigures(session, 1).before.interval!;
  // Alpha of two people by hand, of each of the 5⁵ resamples that are equally likely.
  const values: number[] = [];
  for (let resample = 0; resample < 5 ** 5; resample += 1) {
    const places = [0, 1, 2, 3, 4].map((digit) => Math.floor(resample / 5 ** digit) % 5);
    const pairs = places.map((place) => [one[place]!, other[place]!] as const);
    const all = pairs.flat();
    const alike = [...new Set(all)].map((letter) => all.filter((each) => each === letter).length);
    const expected = 1 - alike.reduce((sum, count) => sum + count * (count - 1), 0) / (10 * 9);
    if (expected > 0) values.push(1 - pairs.filter(([a, b]) => a !== b).length / 5 / expected);
  }
  values.sort((left, right) => left - right);
  // Three standard errors of a quantile from 2,000 draws: √(0.025 · 0.975 ÷ 2,000) = 0.0035.
  const [[below, upTo], [belowHigh, upToHigh]] = [sharesAt(values, low), sharesAt(values, high)];
  expect(below).toBeLessThan(0.025 + 0.0105);
  expect(upTo).toBeGreaterThan(0.025 - 0.0105);
  expect(belowHigh).toBeLessThan(0.975 + 0.0105);
  expect(upToHigh).toBeGreaterThan(0.975 - 0.0105);
});

test('the same votes always give the same interval', () => {
  const session = makeSession({
    votes: votesOf(1, { amber: 'nccnnnnn', oak: 'cccnncnc', willow: 'nccnicnn' }),
  });
  const { value, interval } = calibrationFigures(session, 1).before;
  // Worked out apart from this code, with Krippendorff's matrix of coincidences in fractions.
  expect(value).toBeCloseTo(0.398_692_810_457_516, 12);
  expect(interval![0]).toBeCloseTo(-0.122_049_292_171_243, 12);
  expect(interval![1]).toBeCloseTo(0.816, 12);
});
