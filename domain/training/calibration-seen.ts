import { type CalibrationSession, type Round, shownRounds, waitingFor } from './calibration-session.ts';

/** A session as somebody may see it. */
export interface SeenSession extends CalibrationSession {
  /** Of everybody who votes, how many cases they have voted on in the round that is open, or was last. */
  voted: Record<string, number>;
  /** Those of them who have not voted on every case in it. */
  waiting: string[];
  /** Whether any vote was cast, whoever’s. */
  hasVotes: boolean;
  /** The rounds whose votes are told. */
  shown: 0 | Round;
}

/**
 * A session as somebody may see it, leads no differently: nobody's votes but their own before these are shown, and no
 * answers before the first votes are.
 */
export function seenBy(session: CalibrationSession, person: string): SeenSession {
  const { people, items, votes, state, revealedAt } = session;
  const shown = shownRounds(session);
  const round = revealedAt === null || state === 'revealed' ? 1 : 2;
  const votedBy = (each: string) =>
    votes.filter((vote) => vote.person === each && vote.round === round).length;
  return {
    ...session,
    items: shown === 0 ? items.map((item) => ({ ...item, key: null })) : items,
    votes: votes.filter((vote) => vote.person === person || vote.round <= shown),
    voted: Object.fromEntries(people.map((each) => [each, votedBy(each)])),
    waiting: waitingFor(session, round),
    hasVotes: votes.length > 0,
    shown,
  };
}
