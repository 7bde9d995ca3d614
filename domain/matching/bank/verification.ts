import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { type MatchFinding, verdictOfFinding } from '../finding.ts';
import type { Entry } from './entry.ts';

/** What a reviewer found of a match of the entry: one decision of one case. */
export interface EntryVote {
  /** Of the decision. */
  id: string;
  caseId: string;
  reviewer: string;
  finding: MatchFinding;
  /** ISO 8601. */
  at: string;
}

/** What happened to an entry, in the order in which it did. Nothing is taken out of it. */
export type EntryEvent =
  | { what: 'voted'; vote: EntryVote }
  /** A decision was corrected: the vote takes the place of the one it replaces. */
  | { what: 'corrected'; replaces: string; vote: EntryVote }
  /** An appeal was decided: votes on the same case that come to the other verdict count no longer. */
  | { what: 'appealed'; vote: EntryVote }
  | { what: 'withdrawn'; voteId: string; at: string }
  /** By a lead. */
  | { what: 'suspended'; by: string; at: string; note: string }
  | {
      what: 'restored';
      by: string;
      at: string;
      note: string;
      /** It was active and stays so, whatever was proposed. */
      kept?: true;
    }
  /** The last of these, by a lead: as if it had not been. */
  | { what: 'undone'; by: string; at: string };

/** How votes become trust; a policy may set each. */
export interface TrustSettings {
  /** What is taken as known before any vote, in votes: right ones and wrong ones, each more than 0. */
  prior: { right: number; wrong: number };
  /** Wrong votes for which one "bad hash" counts, at least 1. */
  badHashWeight: number;
  /** Trust below which suspension is proposed, 0 to 1. */
  bar: number;
}

/**
 * A prior of 2 right and ½ wrong: an entry begins at .8. One "different" leaves .57, two leave .44, one "bad hash"
 * leaves .36.
 */
export const DEFAULT_TRUST_SETTINGS: TrustSettings = {
  prior: { right: 2, wrong: 0.5 },
  badHashWeight: 3,
  bar: 0.5,
};

/** How far matches of an entry can be relied on. */
export interface Trust {
  /** Standing votes by finding. */
  votes: Record<MatchFinding, number>;
  /** Expected precision of the entry's matches, 0 to 1. */
  value: number;
  /** 2.5 % and 97.5 % of its distribution. */
  bounds95: [low: number, high: number];
}

/** A vote, and the vote of the appeal that overruled it. */
interface Weighed {
  vote: EntryVote;
  overruledBy: string | null;
}

const isOverruledBy = (vote: EntryVote, appeal: EntryVote) =>
  vote.caseId === appeal.caseId && verdictOfFinding(vote.finding) !== verdictOfFinding(appeal.finding);

function afterEvent(votes: readonly Weighed[], event: EntryEvent): readonly Weighed[] {
  switch (event.what) {
    case 'voted':
      return [...votes, { vote: event.vote, overruledBy: null }];
    case 'corrected':
      // A corrected vote keeps its place, under the id of the decision that stands.
      return votes.map((each) => (each.vote.id === event.replaces ? { ...each, vote: event.vote } : each));
    case 'appealed': {
      const { vote } = event;
      const weighed = votes.map((each) =>
        isOverruledBy(each.vote, vote) ? { ...each, overruledBy: vote.id } : each,
      );
      return [...weighed, { vote, overruledBy: null }];
    }
    case 'withdrawn':
      // Of an appeal: what it overruled counts again.
      return votes
        .filter(({ vote }) => vote.id !== event.voteId)
        .map((each) => (each.overruledBy === event.voteId ? { ...each, overruledBy: null } : each));
    default:
      return votes;
  }
}

/**
 * Votes that stand after corrections, withdrawals and appeals, in the order in which the first of each was given. On a
 * case with a decided appeal only votes of its verdict stand.
 */
export function standingVotes(history: readonly EntryEvent[]): EntryVote[] {
  return history
    .reduce<readonly Weighed[]>(afterEvent, [])
    .flatMap(({ vote, overruledBy }) => (overruledBy === null ? [vote] : []));
}

/**
 * Trust of an entry: the mean of Beta(a + right, b + different + w · bad hash), where a and b are the prior and w is
 * the weight of "bad hash"; right are "same item" and "near duplicate".
 * @param votes those that stand
 */
export function trustOf(
  votes: readonly EntryVote[],
  { prior, badHashWeight }: TrustSettings = DEFAULT_TRUST_SETTINGS,
): Trust {
  const counts: Trust['votes'] = { 'same-item': 0, 'near-duplicate': 0, different: 0, 'bad-hash': 0 };
  for (const { finding } of votes) counts[finding] += 1;
  const right = prior.right + counts['same-item'] + counts['near-duplicate'];
  const wrong = prior.wrong + counts.different + badHashWeight * counts['bad-hash'];
  return {
    votes: counts,
    value: right / (right + wrong),
    bounds95: [betaQuantile(0.025, right, wrong), betaQuantile(0.975, right, wrong)],
  };
}

/**
 * Whether an entry's suspension is proposed: it is active, its trust is below the bar, and since a lead last restored
 * it somebody has found against it again. Nothing is suspended by that: a lead decides.
 */
export function isSuspensionProposed(
  status: Entry['status'],
  history: readonly EntryEvent[],
  settings: TrustSettings = DEFAULT_TRUST_SETTINGS,
): boolean {
  const standing = standingVotes(history);
  if (status !== 'active' || trustOf(standing, settings).value >= settings.bar) return false;
  const given = new Set(
    history.slice(lastRestored(history) + 1).flatMap((event) => ('vote' in event ? [event.vote.id] : [])),
  );
  return standing.some(({ id, finding }) => given.has(id) && isAgainst(finding));
}

/** Place of the last time that a lead restored the entry and did not undo it; -1 where there is none. */
function lastRestored(history: readonly EntryEvent[]): number {
  const decisions: number[] = [];
  for (const [place, { what }] of history.entries()) {
    if (what === 'suspended' || what === 'restored') decisions.push(place);
    else if (what === 'undone') decisions.pop();
  }
  return decisions.findLast((place) => history[place]!.what === 'restored') ?? -1;
}

const isAgainst = (finding: MatchFinding) => verdictOfFinding(finding) === 'not-confirmed';
