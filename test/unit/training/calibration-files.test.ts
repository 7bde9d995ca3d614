import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import {
  readCalibrationFile,
  sessionFileSchema,
  takeVotes,
  type VoteFile,
  voteFileSchema,
} from '../../../domain/training/calibration-files.ts';
import { calibrationSessionSchema } from '../../../domain/training/calibration-session.ts';
import { makeSession, makeVote } from '../../fixtures/calibration.ts';

const session = makeSession({ state: 'first-vote', votes: [makeVote({ person: 'oak', reason: 'no end' })] });
const { person: _, round: __, ...vote } = makeVote();
const file = (part: Partial<VoteFile> = {}): VoteFile => ({
  ...{ format: 'second-look-calibration-votes', version: 1, session: 'session-1', round: 1, person: 'oak' },
  votes: [],
  ...part,
});

test('nothing is taken of another session, of somebody who is not invited, or of a vote that is not open', () => {
  expect(takeVotes(session, file({ session: 'other' }), 1)).toBe('votes-of-other-session');
  expect(takeVotes(session, file({ person: 'stranger' }), 1)).toBe('votes-of-uninvited');
  expect(takeVotes(session, file({ round: 2 }), 1)).toBe('votes-of-closed-round');
  expect(takeVotes(session, file(), null)).toBe('votes-of-closed-round');
});

test('the good and new votes are taken, whatever the rest is like; one that is here stays', () => {
  const votes = [
    { ...vote, item: 't-2', reason: '<img src=x onerror=alert(1)>' },
    { ...vote, item: 't-1', reason: 'no end' },
    { ...vote, item: 't-1', verdict: 'inconclusive' },
    { ...vote, item: 'elsewhere' },
    { ...vote, verdict: 'guilty' },
    'nonsense',
    { ...vote, item: 't-2', reason: '<img src=x onerror=alert(1)>' },
  ];
  const result = takeVotes(session, file({ votes }), 1);
  if (typeof result === 'string') throw new Error(result);
  expect(result.taken).toEqual({
    person: 'oak',
    taken: 1,
    known: 2,
    conflicts: ['t-1'],
    rejected: [4, 5, 6],
  });
  expect(result.votes).toHaveLength(2);
  expect(result.votes[0]).toEqual(session.votes[0]);
  expect(result.votes[1]).toMatchObject({ person: 'oak', round: 1, item: 't-2' });
});

/** What somebody may have put in the place of a value. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    ...['', 'oak', 't-1', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\u202eevil', '\ud800'],
    ...[-1, 1e308, 0, null, true, [], {}, 'x'.repeat(600)],
  ),
);
const oddOr = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: value }, odd);
const oddVote = fc.record(
  {
    item: oddOr(fc.constantFrom('t-1', 't-2', 't-3', 'elsewhere')),
    verdict: oddOr(fc.constantFrom(...VERDICTS)),
    characteristics: oddOr(fc.constantFrom<string[]>([], ['secrecy'], ['secrecy', 'secrecy'], ['none-such'])),
    reason: oddOr(fc.string({ maxLength: 600 })),
    at: oddOr(fc.constantFrom('2026-03-05T10:00:00.000Z', '2026-02-30T10:00:00Z', 'yesterday')),
    person: fc.constantFrom('amber', 'oak'),
    round: fc.constantFrom(1, 2),
  },
  { requiredKeys: [] },
);
const oddFile = fc.record(
  {
    format: oddOr(fc.constant('second-look-calibration-votes')),
    version: oddOr(fc.constant(1)),
    session: oddOr(fc.constant('session-1')),
    round: oddOr(fc.constantFrom(1, 2)),
    person: oddOr(fc.constantFrom('oak', 'amber', 'stranger')),
    votes: oddOr(fc.array(oddOr(oddVote), { maxLength: 12 })),
    people: odd,
    items: odd,
  },
  { requiredKeys: ['format', 'version', 'session', 'round', 'person', 'votes'] },
);

test('whatever a file holds, it is refused whole or changes no vote that is here, and none of somebody else', () => {
  let read = 0;
  fc.assert(
    fc.property(oddFile, (content) => {
      const text = JSON.stringify(content);
      expect(readCalibrationFile(text, sessionFileSchema)).toBeNull();
      const given = readCalibrationFile(text, voteFileSchema);
      if (given === null) return;
      const result = takeVotes(session, given, 1);
      if (typeof result === 'string') return;
      read += 1;
      expect(calibrationSessionSchema.safeParse({ ...session, votes: result.votes }).success).toBe(true);
      expect(result.votes.slice(0, session.votes.length)).toEqual(session.votes);
      const fresh = result.votes.slice(session.votes.length);
      expect(fresh.every(({ person, round }) => person === given.person && round === 1)).toBe(true);
      expect(new Set(result.votes.map(({ person, item }) => `${person} ${item}`)).size).toBe(
        result.votes.length,
      );
      const { taken, known, conflicts, rejected } = result.taken;
      expect(taken).toBe(fresh.length);
      expect(taken + known + new Set(conflicts).size + rejected.length).toBeLessThanOrEqual(
        given.votes.length,
      );
    }),
    { numRuns: 300, seed: 15 },
  );
  // Enough of them came so far that something was to be taken.
  expect(read).toBeGreaterThan(25);
});

test('what is no JSON, or JSON that programs read differently, is refused', () => {
  const good = JSON.stringify(file({}));
  expect(readCalibrationFile(good, voteFileSchema)).toEqual(file({}));
  const twice = good.replace('"person":"oak"', '"person":"oak","person":"amber"');
  const half = good.replace('"oak"', '"\\ud800"');
  for (const bad of [twice, half, `${good}x`, good.slice(0, -1), `[${good}]`, '[['.repeat(5_000), '\u0000'])
    expect(readCalibrationFile(bad, voteFileSchema)).toBeNull();
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readCalibrationFile(text, voteFileSchema)).toBeNull();
    }),
    { seed: 15 },
  );
});
