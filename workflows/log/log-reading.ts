import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import {
  belongsToCase,
  casesWithHandIn,
  type LogAccess,
  type ReadableEntry,
  readableEntry,
} from '../../domain/decisions/log-visibility.ts';
import {
  holdsBlind,
  isSealed,
  type KnowledgeRules,
  knowsOrigin,
  knowsWoven,
  SEALED_STATES,
  seesDetection,
  type Viewer,
} from '../../domain/knowledge/case-knowledge.ts';
import type { Case } from '../../domain/queue/case.ts';
import { nameOfCase } from '../../domain/queue/case-name.ts';
import { stageOf } from '../../domain/queue/case-work.ts';
import {
  casesHeldBy,
  casesInStates,
  getCase,
  pictureNamesOfCases,
  transcriptsOfCases,
} from '../../storage/cases.ts';
import { type Changes, changesSince, follow, latestCursor, type TableChanges } from '../../storage/feed.ts';
import { type Live, live } from '../../storage/live.ts';
import { entriesBefore, logOfCase } from '../../storage/log.ts';
import { viewerWho } from '../people/viewer.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** Entries that are read together while the log is read for the first time, newest first. */
const PAGE = 5_000;

/** The log as one person may read it. */
export interface LogReading {
  /** In order; the newest come last. */
  entries: readonly ReadableEntry[];
  /** Older entries are still being read. */
  partial: boolean;
  /** Transcript of a case, by case id; those that this person may know. */
  transcriptOf: ReadonlyMap<string, string>;
  /** What those cases are called: where it is no transcript, the name of the picture. */
  nameOf: ReadonlyMap<string, string>;
}

/** The life of one case as one person may read it. */
export interface CaseHistory {
  id: string;
  /** What it is called; null where they must not know yet. */
  name: string | null;
  /** Whether it is the match of a picture. */
  isPicture: boolean;
  state: Case['state'];
  /** Null where they must not know yet. */
  flaggedAt: string | null;
  model: Case['model'];
  policyVersion: number;
  /** What it was flagged with; null where they must not know yet. */
  flag: Pick<Case, 'origin' | 'flaggedBy' | 'risk' | 'threshold' | 'audit' | 'match'> | null;
  /** In order. */
  entries: readonly ReadableEntry[];
}

/** What decides what somebody may read, besides what the log itself says. */
type Access = Omit<LogAccess, 'named'>;

async function accessOf(name: string): Promise<Access> {
  const viewer = await viewerWho(name, 'read-log');
  const [waiting, held] = await Promise.all([casesInStates(SEALED_STATES), casesHeldBy(viewer.name)]);
  return {
    viewer,
    sealed: new Set(waiting.filter((each) => isSealed(each, viewer)).map(({ id }) => id)),
    blind: new Set(held.filter((each) => holdsBlind(each, viewer)).map(({ id }) => id)),
  };
}

/** What was read so far: an unbroken stretch of the log that ends with its newest entry. */
class Stretch {
  #entries: LogEntry[] = [];
  #transcripts = new Map<string, string>();
  #names = new Map<string, string>();
  complete = false;

  /** Reads the next older page. */
  async readOlder(): Promise<void> {
    if (this.#entries.length === 0) {
      this.#transcripts = await transcriptsOfCases();
      this.#names = new Map([...this.#transcripts, ...(await pictureNamesOfCases())]);
    }
    const first = this.#entries[0]?.seq ?? Number.POSITIVE_INFINITY;
    const page = await entriesBefore(first, PAGE);
    this.#entries = [...page, ...this.#entries];
    this.complete = page.length < PAGE;
  }

