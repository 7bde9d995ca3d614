import { expect, test } from 'vitest';
import { calibrationFigures } from '../../../domain/training/calibration-figures.ts';
import type { Ballot } from '../../../domain/training/calibration-files.ts';
import { rowsWithout } from '../../../domain/training/calibration-purge.ts';
import { castVote, isComplete, shownRounds } from '../../../domain/training/calibration-session.ts';
import { makeSession, makeVote } from '../../fixtures/calibration.ts';

const PEOPLE = ['amber', 'oak', 'willow'];

/** Three people who voted twice on all eight cases, each with a reason and a mark. */
const ended = makeSession({
  ...{ state: 'ended', revealedAt: '2026-03-05T11:00:00.000Z', notes: { 't-2': 'said', 't-3': 'kept' } },
  votes: ([1, 2] as const).flatMap((round) =>
    PEOPLE.flatMap((person, who) =>
      Array.from({ length: 8 }, (_, place) =>
        makeVote({
          ...{ person, round, item: `t-${place + 1}`, reason: `typed on t-${place + 1}` },
          characteristics: ['secrecy'],
          verdict: (place + who) % (round + 1) === 0 ? 'confirmed' : 'not-confirmed',
        }),
      ),
    ),
  ),
});

test('of purged transcripts a session keeps the verdicts alone, and its figures digit by digit', () => {
  const [left] = rowsWithout([ended], new Set(['t-2', 't-8', 'elsewhere']));
  expect(calibrationFigures(left!, 2)).toEqual({
    ...calibrationFigures(ended, 2),
    cases: calibrationFigures(ended, 2).cases.map((each, place) => ({
      ...each,
      item: place === 1 || place === 7 ? `purged-${place + 1}` : each.item,
    })),
  });
  const text = JSON.stringify(left);
  for (const gone of ['"t-2"', '"t-8"', 'typed on t-2', 'typed on t-8', 'said'])
    expect(text).not.toContain(gone);
  for (const stays of ['"t-3"', 'typed on t-3', 'kept']) expect(text).toContain(stays);
  expect(
    left!.votes.filter(({ item }) => item === 'purged-2').flatMap((vote) => vote.characteristics),
  ).toEqual([]);
  // What comes later takes the rest, and what is gone is not looked at again.
  const [none] = rowsWithout([left!], new Set(ended.items.map(({ id }) => id)));
  expect(none!.items.map(({ id }) => id)).toEqual(ended.items.map((_, place) => `purged-${place + 1}`));
  expect(none!.notes).toEqual({});
  expect(calibrationFigures(none!, 2).change).toEqual(calibrationFigures(ended, 2).change);
  expect(rowsWithout([none!], new Set(['t-2', 'purged-2']))).toEqual([]);
});

test('a vote that is open goes on over what can still be read', () => {
  const votes = PEOPLE.flatMap((person) =>
    ['t-1', 't-2', 't-3', 't-4', 't-5', 't-6', 't-7'].map((item) => makeVote({ person, item, round: 2 })),
  );
  const open = makeSession({ state: 'second-vote', revealedAt: '2026-03-05T11:00:00.000Z', votes });
  expect(shownRounds(open)).toBe(1);
  const [left] = rowsWithout([open], new Set(['t-8']));
  expect(isComplete(left!, 2)).toBe(true);
  expect(
    castVote({ ...left!, state: 'first-vote', revealedAt: null }, 'oak', makeVote({ item: 'purged-8' })),
  ).toBe('unknown-item');
});

test('items of practice and cases of another browser are not the transcripts of the same id', () => {
  const items = ended.items.map((item) => ({ ...item, source: 'training' as const }));
  const ballot = { kind: 'ballot', items: [{ id: 't-2' }] } as unknown as Ballot;
  expect(rowsWithout([{ ...ended, items }, ballot], new Set(['t-2']))).toEqual([]);
});
