import type { Viewer } from '../../domain/knowledge/case-knowledge.ts';
import { knownHistory } from '../../domain/knowledge/known-history.ts';
import type { Entry } from '../../domain/matching/bank/entry.ts';
import {
  type EntryEvent,
  isSuspensionProposed,
  standingVotes,
  type Trust,
  trustOf,
} from '../../domain/matching/bank/verification.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { casesOfEntries } from '../../storage/cases.ts';
import { entryHistoriesOf } from './entry-history.ts';

/** What was found of the matches of an entry, as far as somebody may know it. */
export interface EntryFindings {
  /** Cases that it matched, reviewed or not. */
  matches: number;
  trust: Trust;
  /** Standing votes that are left out, because their cases wait for another review. */
  sealed: number;
  /** Whether its suspension is proposed. */
  proposed: boolean;
}

/** An entry with what became of it. */
export interface EntryReview {
  entry: Entry;
  /** Oldest first; to who may not know findings, what leads did. */
  history: EntryEvent[];
  /** Null for those who may not know what others found. */
  findings: EntryFindings | null;
}

/** What leads did, in what happened to an entry. */
const byLeads = (history: readonly EntryEvent[]) =>
  history.filter(({ what }) => what === 'suspended' || what === 'restored' || what === 'undone');

/** Entries with what a reviewer may know of what became of them. Other people's findings are for leads. */
export async function reviewsOf(entries: readonly Entry[], viewer: Viewer): Promise<EntryReview[]> {
  const ids = entries.map(({ id }) => id);
  const histories = await entryHistoriesOf(ids);
  if (!may(viewer.role, 'manage-banks'))
    return entries.map((entry) => ({ entry, history: byLeads(histories.get(entry.id)!), findings: null }));
  const cases = Map.groupBy(await casesOfEntries(ids), ({ match }) => match!.entryId);
  return entries.map((entry) => {
    const own = cases.get(entry.id) ?? [];
    const { history, sealed } = knownHistory(histories.get(entry.id)!, own, viewer);
    const proposed = isSuspensionProposed(entry.status, history);
    const trust = trustOf(standingVotes(history));
    return { entry, history, findings: { matches: own.length, trust, sealed, proposed } };
  });
}
