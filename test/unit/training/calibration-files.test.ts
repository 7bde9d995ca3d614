import { expect, test } from 'vitest';
import { takeVotes, type VoteFile } from '../../../domain/training/calibration-files.ts';
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
