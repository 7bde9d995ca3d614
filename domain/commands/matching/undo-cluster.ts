import type { LogEntry, LogEntryOf } from '../../decisions/log-entry.ts';
import type { LogKind } from '../../decisions/log-kinds.ts';
import type { Case } from '../../queue/case.ts';
import { release, undoVerdict } from '../../queue/case-steps.ts';
import { defineCommand, holderOf, refuse } from '../command.ts';
import type { Reader, TableName } from '../reader.ts';
import { Work } from '../work.ts';

/** Entries that leave a case as it was decided with its cluster. */
const HARMLESS: readonly LogKind[] = ['cases-opened', 'detection-revealed', 'coaching-note', 'coaching-read'];

/** Whether nobody has gone on with any of the cases. */
function isUntouched(
  { payload }: LogEntryOf<'cluster-decided'>,
  cases: readonly Case[],
  entries: readonly LogEntry[],
): boolean {
  const latest = new Map<string, number>();
  for (const { caseId, kind, seq } of entries)
    if (caseId !== null && !HARMLESS.includes(kind)) latest.set(caseId, seq);
  return (
    cases.length === payload.caseIds.length &&
    cases.every(({ lease }) => lease === null) &&
    payload.caseIds.every((id, index) => latest.get(id) === payload.decisions[index])
  );
}

const TABLES = ['clusters', 'cases', 'log'] as const satisfies readonly TableName[];

/** What tells whether a decision for a cluster can be undone. */
export async function readClusterUndo(
  { clusters, cases, log }: Pick<Reader, (typeof TABLES)[number]>,
  seq: number,
) {
  const found = await log.get(seq);
  const entry = found?.kind === 'cluster-decided' ? found : undefined;
  const caseIds = entry?.payload.caseIds ?? [];
  return {
    entry,
    cases: await cases.getAll(caseIds),
    entries: await log.ofCases(caseIds),
    assigned: await log.sharedOf(caseIds, 'assignment'),
    undone: await log.ofKinds(['cluster-undone']),
    cluster: entry && (await clusters.get(entry.payload.clusterId)),
  };
}

/** What is undone, where a decision for a cluster can be undone by this person; else null. */
export function undoableCluster(
  { entry, cases, entries, assigned, undone, cluster }: Awaited<ReturnType<typeof readClusterUndo>>,
  who: string,
) {
  if (!entry || !cluster || entry.actor !== who) return null;
  if (undone.some(({ payload }) => payload.decidedSeq === entry.seq)) return null;
  // A later review of the cluster counts from this one.
  if (cluster.reviewedAt !== entry.at) return null;
  if (!isUntouched(entry, cases, entries) || assigned.some(({ seq }) => seq > entry.seq)) return null;
  return { entry, cluster };
}

/**
 * Takes a decision for a cluster back: every case waits again, also those that the cluster brought in, and an alert
 * that it settled is open again. All or nothing: once somebody has gone on with one of the cases, each decision can only
 * be corrected by itself.
 */
export const undoClusterCommand = defineCommand({
  name: 'undo-cluster',
  by: 'decide-clusters',
  tables: TABLES,
  read: readClusterUndo,
  decide(seq: number, state, context) {
    const found = undoableCluster(state, context.actor.name);
    if (!found) return refuse('nothing-to-undo', { what: 'cluster' });
    const { clusterId, founderId, caseIds, decisions, before } = found.entry.payload;
    const work = new Work(context);
    for (const [index, each] of state.cases.entries()) {
      const caseId = each.id;
      work.log({ kind: 'decision-withdrawn', caseId, payload: { decisionSeq: decisions[index]! } });
      const payload = { reviewer: context.actor.name, ending: 'returned' as const };
      work.log({ kind: 'lease-ended', caseId, payload });
      work.put('cases', release(undoVerdict(each, holderOf(context), context.now, 0, null)));
    }
    const payload = { clusterId, founderId, decidedSeq: seq, caseIds };
    work.log({ kind: 'cluster-undone', caseId: null, payload });
    work.put('clusters', { ...found.cluster, ...before });
    return work.done({ cases: caseIds.length });
  },
});
