import { standingDecisions } from '../../domain/decisions/outcome-rows.ts';
import { hasDecided, isSealed, type Viewer } from '../../domain/knowledge/case-knowledge.ts';
import type { Bank } from '../../domain/matching/bank/bank.ts';
import type { Entry } from '../../domain/matching/bank/entry.ts';
import { type EntryVote, standingVotes } from '../../domain/matching/bank/verification.ts';
import type { MatchFinding } from '../../domain/matching/finding.ts';
import { isRightFinding, knownAnswer, type MatchAnswer } from '../../domain/matching/known-answer.ts';
import type { MatchFacts } from '../../domain/matching/match-facts.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import { getBank, getEntry } from '../../storage/banks.ts';
import { getCases } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { getPicture } from '../../storage/pictures.ts';
import { entryHistoryOf } from '../matching/entry-history.ts';
import { actingReviewer } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';
import { type ReviewedCase, reviewedCase } from '../queue/reviewed-case.ts';

/** What was found beside what is known. */
export interface MatchFeedback {
  /** Null where it was left open. */
  finding: MatchFinding | null;
  answer: MatchAnswer;
  right: boolean;
}

/** Everything the review screen shows of a match. */
export interface MatchView extends ReviewedCase {
  match: MatchFacts;
  /** Without what is known of it; null once it was purged. */
  picture: Omit<StoredPicture, 'truth'> | null;
  /** Null where it is not stored any more. */
  entry: Entry | null;
  bank: Bank | null;
  /** What reviewers found of the entry's matches, oldest first, as far as this one may know it. */
  votes: EntryVote[];
  /** Of a generated picture, to who has decided the case and where the policy tells; else null. */
  feedback: MatchFeedback | null;
}

/** What a reviewer found by their decision that stands. */
function foundBy({ history }: Pick<ReviewedCase, 'history'>, reviewer: string): MatchFinding | null {
  const own = standingDecisions(history).findLast(({ actor }) => actor === reviewer);
  return own?.payload.finding ?? null;
}

/** Standing votes on an entry, without those that somebody could still be swayed by. */
async function knownVotes(entryId: string, viewer: Viewer): Promise<EntryVote[]> {
  const votes = standingVotes(await entryHistoryOf(entryId));
  const others = [...new Set(votes.map(({ caseId }) => caseId))];
  const cases = await getCases(others);
  const told = new Set(cases.flatMap((found) => (isSealed(found, viewer) ? [] : [found.id])));
  return votes.filter(({ caseId, reviewer }) => told.has(caseId) || reviewer === viewer.name);
}

/**
 * A match with its picture and entry, as far as this reviewer may know it; null when the case is not stored, not for
 * them, or of a transcript.
 */
async function matchView(id: string, reviewer: string | null): Promise<MatchView | null> {
  const found = await reviewedCase(id, reviewer);
  const match = found?.reviewed.case.match;
  if (!found || !match) return null;
  const { reviewed, viewer, rules } = found;
  const [stored, entry, bank, votes] = await Promise.all([
    getPicture(reviewed.case.transcriptId),
    getEntry(match.entryId),
    getBank(match.bankId),
    knownVotes(match.entryId, viewer),
  ]);
  const isTold = rules.golden.feedback !== 'never' && hasDecided(reviewed.case, viewer);
  const answer = isTold && stored && entry ? knownAnswer(stored, entry) : null;
  const finding = foundBy(reviewed, viewer.name);
  const { truth: _truth, ...picture } = stored ?? { truth: null };
  return {
    ...{ ...reviewed, match },
    picture: stored ? (picture as MatchView['picture']) : null,
    entry: entry ?? null,
    bank: bank ?? null,
    votes,
    feedback: answer && { finding, answer, right: isRightFinding(finding, answer) },
  };
}

/** A match, live; null when the case is not stored, not for this reviewer, or of a transcript. */
export const oneMatch = (id: string, reviewer: string | null) => live(() => matchView(id, reviewer));

/**
 * Whether the acting reviewer, who just decided a match, is told at once that the known answer is another one. A right
 * answer needs no looking at.
 */
export async function isToldWrong(caseId: string): Promise<boolean> {
  const { rules } = await reviewPolicy();
  if (rules.golden.feedback !== 'at-once') return false;
  const view = await matchView(caseId, (await actingReviewer()).name);
  return view?.feedback?.right === false;
}
