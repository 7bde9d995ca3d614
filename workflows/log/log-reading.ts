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
import { stageOf } from '../../domain/queue/case-work.ts';
import { casesHeldBy, casesInStates, getCase, getCases, transcriptsOfCases } from '../../storage/cases.ts';
import { type Live, live } from '../../storage/live.ts';
import { entriesAfter, entriesBefore, getLogEntry, logOfCase } from '../../storage/log.ts';
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
}

/** The life of one case as one person may read it. */
export interface CaseHistory {
  id: string;
  /** Null where they must not know yet. */
  transcriptId: string | null;
  state: Case['state'];
  /** Null where they must not know yet. */
  flaggedAt: string | null;
  model: Case['model'];
  policyVersion: number;
  /** What it was flagged with; null where they must not know yet. */
  flag: Pick<Case, 'origin' | 'flaggedBy' | 'risk' | 'threshold' | 'audit'> | null;
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
  entries: LogEntry[] = [];
  complete = false;
  #transcripts = new Map<string, string>();

  /** Reads the next older page. */
  async readOlder(): Promise<void> {
    if (this.entries.length === 0) this.#transcripts = await transcriptsOfCases();
    const first = this.entries[0]?.seq ?? Number.POSITIVE_INFINITY;
    const page = await entriesBefore(first, PAGE);
    this.entries = [...page, ...this.entries];
    this.complete = page.length < PAGE;
  }

  /**
   * What was appended since; null when the log is not the one that was read, as after a restore, or when a purge has
   * erased some of it.
   */
  async newer(): Promise<LogEntry[] | null> {
    const last = this.entries.at(-1);
    if (last && (await getLogEntry(last.seq))?.hash !== last.hash) return null;
    const newer = await entriesAfter(last?.seq ?? 0);
    return newer.some(({ kind }) => kind === 'purge') ? null : newer;
  }

  async append(newer: readonly LogEntry[]): Promise<void> {
    const last = this.entries.at(-1)?.seq ?? 0;
    const fresh = newer.filter(({ seq }) => seq > last);
    if (fresh.length === 0) return;
    this.entries = [...this.entries, ...fresh];
    const strange = fresh.flatMap(({ caseId }) =>
      caseId === null || this.#transcripts.has(caseId) ? [] : [caseId],
    );
    const found = await getCases(strange);
    if (found.length > 0)
      this.#transcripts = new Map([
        ...this.#transcripts,
        ...found.map(({ id, transcriptId }) => [id, transcriptId] as const),
      ]);
  }

  readingFor(access: Access): LogReading {
    const known = this.#transcripts;
    const { viewer } = access;
    const named = knowsWoven(viewer) ? null : new Set(casesWithHandIn(this.entries, viewer));
    return {
      entries: this.entries.map((entry) => readableEntry(entry, { ...access, named })),
      partial: !this.complete,
      transcriptOf: named === null ? known : new Map([...known].filter(([id]) => named.has(id))),
    };
  }
}

/**
 * The log, live, as this reviewer may read it. It is read once, newest entries first, in pages that are passed on
 * as they come; afterwards only what is appended is read.
 */
export function liveLog(reviewer: string): Live<LogReading> {
  return {
    subscribe({ next, error }) {
      let stopped = false;
      let stretch = new Stretch();
      let following: { unsubscribe(): void } | null = null;
      const report = (problem: unknown) => {
        if (!stopped) error(problem);
      };
      const start = async () => {
        following?.unsubscribe();
        const own = new Stretch();
        stretch = own;
        const current = () => !stopped && stretch === own;
        let access = await accessOf(reviewer);
        const tell = () => {
          if (current()) next(own.readingFor(access));
        };
        await own.readOlder();
        tell();
        if (!current()) return;
        following = live(async () => ({
          access: await accessOf(reviewer),
          newer: await own.newer(),
        })).subscribe({
          next: (value) => {
            if (!current()) return;
            access = value.access;
            if (value.newer === null) start().catch(report);
            else own.append(value.newer).then(tell, report);
          },
          error: report,
        });
        while (!own.complete && current()) {
          await own.readOlder();
          tell();
        }
      };
      start().catch(report);
      return {
        unsubscribe() {
          stopped = true;
          following?.unsubscribe();
        },
      };
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
  const { origin, flaggedBy, risk, threshold, audit } = found;
  return {
    id,
    transcriptId: isTheirs ? found.transcriptId : null,
    state: found.state,
    flaggedAt: flagged ? found.flaggedAt : null,
    model: found.model,
    policyVersion: found.policyVersion,
    flag: flagged ? { origin, flaggedBy, risk, threshold, audit } : null,
    entries: entries
      .filter((entry) => belongsToCase(entry, viewer))
      .map((entry) => readableEntry(entry, access)),
  };
}

/** One case's whole life, live, as this reviewer may read it; null when there is no such case. */
export const liveCaseHistory = (id: string, reviewer: string) => live(() => readHistory(id, reviewer));
