import type { Appeal, Case, StandingVerdict } from '../queue/case.ts';
import { ForbiddenTransition, TRANSITIONS } from '../queue/case-state.ts';
import {
  adjudicate,
  correctFirst,
  decideFirst,
  decideSecond,
  escalate,
  lease,
  openAppeal,
  release,
  resolveAppeal,
  skip,
  undoEscalation,
  undoResolution,
  undoSkip,
  undoVerdict,
} from '../queue/case-steps.ts';
import { UNTOUCHED } from '../queue/open-case.ts';
import { GoldenReplay } from './golden-replay.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';
import { openedCases } from './told-cases.ts';

/** A case as the log tells it. */
export interface ToldCase {
  /**
   * Where its beginning is told, whole but for what nothing tells: until when its lease lasts and in which tab, and its
   * revision. Else only what follows from its verdicts, escalation and appeal means anything.
   */
  at: Case;
  /** Whether the log tells how it began; not of what was opened before the log told it. */
  begun: boolean;
  /** The last entry that shows that it must be there; 0 of none. */
  seq: number;
}

/** A case on the way through its entries. */
interface Replay extends ToldCase {
  /** The entry that can be withdrawn. */
  last: { seq: number; kind: LogEntry['kind'] } | null;
  /** When each decision was made, by its number. */
  moments: Map<number, string>;
  /** The last entry that opened it, told by itself or again; 0 of none. */
  opened: number;
  /** The last entry that withdrew it; 0 of none. */
  withdrawn: number;
}

/** A case before anything is known of it. */
const UNKNOWN: Case = {
  ...UNTOUCHED,
  ...{ id: '', transcriptId: '', state: 'open', origin: 'detection', flaggedAt: '', flaggedBy: [] },
  ...{ risk: 0, threshold: 0, policyVersion: 1, model: { id: '', version: '', sha256: '' }, strongest: [] },
  ...{ locale: '', channel: '', messageCount: 0, verdict: null, decidedAt: null, revision: 1 },
};

const UNTOLD: ToldCase = { at: UNKNOWN, begun: false, seq: 0 };

/** Whoever takes a case; the tab is not told. */
const holder = (reviewer: string) => ({ reviewer, tab: '' });

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

/** A withdrawn case that goes on was opened again, which a purge may have erased. */
const openAgain = (before: Case): Case =>
  before.state === 'withdrawn' ? { ...before, ...UNTOUCHED, state: 'open' } : before;

function take(found: Case, { actor, at, payload }: LogEntryOf<'lease'>): Case {
  const before = openAgain(found);
  const free = before.state === 'leased' || TRANSITIONS[before.state].lease;
  const ready: Case = free ? before : { ...before, state: 'open' };
  return lease(ready, holder(actor), Date.parse(at), 0, payload.blind);
}

function giveBack(before: Case, { payload }: LogEntryOf<'lease-ended'>): Case {
  // Its holder takes it to another tab: the next entry.
  if (payload.question === 'kept') return before;
  return TRANSITIONS[before.state].release ? release(before) : { ...before, lease: null, help: null };
}

function withdraw({ at: before, last, moments }: Replay, entry: LogEntryOf<'decision-withdrawn'>): Case {
  if (last?.seq !== entry.payload.decisionSeq) return before;
  const [by, now] = [holder(entry.actor), Date.parse(entry.at)];
  if (last.kind === 'escalation') return undoEscalation(before, by, now, 0);
  if (last.kind === 'appeal-decided') return undoResolution(before, by, now, 0);
  if (last.kind === 'skip') return undoSkip(before, by, now, 0);
  if (last.kind !== 'decision') return before;
  const decidedAt = moments.get(before.reviews.at(-2)?.seq ?? 0) ?? null;
  return undoVerdict(before, by, now, 0, decidedAt);
}

function openedAppeal({ at, actor, payload }: LogEntryOf<'appeal-opened'>) {
  const { complaint, deadline } = payload;
  return { openedBy: actor, openedAt: at, complaint, deadline } satisfies Partial<Appeal>;
}

function ask(before: Case, { at, actor, payload }: LogEntryOf<'help-asked'>): Case {
  const { to, question } = payload;
  return { ...before, help: { from: actor, to, question, askedAt: at, answer: null, answeredAt: null } };
}

function answer(before: Case, { at, payload }: LogEntryOf<'help-answered'>): Case {
  return { ...before, help: before.help && { ...before.help, answer: payload.answer, answeredAt: at } };
}

/** A case after an entry about it alone; as it was, when it cannot take the entry: then it will be found to differ. */
function after(replay: Replay, entry: LogEntry): Case {
  try {
    return follow(replay, entry);
  } catch (error) {
    if (error instanceof ForbiddenTransition) return replay.at;
    throw error;
  }
}

