import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { seenBy } from '../../../domain/training/calibration-seen.ts';
import {
  type CalibrationSession,
  castVote,
  closeVote,
  endSession,
  isComplete,
  isUntouched,
  noteOn,
  openVote,
  removeVote,
  reveal,
  shownRounds,
} from '../../../domain/training/calibration-session.ts';
import { makeSession, makeVote } from '../../fixtures/calibration.ts';

const AT = '2026-03-05T10:00:00.000Z';
const PEOPLE = ['amber', 'oak', 'willow', 'hazel', 'stranger'];
const ITEMS = ['t-1', 't-2', 't-8', 'elsewhere'];

/** The session after a step that has to go. */
function went(step: ReturnType<typeof openVote>): CalibrationSession {
  if (typeof step === 'string') throw new Error(step);
  return step;
}

type Step = (session: CalibrationSession) => ReturnType<typeof openVote>;
const votes: fc.Arbitrary<Step> = fc
  .record({
    person: fc.constantFrom(...PEOPLE),
    item: fc.constantFrom(...ITEMS),
    verdict: fc.constantFrom(...VERDICTS),
  })
  .map(
    ({ person, ...vote }) =>
      (session) =>
        castVote(session, person, makeVote(vote)),
  );
const removals: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...ITEMS)).map(
  ([person, item]): Step =>
    (session) =>
      removeVote(session, person, item),
);
/** Somebody votes on everything that is open. */
const wholeVotes: fc.Arbitrary<Step> = fc.constantFrom('amber', 'oak', 'willow').map(
  (person): Step =>
    (session) =>
      session.items.reduce<CalibrationSession>((before, { id }) => {
        const next = castVote(before, person, makeVote({ item: id, verdict: 'inconclusive' }));
        return typeof next === 'string' ? before : next;
      }, session),
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: votes },
  { weight: 4, arbitrary: wholeVotes },
  { weight: 2, arbitrary: removals },
  { weight: 3, arbitrary: fc.constant<Step>(openVote) },
  { weight: 1, arbitrary: fc.constant<Step>(closeVote) },
  { weight: 2, arbitrary: fc.constant<Step>((session) => reveal(session, AT)) },
  { weight: 1, arbitrary: fc.constant<Step>((session) => noteOn(session, 't-1', 'said')) },
  { weight: 1, arbitrary: fc.constant<Step>((session) => endSession(session, { reason: 'clear' }, AT)) },
);

describe('a calibration session', () => {
  test('in any life of it nobody is shown votes of others, nor an answer, before the reveal, and no shown vote changes', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 5, maxLength: 60 }), (life) => {
        let session = makeSession();
        let wasRevealed = false;
        for (const step of life) {
          const next = step(session);
          if (typeof next === 'string') continue;
          const shownBefore = shownRounds(session);
          const told = session.votes.filter(({ round }) => round <= shownBefore);
          expect(next.votes).toEqual(expect.arrayContaining(told));
          if (shownBefore > 0) expect(shownRounds(next)).toBeGreaterThanOrEqual(shownBefore);
          wasRevealed ||= next.state === 'revealed';
          session = next;
          for (const person of PEOPLE) {
            const seen = seenBy(session, person);
            const others = seen.votes.filter((vote) => vote.person !== person);
            expect(others.every(({ round }) => round <= seen.shown)).toBe(true);
            if (!wasRevealed) {
              expect(others).toEqual([]);
              expect(seen.items.every(({ key }) => key === null)).toBe(true);
            }
            if (seen.shown < 2 && others.some(({ round }) => round === 2))
              throw new Error('second vote shown');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('goes from plan to end; each step has its time', () => {
    const planned = makeSession();
    expect(reveal(planned, AT)).toBe('not-now');
    expect(castVote(planned, 'oak', makeVote())).toBe('not-now');
    expect(noteOn(planned, 't-1', 'x')).toBe('not-now');
    let session = went(openVote(planned));
    expect(openVote(session)).toBe('not-now');
    expect(castVote(session, 'hazel', makeVote())).toBe('not-invited');
    expect(castVote(session, 'oak', makeVote({ item: 'elsewhere' }))).toBe('unknown-item');
    session = went(castVote(session, 'oak', makeVote({ verdict: 'confirmed' })));
    session = went(castVote(session, 'oak', makeVote({ verdict: 'inconclusive' })));
    expect(session.votes).toMatchObject([{ person: 'oak', round: 1, verdict: 'inconclusive' }]);
    session = went(reveal(session, AT));
    expect(castVote(session, 'oak', makeVote())).toBe('not-now');
    session = went(noteOn(session, 't-1', 'no end'));
    session = went(openVote(session));
    session = went(castVote(session, 'oak', makeVote({ verdict: 'not-confirmed' })));
    expect(seenBy(session, 'amber').votes.map(({ round }) => round)).toEqual([1]);
    expect(seenBy(session, 'oak').votes.map(({ round }) => round)).toEqual([1, 2]);
    session = went(endSession(session, { guidanceVersion: 2 }, AT));
    expect(seenBy(session, 'amber')).toMatchObject({ shown: 2, notes: { 't-1': 'no end' } });
    expect(endSession(session, { reason: 'again' }, AT)).toBe('not-now');
  });

  test('the second votes are shown, and stay, once everybody has cast all of theirs', () => {
    let session = makeSession({ state: 'second-vote', revealedAt: AT });
    for (const person of session.people)
      for (const { id } of session.items) {
        expect(shownRounds(session)).toBe(1);
        session = went(castVote(session, person, makeVote({ item: id })));
      }
    expect(isComplete(session, 2)).toBe(true);
    expect(shownRounds(session)).toBe(2);
    expect(castVote(session, 'oak', makeVote())).toBe('not-now');
  });

  test('what ends before the reveal keeps no vote', () => {
    const voting = went(castVote(went(openVote(makeSession())), 'oak', makeVote()));
    expect(endSession(voting, { reason: 'put off' }, AT)).toMatchObject({ votes: [], revealedAt: null });
  });

  test('one’s own vote goes again until the reveal, and a vote that was opened too early closes with what was cast', () => {
    let session = went(castVote(went(openVote(makeSession())), 'oak', makeVote()));
    expect(removeVote(session, 'stranger', 't-1')).toBe('not-invited');
    expect(removeVote(session, 'oak', 'elsewhere')).toBe('unknown-item');
    expect(went(removeVote(session, 'amber', 't-1')).votes).toHaveLength(1);
    expect(went(removeVote(session, 'oak', 't-1')).votes).toEqual([]);
    session = went(closeVote(session));
    expect(session).toMatchObject({ state: 'planned', votes: [{ person: 'oak' }] });
    expect(isUntouched(session)).toBe(false);
    expect(removeVote(session, 'oak', 't-1')).toBe('not-now');
    expect(closeVote(session)).toBe('not-now');
    session = went(reveal(went(openVote(session)), AT));
    expect(removeVote(session, 'oak', 't-1')).toBe('not-now');
    expect(closeVote(session)).toBe('not-now');
    session = went(castVote(went(openVote(session)), 'oak', makeVote()));
    expect(went(closeVote(session))).toMatchObject({ state: 'revealed', revealedAt: AT });
    for (const person of session.people)
      for (const { id } of session.items) session = went(castVote(session, person, makeVote({ item: id })));
    // All of them are shown by now.
    expect(closeVote(session)).toBe('not-now');
  });
});
