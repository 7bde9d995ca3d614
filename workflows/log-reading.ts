import type { LogEntry } from '../domain/decisions/log-entry.ts';
import {
  isSealed,
  knowsTranscript,
  type ReadableEntry,
  readableEntry,
  SEALED_STATES,
  seesFlag,
  type Viewer,
} from '../domain/decisions/log-visibility.ts';
import type { Case } from '../domain/queue/case.ts';
import { may } from '../domain/reviewers/permissions.ts';
import { casesInStates, casesOf, getCase, getCases, transcriptsOfCases } from '../storage/cases.ts';
import { type Live, live } from '../storage/live.ts';
import { entriesAfter, entriesBefore, getLogEntry, logOfCase } from '../storage/log.ts';
import { viewerWho } from './viewer.ts';

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
  flaggedAt: string;
  model: Case['model'];
  policyVersion: number;
  /** What it was flagged with; null where they must not know yet. */
  flag: Pick<Case, 'origin' | 'flaggedBy' | 'risk' | 'threshold' | 'audit'> | null;
  /** In order. */
  entries: readonly ReadableEntry[];
}

/** What decides what somebody may read. */
interface Access {
  viewer: Viewer;
  /** Cases whose verdicts are kept from them. */
  sealed: ReadonlySet<string>;
  /** Cases whose transcript is kept from them. */
  unknown: ReadonlySet<string>;
}

async function accessOf(name: string): Promise<Access> {
  const viewer = await viewerWho(name, 'read-log');
  const [waiting, golden] = await Promise.all([
    casesInStates(SEALED_STATES),
    may(viewer.role, 'see-woven') ? [] : casesOf('golden'),
  ]);
  const ids = (cases: readonly Case[]) => new Set(cases.map(({ id }) => id));
  return {
    viewer,
    sealed: ids(waiting.filter((each) => isSealed(each, viewer))),
    unknown: ids(golden.filter((each) => !knowsTranscript(each, viewer))),
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

  readingFor({ viewer, sealed, unknown }: Access): LogReading {
    const known = this.#transcripts;
    return {
      entries: this.entries.map((entry) => readableEntry(entry, viewer, sealed)),
      partial: !this.complete,
      transcriptOf: unknown.size === 0 ? known : new Map([...known].filter(([id]) => !unknown.has(id))),
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

async function readHistory(id: string, reviewer: string): Promise<CaseHistory | null> {
  const viewer = await viewerWho(reviewer, 'read-log');
  const [found, entries] = await Promise.all([getCase(id), logOfCase(id)]);
  if (!found) return null;
  const sealed = new Set(isSealed(found, viewer) ? [id] : []);
  const { origin, flaggedBy, risk, threshold, audit } = found;
  return {
    id,
    transcriptId: knowsTranscript(found, viewer) ? found.transcriptId : null,
    state: found.state,
    flaggedAt: found.flaggedAt,
    model: found.model,
    policyVersion: found.policyVersion,
    flag: seesFlag(found, viewer) ? { origin, flaggedBy, risk, threshold, audit } : null,
    entries: entries.map((entry) => readableEntry(entry, viewer, sealed)),
  };
}

/** One case's whole life, live, as this reviewer may read it; null when there is no such case. */
export const liveCaseHistory = (id: string, reviewer: string) => live(() => readHistory(id, reviewer));
