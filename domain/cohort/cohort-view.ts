import type { Outcome } from '../decisions/outcome.ts';
import {
  type CohortConflict,
  type Conflict,
  type ConflictOf,
  fingerprintOf,
  withSettlement,
} from './conflict.ts';
import { decideForeign, decideOwn, type SettledRow } from './counted-row.ts';
import { digestsOf } from './log-digest.ts';
import type { CohortLogPart } from './log-part.ts';
import { type CohortRow, inSameName, keyWithin, rowKey } from './row.ts';
import { sameNames } from './same-names.ts';
import { type CohortSource, OWN, UNNAMED } from './source.ts';
import { type SourceState, sourceState, standingOf } from './source-state.ts';
import { type RowSummary, type SourceSummary, SummaryBySource } from './source-summary.ts';

/** Everything that the cohort follows from. */
interface CohortInput {
  /** The rows of this browser as they are now. */
  own: readonly Outcome[];
  /** Hash of the first entry of this browser's log; null of an empty one. */
  ownLogId: string | null;
  sources: readonly CohortSource[];
  rows: readonly CohortRow[];
  logs: readonly CohortLogPart[];
  settlements: readonly CohortConflict[];
}

/** A row that counts. */
export interface CountedRow {
  outcome: Outcome;
  source: string;
  /** What its reviewer is called in the figures; null where nobody is named. */
  reviewer: string | null;
}

/** All sources together, each decision once. */
export interface Cohort {
  /** Rows of this browser first. */
  counted: readonly CountedRow[];
  /** Those that are settled too, in the order of their kinds. */
  conflicts: readonly Conflict[];
  sources: readonly SourceSummary[];
  /** This browser among them. */
  own: RowSummary;
}

const NOBODY: readonly CohortRow[] = [];
const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** What was told of one row: by sources where it stands, and by those where it no longer does. */
interface RowClaims {
  standing: CohortRow[];
  gone: boolean;
}

/** The rows by what they are about, and those that are gone by their source. */
function gatherRows(rows: readonly CohortRow[], states: ReadonlyMap<string, SourceState>) {
  const claims = new Map<string, RowClaims>();
  const gone: { key: string; row: CohortRow; takenBack: boolean }[] = [];
  for (const row of rows) {
    const state = states.get(row.source);
    const key = keyWithin(row);
    const standing = state ? standingOf(row, state) : 'counted';
    let known = claims.get(key);
    if (!known) {
      known = { standing: [], gone: false };
      claims.set(key, known);
    }
    if (standing === 'counted') known.standing.push(row);
    else {
      known.gone = true;
      gone.push({ key, row, takenBack: standing === 'taken-back' });
    }
  }
  return { claims, gone };
}

/** Those that count of the sources where a row stands: files that do not say do not outweigh a source that does. */
function weighed({ standing, gone }: RowClaims): readonly CohortRow[] {
  return gone && standing.every(({ source }) => source === UNNAMED) ? NOBODY : standing;
}

const stageKey = ({ case_id, stage }: Outcome) => `${stage} ${case_id}`;

/** Drops rows that wait for what somebody has decided. */
function withoutDecided(rows: readonly SettledRow[]): SettledRow[] {
  const decided = new Set<string>();
  for (const { outcome } of rows) if (outcome.decision !== null) decided.add(stageKey(outcome));
  return rows.filter(({ outcome }) => outcome.decision !== null || !decided.has(stageKey(outcome)));
}

/** The rows that count, each decision once. */
function decideRows(
  own: readonly Outcome[],
  claims: ReadonlyMap<string, RowClaims>,
  settlements: ReadonlyMap<string, CohortConflict>,
): { decided: SettledRow[]; here: ReadonlySet<string> } {
  const here = new Set<string>();
  const decided: SettledRow[] = own.map((outcome) => {
    const key = rowKey(outcome);
    here.add(key);
    const others = claims.get(key);
    const found = others && decideOwn(key, outcome, others.standing, settlements);
    return found ?? { outcome, source: OWN, conflict: null };
  });
  for (const [key, each] of claims) {
    if (here.has(key)) continue;
    const rows = weighed(each).filter(({ source }) => source !== OWN);
    if (rows.length > 0) decided.push(decideForeign(key, rows, settlements));
  }
  return { decided: withoutDecided(decided), here };
}

