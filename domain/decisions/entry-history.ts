import type { EntryEvent, EntryVote } from '../matching/bank/verification.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';

type Decision = LogEntryOf<'decision'>;

/**
 * What a decision found; null where it left the match open, and where a cluster was decided and nobody looked at this
 * case: applied to a hundred copies, one finding would otherwise count a hundred times.
 */
function voteOf({ seq, caseId, actor, at, payload }: Decision): EntryVote | null {
  const { finding, cluster } = payload;
  if (finding === undefined || cluster?.lookedAt === false) return null;
  return { id: String(seq), caseId: caseId!, reviewer: actor, finding, at };
}

/** What happened to one entry so far, and which votes stand. */
class EntryHistory {
  readonly events: EntryEvent[] = [];
  readonly #standing = new Set<string>();

  decide(decision: Decision): void {
    const vote = voteOf(decision);
    const replaces = String(decision.payload.supersedes ?? '');
    const replaced = this.#standing.delete(replaces);
    if (vote) this.#standing.add(vote.id);
    if (vote) this.events.push(replaced ? { what: 'corrected', replaces, vote } : { what: 'voted', vote });
    else if (replaced) this.events.push({ what: 'withdrawn', voteId: replaces, at: decision.at });
  }

  withdraw({ at, payload }: LogEntryOf<'decision-withdrawn'>): void {
    const voteId = String(payload.decisionSeq);
    if (this.#standing.delete(voteId)) this.events.push({ what: 'withdrawn', voteId, at });
  }
}

/** What a lead decided of entries of a bank. */
function ruling(entry: LogEntry): { entryIds: readonly string[]; event: EntryEvent } | null {
  const { actor: by, at } = entry;
  switch (entry.kind) {
    case 'entry-suspended': {
      const { entryIds, note } = entry.payload;
      return { entryIds, event: { what: 'suspended', by, at, note } };
    }
    case 'entry-restored': {
      const { entryIds, note, kept } = entry.payload;
      return { entryIds, event: { what: 'restored', by, at, note, ...(kept && { kept }) } };
    }
    case 'entry-decision-undone':
      return { entryIds: entry.payload.entryIds, event: { what: 'undone', by, at } };
    default:
      return null;
  }
}

/**
 * What happened to entries of banks, as the log tells it: what reviewers found of their matches, at whatever stage, with
 * corrections and what was undone, and what leads decided. What a purge erased is not told any more.
 * @param entryIds whose histories are asked for
 * @param entryOf the entry that each case is a match of, by the case's id
 * @param log entries in order; others than those of the cases and of leads' decisions change nothing
 */
export function entryHistories(
  entryIds: Iterable<string>,
  entryOf: ReadonlyMap<string, string>,
  log: Iterable<LogEntry>,
): Map<string, EntryEvent[]> {
  const histories = new Map([...entryIds].map((id) => [id, new EntryHistory()]));
  for (const entry of log) {
    const ruled = ruling(entry);
    for (const id of ruled?.entryIds ?? []) histories.get(id)?.events.push(ruled!.event);
    const own = histories.get(entryOf.get(entry.caseId ?? '') ?? '');
    if (entry.kind === 'decision') own?.decide(entry);
    else if (entry.kind === 'decision-withdrawn') own?.withdraw(entry);
  }
  return new Map([...histories].map(([id, { events }]) => [id, events]));
}
