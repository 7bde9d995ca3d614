import type { EntryEvent, EntryVote } from '../matching/bank/verification.ts';
import type { Appeal } from '../queue/case.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';

type Decision = LogEntryOf<'decision'>;
/** The appeal of a case, as far as it is stored with it. */
export type StoredAppeal = Pick<Appeal, 'finding' | 'decidedBy' | 'decidedAt'>;

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

  decideAppeal({
    seq,
    caseId,
    actor: reviewer,
    at,
    payload: { finding },
  }: LogEntryOf<'appeal-decided'>): void {
    // Appeals on matches that were decided before they had findings say nothing of the entry.
    if (finding) this.#appeal({ id: String(seq), caseId: caseId!, reviewer, finding, at });
  }

  /** An appeal of which a purge erased what the log said. */
  recall(caseId: string, { finding, decidedBy, decidedAt }: StoredAppeal): void {
    this.#appeal({
      ...{ id: `appeal of ${caseId}`, caseId, reviewer: decidedBy ?? '', finding: finding!, at: decidedAt! },
    });
  }

  #appeal(vote: EntryVote): void {
    this.#standing.add(vote.id);
    this.events.push({ what: 'appealed', vote });
  }

  withdraw({ at, payload }: LogEntryOf<'decision-withdrawn'>): void {
    const voteId = String(payload.decisionSeq);
    if (this.#standing.delete(voteId)) this.events.push({ what: 'withdrawn', voteId, at });
  }
}

/** Decided appeals with a finding of which the log says nothing any more, oldest first. */
function erasedAppeals(log: readonly LogEntry[], appeals: ReadonlyMap<string, StoredAppeal>) {
  const told = new Set(log.flatMap(({ kind, caseId }) => (kind === 'appeal-decided' ? [caseId] : [])));
  return [...appeals]
    .filter(([caseId, { finding, decidedAt }]) => finding && decidedAt && !told.has(caseId))
    .sort(([, left], [, right]) => Date.parse(left.decidedAt!) - Date.parse(right.decidedAt!));
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
 * corrections, appeals and what was undone, and what leads decided. What a purge erased is not told any more, but for
 * findings of appeals, which stay with their cases.
 * @param entryIds whose histories are asked for
 * @param entryOf the entry that each case is a match of, by the case's id
 * @param log entries in order; others than those of the cases and of leads' decisions change nothing
 * @param appeals what is stored of decided appeals, by the case's id
 */
export function entryHistories(
  entryIds: Iterable<string>,
  entryOf: ReadonlyMap<string, string>,
  log: readonly LogEntry[],
  appeals: ReadonlyMap<string, StoredAppeal> = new Map(),
): Map<string, EntryEvent[]> {
  const histories = new Map([...entryIds].map((id) => [id, new EntryHistory()]));
  const historyOfCase = (caseId: string | null) => histories.get(entryOf.get(caseId ?? '') ?? '');
  const erased = erasedAppeals(log, appeals);
  for (const entry of log) {
    while (erased[0] && erased[0][1].decidedAt! < entry.at) {
      const [caseId, appeal] = erased.shift()!;
      historyOfCase(caseId)?.recall(caseId, appeal);
    }
    const ruled = ruling(entry);
    for (const id of ruled?.entryIds ?? []) histories.get(id)?.events.push(ruled!.event);
    const own = historyOfCase(entry.caseId);
    if (entry.kind === 'decision') own?.decide(entry);
    else if (entry.kind === 'appeal-decided') own?.decideAppeal(entry);
    else if (entry.kind === 'decision-withdrawn') own?.withdraw(entry);
  }
  for (const [caseId, appeal] of erased) historyOfCase(caseId)?.recall(caseId, appeal);
  return new Map([...histories].map(([id, { events }]) => [id, events]));
}