  /**
   * Takes in what was appended, and what a purge has left of entries that it erased.
   * @returns whether any entry is another than before
   */
  take({ cases, log }: { cases: TableChanges<'cases'>; log: TableChanges<'log'> }): boolean {
    this.#takeTranscripts(cases);
    const last = this.#entries.at(-1)?.seq ?? 0;
    const erased = new Map(log.updated.map((entry) => [entry.seq, entry]));
    const removed = new Set(log.removed);
    if (erased.size + removed.size > 0)
      this.#entries = this.#entries.flatMap((entry) =>
        removed.has(entry.seq) ? [] : (erased.get(entry.seq) ?? entry),
      );
    const fresh = [...log.added, ...log.updated].filter(({ seq }) => seq > last);
    if (fresh.length > 0) this.#entries = [...this.#entries, ...fresh];
    return fresh.length + erased.size + removed.size > 0;
  }

  #takeTranscripts({ added, updated, removed }: TableChanges<'cases'>): void {
    const strange = [...added, ...updated].filter(({ id }) => !this.#transcripts.has(id));
    if (strange.length + removed.length === 0) return;
    this.#transcripts = new Map(this.#transcripts);
    this.#names = new Map(this.#names);
    for (const each of strange) {
      this.#transcripts.set(each.id, each.transcriptId);
      this.#names.set(each.id, nameOfCase(each));
    }
    for (const id of removed) {
      this.#transcripts.delete(id);
      this.#names.delete(id);
    }
  }

  readingFor(access: Access): LogReading {
    const { viewer } = access;
    const named = knowsWoven(viewer) ? null : new Set(casesWithHandIn(this.#entries, viewer));
    const told = (known: ReadonlyMap<string, string>) =>
      named === null ? known : new Map([...known].filter(([id]) => named.has(id)));
    return {
      entries: this.#entries.map((entry) => readableEntry(entry, { ...access, named })),
      partial: !this.complete,
      transcriptOf: told(this.#transcripts),
      nameOf: told(this.#names),
    };
  }
}

/** The tables that decide what somebody reads in the log. */
const TABLES = ['cases', 'log', 'reviewers'] as const;

const sameAccess = (one: Access, other: Access) =>
  one.sealed.size === other.sealed.size &&
  [...one.sealed].every((id) => other.sealed.has(id)) &&
  JSON.stringify(one.viewer) === JSON.stringify(other.viewer);

/** Reads the log once and follows it, until all of it has to be read again or it is aborted. */
async function readOnce(
  reviewer: string,
  next: (reading: LogReading) => void,
  signal: AbortSignal,
): Promise<void> {
  let cursor = await latestCursor();
  let access = await accessOf(reviewer);
  const stretch = new Stretch();
  const tell = () => {
    if (!signal.aborted) next(stretch.readingFor(access));
  };
  const take = async ({ of }: Exclude<Changes<(typeof TABLES)[number]>, { reset: true }>) => {
    const isChanged = stretch.take(of);
    const before = access;
    access = await accessOf(reviewer);
    if (isChanged || !sameAccess(before, access)) tell();
  };
  // By turns, so that no page is older than a change that was taken in before it.
  while (!stretch.complete && !signal.aborted) {
    await stretch.readOlder();
    tell();
    const changes = await changesSince(TABLES, cursor);
    if (changes.reset) return;
    await take(changes);
    ({ cursor } = changes);
  }
  for await (const changes of follow(TABLES, cursor, { signal })) if (!changes.reset) await take(changes);
}

/**
 * The log, live, as this reviewer may read it. It is read once, newest entries first, in pages that are passed on
 * as they come; afterwards only what changes is read.
 */
export function liveLog(reviewer: string): Live<LogReading> {
  return {
    subscribe({ next, error }) {
      const controller = new AbortController();
      const { signal } = controller;
      const run = async () => {
        while (!signal.aborted) await readOnce(reviewer, next, signal);
      };
      run().catch((problem: unknown) => {
        if (!signal.aborted) error(problem);
      });
      return { unsubscribe: () => controller.abort() };
    },
  };
}

/** Whether a case is named to somebody who reads of it by its address: it is theirs, or a lead asks. */
function isNamed(found: Case, entries: readonly LogEntry[], viewer: Viewer): boolean {
  const isTheirs = found.assignee === viewer.name || found.lease?.reviewer === viewer.name;
  return isTheirs || knowsOrigin(found, viewer) || casesWithHandIn(entries, viewer).includes(found.id);
}

/** Whether they may read what it was flagged with: only of a case that is named to them. */
function seesFlag(found: Case, viewer: Viewer, rules: KnowledgeRules): boolean {
  if (holdsBlind(found, viewer)) return false;
  return knowsOrigin(found, viewer) || (stageOf(found) === null && seesDetection(found, viewer, rules));
}

async function readHistory(id: string, reviewer: string): Promise<CaseHistory | null> {
  const viewer = await viewerWho(reviewer, 'read-log');
  const [found, entries, { rules }] = await Promise.all([getCase(id), logOfCase(id), reviewPolicy()]);
  if (!found) return null;
  const isTheirs = isNamed(found, entries, viewer);
  const access: LogAccess = {
    viewer,
    sealed: new Set(isSealed(found, viewer) ? [id] : []),
    blind: new Set(holdsBlind(found, viewer) ? [id] : []),
    named: isTheirs ? null : new Set(),
  };
  const flagged = isTheirs && seesFlag(found, viewer, rules);
  const { origin, flaggedBy, risk, threshold, audit, match } = found;
  return {
    id,
    name: isTheirs ? nameOfCase(found) : null,
    isPicture: found.match !== undefined,
    state: found.state,
    flaggedAt: flagged ? found.flaggedAt : null,
    model: found.model,
    policyVersion: found.policyVersion,
    flag: flagged ? { origin, flaggedBy, risk, threshold, audit, ...(match ? { match } : {}) } : null,
    entries: entries
      .filter((entry) => belongsToCase(entry, viewer))
      .map((entry) => readableEntry(entry, access)),
  };
}

/** One case's whole life, live, as this reviewer may read it; null when there is no such case. */
export const liveCaseHistory = (id: string, reviewer: string) => live(() => readHistory(id, reviewer));
