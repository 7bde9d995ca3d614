import { type EntryEvent, standingVotes } from '../matching/bank/verification.ts';
import type { Case } from '../queue/case.ts';
import { isSealed, type Viewer } from './case-knowledge.ts';

/** What somebody may know of what happened to an entry of a bank. */
export interface KnownHistory {
  history: EntryEvent[];
  /** Standing votes that are kept from them, because their cases wait for another review. */
  sealed: number;
}

/**
 * The history of an entry without what would tell a reader how a case was decided that they could be given to review:
 * other people's votes on cases that are sealed to them.
 * @param cases those that the entry has
 */
export function knownHistory(
  history: readonly EntryEvent[],
  cases: readonly Pick<Case, 'id' | 'state' | 'reviews'>[],
  viewer: Viewer,
): KnownHistory {
  const sealed = new Set(cases.filter((each) => isSealed(each, viewer)).map(({ id }) => id));
  const hidden = new Set<string>();
  const known = history.filter((event) => {
    if (event.what === 'withdrawn') return !hidden.has(event.voteId);
    if (!('vote' in event)) return true;
    const { id, caseId, reviewer } = event.vote;
    if (reviewer === viewer.name || !sealed.has(caseId)) return true;
    hidden.add(id);
    return false;
  });
  return { history: known, sealed: standingVotes(history).filter(({ id }) => hidden.has(id)).length };
}
