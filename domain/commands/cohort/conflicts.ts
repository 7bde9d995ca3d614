import type { CohortConflict, Conflict } from '../../cohort/conflict.ts';
import type { Outcome } from '../../decisions/outcome.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/** How conflicts are settled alike. */
export interface Settling {
  conflicts: readonly Conflict[];
  settled: CohortConflict['settled'];
  /** The row that counts from now on, of one conflict that is "taken"; null leaves what counts. */
  chosen: Outcome | null;
}

function sourcesOf(conflict: Conflict): string[] {
  if (conflict.kind === 'same-name') return [...conflict.sources];
  if (conflict.kind === 'differs')
    return [...new Set([conflict.counted, ...conflict.others].flatMap(({ sources }) => sources))];
  return [conflict.source];
}

/**
 * Settles conflicts. Of rows that differ "kept" leaves what counts, "taken" counts another row from now on; of a name
 * "kept" leaves people apart, "taken" makes them one; "seen" changes no figure.
 */
export const settleConflictsCommand = defineCommand({
  name: 'settle-conflicts',
  by: 'see-cohort',
  tables: ['cohortConflicts', 'log'],
  read: async (_reader, _input: Settling) => null,
  decide({ conflicts, settled, chosen }, _state, context) {
    const work = new Work(context);
    const [first] = conflicts;
    if (!first) return work.done(null);
    const more = conflicts.length > 1 ? { conflicts: conflicts.length } : {};
    const payload = { conflict: first.id, settled, ...more };
    const { at } = work.log({ kind: 'cohort-conflict-settled', caseId: null, payload });
    const by = context.actor.name;
    work.putAll(
      'cohortConflicts',
      conflicts.map((conflict) => {
        const { id, kind, fingerprint } = conflict;
        const counts = conflict.kind === 'differs' ? conflict.counted.outcome : null;
        return {
          id,
          kind,
          fingerprint,
          settled,
          chosen: chosen ?? counts,
          sources: sourcesOf(conflict),
          at,
          by,
        };
      }),
    );
    return work.done(null);
  },
});

/** Takes back what was decided of a conflict: it is open again, and what counted at first counts. */
export const reopenConflictCommand = defineCommand({
  name: 'reopen-conflict',
  by: 'see-cohort',
  tables: ['cohortConflicts', 'log'],
  read: async (_reader, _id: string) => null,
  decide(id: string, _state, context) {
    const work = new Work(context);
    work.delete('cohortConflicts', id);
    work.log({
      kind: 'cohort-conflict-settled',
      caseId: null,
      payload: { conflict: id, settled: 'reopened' },
    });
    return work.done(null);
  },
});
