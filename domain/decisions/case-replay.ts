import type { Appeal, Case, StandingVerdict } from '../queue/case.ts';
import {
  adjudicate,
  correctFirst,
  decideFirst,
  decideSecond,
  escalate,
  openAppeal,
  resolveAppeal,
  undoEscalation,
  undoResolution,
  undoVerdict,
} from '../queue/case-steps.ts';
import { UNTOUCHED } from '../queue/open-case.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';

/** What the log says of a case. */
export type ReplayedCase = Pick<
  Case,
  'state' | 'verdict' | 'decidedAt' | 'reviews' | 'escalatedBy' | 'secondReview' | 'appeal'
>;

/** A case on the way through its entries. */
interface Replay {
  /** Only what {@link ReplayedCase} names means anything. */
  at: Case;
  /** The entry that can be withdrawn. */
  last: { seq: number; kind: LogEntry['kind'] } | null;
  /** When each decision was made, by its number. */
  moments: Map<number, string>;
}

/** A case before anything is known of it. */
const UNKNOWN: Case = {
  ...UNTOUCHED,
  ...{ id: '', transcriptId: '', state: 'open', origin: 'detection', flaggedAt: '', flaggedBy: [] },
  ...{ risk: 0, threshold: 0, policyVersion: 1, model: { id: '', version: '', sha256: '' }, strongest: [] },
  ...{ locale: '', channel: '', messageCount: 0, verdict: null, decidedAt: null, revision: 1 },
};

/** Whoever takes a case again when something is undone: leases are not compared. */
const NOBODY = { reviewer: '', tab: '' };

/** What the log says of a case that no entry has touched. */
export const UNTOLD: ReplayedCase = UNKNOWN;

function decide(before: Case, { seq, at, actor, payload }: LogEntryOf<'decision'>): Case {
  const { verdict, adjudication, supersedes, secondReview: cause = null } = payload;
  const stage = adjudication ? 'adjudication' : payload.stage;
  const given: StandingVerdict = { stage, reviewer: actor, verdict, seq };
  if (stage === 'adjudication') return adjudicate({ ...before, state: 'in-adjudication' }, given, at);
  if (stage === 'second-review') {
    const state = before.escalatedBy === null ? 'in-second-review' : 'escalated';
    return decideSecond({ ...before, state }, given, at);
  }
  // Taking a case is not looked at: in the first version nothing said so.
  if (!supersedes) return decideFirst({ ...before, state: 'leased' }, given, at, cause);
  // A correction alone brings no second review about.
  const state = before.secondReview === null ? 'decided' : 'in-second-review';
  return correctFirst({ ...before, state }, given, at, cause);
}

function withdraw({ at: before, last, moments }: Replay, seq: number): Case {
  if (last?.seq !== seq) return before;
  if (last.kind === 'escalation') return undoEscalation(before, NOBODY, 0, 0);
  if (last.kind === 'appeal-decided') return undoResolution(before, NOBODY, 0, 0);
  if (last.kind !== 'decision') return before;
  const decidedAt = moments.get(before.reviews.at(-2)?.seq ?? 0) ?? null;
  return undoVerdict(before, NOBODY, 0, 0, decidedAt);
}

function openedAppeal({ at, actor, payload }: LogEntryOf<'appeal-opened'>) {
  const { complaint, deadline } = payload;
  return { openedBy: actor, openedAt: at, complaint, deadline } satisfies Partial<Appeal>;
}

/** A case after an entry; null for an entry that leaves what is compared as it is. */
function after(replay: Replay, entry: LogEntry): Case | null {
  const before = replay.at;
  switch (entry.kind) {
    case 'decision':
      return decide(before, entry);
    case 'escalation':
      return escalate({ ...before, state: 'leased' }, entry.actor);
    case 'decision-withdrawn':
      return withdraw(replay, entry.payload.decisionSeq);
    case 'appeal-opened':
      return openAppeal({ ...before, state: 'closed' }, openedAppeal(entry));
    case 'appeal-decided':
      return resolveAppeal({ ...before, state: 'appealed' }, entry.payload.decision, entry.actor, entry.at);
    case 'skip':
      return before;
    default:
      return null;
  }
}

/** Follows every case through the log, by the same steps that cases take when people act on them. */
export class CaseReplay {
  readonly #replays = new Map<string, Replay>();

  /** Takes the entries that follow, in order. */
  take(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      const { caseId, seq, kind } = entry;
      if (caseId === null) continue;
      const known = this.#replays.get(caseId);
      const replay = known ?? { at: UNKNOWN, last: null, moments: new Map() };
      const next = after(replay, entry);
      if (next === null) continue;
      replay.at = next;
      replay.last = { seq, kind };
      if (kind === 'decision') replay.moments.set(seq, entry.at);
      if (!known) this.#replays.set(caseId, replay);
    }
  }

  /** What the log says of a case. */
  of(caseId: string): ReplayedCase {
    return this.#replays.get(caseId)?.at ?? UNTOLD;
  }

  /** The cases that the log speaks of, each with the number of the last entry that counts. */
  *told(): Generator<{ caseId: string; seq: number }> {
    for (const [caseId, { last }] of this.#replays) yield { caseId, seq: last?.seq ?? 0 };
  }
}
