import type { Outcome } from '../decisions/outcome.ts';
import type { Stamp } from '../decisions/stamp.ts';
import type { RejectedLine } from '../transcript/read-transcripts.ts';
import type { LogDigest } from './log-digest.ts';
import { type MergeInto, RowMerge } from './merge-rows.ts';
import type { CohortRow } from './row.ts';
import { type CohortSource, joinStamps, newSource, OWN, type StampSeen, seenIn, UNNAMED } from './source.ts';
import { type SourceState, sourceState, standingOf } from './source-state.ts';

/** Rows that are merged before others get their turn. */
const STEP = 2_000;

/** A row of a file with the line on which it begins. */
export interface FileRow {
  line: number;
  outcome: Outcome;
  stamp: Stamp | null;
}

/** What came of the rows of a file. */
export interface OutcomeTally {
  /** Rows that nobody had told. */
  added: number;
  /** Rows that are here already. */
  known: number;
  /** Rows that contradict what is known of the same decision. */
  conflicts: number;
  /** New rows that do not count, because a newer export of their source no longer has them. */
  outdated: number;
  /** Decisions that counted, and that this export no longer has. */
  gone: number;
}

/** What a file is merged into. */
export interface ImportInto extends MergeInto {
  /** The sources of the file that are known. */
  sources: ReadonlyMap<string, CohortSource>;
  /** Their logs. */
  logs: ReadonlyMap<string, readonly LogDigest[]>;
  ownLogId: string | null;
}

/** Hash of an export's first log entry, or what stands for it. Asks whether a head is one that this log had. */
export function sourceNamedBy(
  stamp: Stamp | null,
  ownLogId: string | null,
  isOwnHead: (seq: number, hash: string | null) => boolean,
): string {
  if (stamp === null || stamp.log_id === null) return UNNAMED;
  return stamp.log_id === ownLogId && isOwnHead(stamp.log_seq, stamp.log_hash) ? OWN : stamp.log_id;
}

/** Merges the rows of one file, in steps between which a page stays usable. Writes nothing. */
export class OutcomeImport {
  readonly rejected: RejectedLine[] = [];
  #rows: readonly FileRow[];
  #into: ImportInto;
  #sourceOf: (stamp: Stamp | null) => string;
  #merge: RowMerge;
  #stamps = new Map<string, StampSeen[]>();
  #known = 0;
  #conflicts = 0;

  /**
   * @param sourceOf where a row with this stamp comes from
   * @param isWhole every line of the file could be read: only then can a row be missing from it
   */
  constructor(
    rows: readonly FileRow[],
    into: ImportInto,
    sourceOf: (stamp: Stamp | null) => string,
    isWhole: boolean,
  ) {
    this.#rows = rows;
    this.#into = into;
    this.#sourceOf = sourceOf;
    this.#merge = new RowMerge(into);
    for (const { stamp } of distinctStamps(rows)) {
      const source = sourceOf(stamp);
      const seen = seenIn(stamp, isWhole && stamp.filters === '');
      if (source === OWN || source === UNNAMED) continue;
      const before = this.#stamps.get(source);
      if (before) before.push(seen);
      else this.#stamps.set(source, [seen]);
    }
  }

  /** Merges some rows at a time; gives how many were. */
  *steps(): Generator<number> {
    for (let from = 0; from < this.#rows.length; from += STEP) {
      for (const { line, outcome, stamp } of this.#rows.slice(from, from + STEP)) {
        const taken = this.#merge.take(outcome, stamp, this.#sourceOf(stamp));
        if (typeof taken === 'object') this.rejected.push({ line, ...taken });
        else if (taken === 'known') this.#known += 1;
        else if (taken === 'conflict') this.#conflicts += 1;
      }
      yield Math.min(from + STEP, this.#rows.length);
    }
  }

  /** The rows to be stored. */
  changedRows(): CohortRow[] {
    return [...this.#merge.changed.values()];
  }

  /** The sources to be stored. */
  changedSources(): CohortSource[] {
    const ids = new Set([...this.#stamps.keys(), ...this.changedRows().map(({ source }) => source)]);
    ids.delete(OWN);
    return [...ids].map((id) => {
      const known = this.#into.sources.get(id) ?? newSource(id, this.#into.importedAt);
      return { ...known, stamps: joinStamps(known.stamps, this.#stamps.get(id) ?? []) };
    });
  }

  tally(): OutcomeTally {
    const after = new Map(this.changedSources().map((source) => [source.id, this.#stateOf(source)]));
    const { added, changed } = this.#merge;
    const stands = (row: CohortRow, state: SourceState | undefined) =>
      !state || standingOf(row, state) === 'counted';
    const outdated = [...added].filter((key) => {
      const row = changed.get(key)!;
      return !stands(row, after.get(row.source));
    }).length;
    const gone = [...this.#into.stored.values()].filter((row) => {
      const known = this.#into.sources.get(row.source);
      if (!known || row.outcome.decision === null) return false;
      return stands(row, this.#stateOf(known)) && !stands(changed.get(row.key) ?? row, after.get(row.source));
    }).length;
    return { added: added.size - outdated, known: this.#known, conflicts: this.#conflicts, outdated, gone };
  }

  #states = new Map<CohortSource, SourceState>();

  #stateOf(source: CohortSource): SourceState {
    const known = this.#states.get(source);
    if (known) return known;
    const state = sourceState(source, this.#into.logs.get(source.id) ?? [], this.#into.ownLogId);
    this.#states.set(source, state);
    return state;
  }
}

/** One row for each different stamp. */
function distinctStamps(rows: readonly FileRow[]): (FileRow & { stamp: Stamp })[] {
  const found = new Map<string, FileRow & { stamp: Stamp }>();
  let last: Stamp | null = null;
  for (const row of rows) {
    const { stamp } = row;
    if (stamp === null || (last !== null && isSameStamp(stamp, last))) continue;
    last = stamp;
    found.set(JSON.stringify(stamp), { ...row, stamp });
  }
  return [...found.values()];
}

const isSameStamp = (left: Stamp, right: Stamp) =>
  left.log_seq === right.log_seq &&
  left.log_hash === right.log_hash &&
  left.log_id === right.log_id &&
  left.filters === right.filters &&
  left.exported_at === right.exported_at;
