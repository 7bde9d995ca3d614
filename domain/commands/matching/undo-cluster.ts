import type { LogEntry, LogEntryOf } from '../../decisions/log-entry.ts';
import type { LogKind } from '../../decisions/log-kinds.ts';
import type { Case } from '../../queue/case.ts';
import { release, undoVerdict } from '../../queue/case-steps.ts';
import { defineCommand, holderOf, refuse } from '../command.ts';
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

/**
 * Takes a decision for a cluster back: every case waits again, also those that the cluster brought in, and an alert
 * that it settled is open again. All or nothing: once somebody has gone on with one of the cases, each decision can only
 * be corrected by itself.
 */
export const undoClusterCommand = defineCommand({
  name: 'undo-cluster',
  by: 'decide-clusters',
  tables: ['clusters', 'cases', 'log'],
  async read({ clusters, cases, log }, seq: number) {
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
  },
  decide(seq: number, { entry, cases, entries, assigned, undone, cluster }, context) {
    const refused = refuse('nothing-to-undo', { what: 'cluster' });
    if (!entry || !cluster || entry.actor !== context.actor.name) return refused;
    if (undone.some(({ payload }) => payload.decidedSeq === seq)) return refused;
    // A later review of the cluster counts from this one.
    if (cluster.reviewedAt !== entry.at) return refused;
    if (!isUntouched(entry, cases, entries) || assigned.some((each) => each.seq > seq)) return refused;
    const { clusterId, founderId, caseIds, decisions, before } = entry.payload;
    const work = new Work(context);
    for (const [index, found] of cases.entries()) {
      const caseId = found.id;
      work.log({ kind: 'decision-withdrawn', caseId, payload: { decisionSeq: decisions[index]! } });
      const payload = { reviewer: context.actor.name, ending: 'returned' as const };
      work.log({ kind: 'lease-ended', caseId, payload });
      work.put('cases', release(undoVerdict(found, holderOf(context), context.now, 0, null)));
    }
    const payload = { clusterId, founderId, decidedSeq: seq, caseIds };
    work.log({ kind: 'cluster-undone', caseId: null, payload });
    work.put('clusters', { ...cluster, ...before });
    return work.done({ cases: cases.length });
  },
});