function goneConflicts(
  gone: readonly { key: string; row: CohortRow; takenBack: boolean }[],
  isCounted: (key: string) => boolean,
  settlements: ReadonlyMap<string, CohortConflict>,
): ConflictOf<'gone'>[] {
  const lost = gone.filter(({ key, row }) => row.outcome.decision !== null && !isCounted(key));
  return [...Map.groupBy(lost, ({ row }) => row.source)].map(([source, rows]) =>
    withSettlement<ConflictOf<'gone'>>(
      {
        kind: 'gone',
        id: `gone ${source}`,
        fingerprint: fingerprintOf(rows.map(({ key }) => key).sort()),
        source,
        rows: rows.filter(({ takenBack }) => !takenBack).map(({ row }) => row.outcome),
        takenBack: rows.filter(({ takenBack }) => takenBack).map(({ row }) => row.outcome),
      },
      settlements,
    ),
  );
}

function logConflicts(
  states: Iterable<SourceState>,
  rows: ReadonlyMap<string, readonly CohortRow[]>,
  settlements: ReadonlyMap<string, CohortConflict>,
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const { source, forks, breaks, index } of states) {
    const reasons = [...forks, ...breaks];
    if (reasons.length > 0)
      conflicts.push(
        withSettlement<ConflictOf<'forked-log'>>(
          {
            kind: 'forked-log',
            id: `forked-log ${source.id}`,
            fingerprint: fingerprintOf(reasons.map((reason) => JSON.stringify(reason))),
            source: source.id,
            forked: forks.length > 0,
            reasons,
          },
          settlements,
        ),
      );
    if (index.entries === 0) continue;
    const missing = (rows.get(source.id) ?? []).filter(
      (row) => row.outcome.decision !== null && index.find(row.outcome, row.seq) === 'missing',
    );
    if (missing.length > 0)
      conflicts.push(
        withSettlement<ConflictOf<'not-in-log'>>(
          {
            kind: 'not-in-log',
            id: `not-in-log ${source.id}`,
            fingerprint: fingerprintOf(missing.map(({ key }) => key).sort()),
            source: source.id,
            rows: missing.map(({ outcome }) => outcome),
          },
          settlements,
        ),
      );
  }
  return conflicts;
}

/**
 * The cohort: every row of this browser and of the sources that were imported, each decision once, and what does not
 * fit together. It follows from what was told alone: the order and the number of imports change nothing.
 */
export function cohortOf(input: CohortInput): Cohort {
  const { own, ownLogId, sources, logs, settlements } = input;
  const rows = input.rows.map(inSameName).sort((left, right) => byText(left.key, right.key));
  const settled = new Map(settlements.map((each) => [each.id, each]));
  const partsBySource = Map.groupBy(logs, ({ source }) => source);
  const states = new Map(
    sources.map((source) => [
      source.id,
      sourceState(source, digestsOf(source, partsBySource.get(source.id) ?? []), ownLogId),
    ]),
  );
  const { claims, gone } = gatherRows(rows, states);
  const { decided, here } = decideRows(own, claims, settled);
  const nameOf = (id: string) => states.get(id)?.source.name ?? id;
  const { conflicts: names, labelOf } = sameNames(decided, nameOf, settled);
  const standing = (key: string) => here.has(key) || weighed(claims.get(key)!).length > 0;
  const summaries = new SummaryBySource(states);
  for (const { outcome, source } of decided) summaries.addCounted(source, outcome);
  const rowsBySource = Map.groupBy(rows, ({ source }) => source);
  return {
    counted: decided.map(({ outcome, source }) => ({
      outcome,
      source,
      reviewer: outcome.reviewer === null ? null : labelOf(source, outcome.reviewer),
    })),
    conflicts: [
      ...logConflicts(states.values(), rowsBySource, settled),
      ...goneConflicts(gone, standing, settled),
      ...names,
      ...decided.flatMap(({ conflict }) => (conflict ? [conflict] : [])),
    ],
    sources: summaries.all(rowsBySource, here),
    own: summaries.own(),
  };
}