function follow(replay: Replay, entry: LogEntry): Case {
  const before = replay.at;
  switch (entry.kind) {
    case 'lease':
      return take(before, entry);
    case 'lease-ended':
      return giveBack(before, entry);
    case 'decision':
      return decide(before, entry);
    case 'escalation':
      return escalate({ ...before, state: 'leased' }, entry.actor);
    case 'skip':
      return skip({ ...before, state: before.state === 'open' ? 'leased' : before.state }, entry.actor);
    case 'decision-withdrawn':
      return withdraw(replay, entry);
    case 'help-asked':
      return ask(before, entry);
    case 'help-answered':
      return answer(before, entry);
    case 'appeal-opened':
      return openAppeal({ ...before, state: 'closed' }, openedAppeal(entry));
    case 'appeal-decided':
      return resolveAppeal({ ...before, state: 'appealed' }, entry.payload, entry.actor, entry.at);
    default:
      return before;
  }
}

/** Entries that another can withdraw, or that keep one from being withdrawn. */
const WITHDRAWABLE: readonly LogEntry['kind'][] = [
  ...(['decision', 'decision-withdrawn', 'escalation', 'skip', 'appeal-opened', 'appeal-decided'] as const),
];

/** Follows every case through the log, by the same steps that cases take when people act on them. */
export class CaseReplay {
  readonly #replays = new Map<string, Replay>();
  readonly #golden = new GoldenReplay();

  /** Takes the entries that follow, in order. */
  take(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      if (entry.caseId === null) this.#takeShared(entry);
      else this.#takeOwn(this.#replayOf(entry.caseId), entry);
    }
  }

  /** What the log says of a case. */
  of(caseId: string): ToldCase {
    return this.#replays.get(caseId) ?? UNTOLD;
  }

  /**
   * The cases that there must be: the log tells how they began, or has entries about them alone. Each with the number of
   * the last entry that shows it.
   */
  *told(): Generator<ToldCase & { caseId: string }> {
    for (const [caseId, { seq, at, begun }] of this.#replays) if (seq > 0) yield { caseId, seq, at, begun };
  }

  #replayOf(caseId: string): Replay {
    let replay = this.#replays.get(caseId);
    if (!replay) {
      replay = { at: UNKNOWN, begun: false, seq: 0, last: null, moments: new Map(), opened: 0, withdrawn: 0 };
      this.#replays.set(caseId, replay);
    }
    return replay;
  }

  #takeOwn(replay: Replay, entry: LogEntry): void {
    const { seq, kind, at } = entry;
    const golden = kind === 'lease' && !replay.begun ? this.#golden.begun(entry) : null;
    if (golden) Object.assign(replay, { at: golden, begun: true });
    replay.at = after(replay, entry);
    replay.seq = seq;
    if (WITHDRAWABLE.includes(kind)) replay.last = { seq, kind };
    if (kind === 'decision') replay.moments.set(seq, at);
  }

  #takeShared(entry: LogEntry): void {
    this.#golden.take(entry);
    if (entry.kind === 'assignment') {
      const { caseIds, assignee } = entry.payload;
      for (const id of caseIds) this.#change(id, (before) => ({ ...openAgain(before), assignee }));
    } else if (entry.kind === 'cases-opened') {
      for (const opened of openedCases(entry.payload, entry.at)) this.#open(opened, entry);
    } else if (entry.kind === 'cases-withdrawn') {
      for (const id of entry.payload.caseIds) this.#withdraw(id, entry.seq);
    }
  }

  #open(opened: Case, { seq, payload: { first } }: LogEntryOf<'cases-opened'>): void {
    const replay = this.#replayOf(opened.id);
    const opening = first?.seq ?? seq;
    const openedSince = opening < replay.opened;
    Object.assign(replay, { seq, begun: true });
    // Told again because of others of the same entry, but withdrawn and opened anew since.
    if (openedSince) return;
    replay.opened = opening;
    if (!first) replay.at = opened;
    // Told again: it has gone on since.
    else if (first.seq > replay.withdrawn) replay.at = { ...opened, ...progressOf(openAgain(replay.at)) };
    else replay.at = { ...opened, ...progressOf(replay.at) };
  }

  #withdraw(id: string, seq: number): void {
    const replay = this.#replayOf(id);
    replay.withdrawn = seq;
    // Whoever answered a golden item and undid it still knows it.
    const keeps = replay.at.origin === 'golden' && replay.moments.size > 0;
    replay.at = { ...replay.at, state: 'withdrawn', assignee: keeps ? replay.at.assignee : null };
  }

  #change(id: string, change: (before: Case) => Case): void {
    const replay = this.#replayOf(id);
    replay.at = change(replay.at);
  }
}

/** What has happened to a case since it was opened. */
function progressOf(found: Case): Partial<Case> {
  const { state, verdict, decidedAt, reviews, escalatedBy, secondReview } = found;
  const { blind, lease: held, assignee, skippedBy, help, appeal } = found;
  const decided = { state, verdict, decidedAt, reviews, escalatedBy, secondReview };
  return { ...decided, blind, lease: held, assignee, skippedBy, help, appeal };
}
