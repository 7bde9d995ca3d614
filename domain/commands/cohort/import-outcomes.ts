import type { OutcomeTally } from '../../cohort/outcome-import.ts';
import type { CohortRow } from '../../cohort/row.ts';
import type { CohortSource } from '../../cohort/source.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/** Sources of one file that the log names. */
const MOST_NAMED = 10;

/**
 * What the rows of a file come to, merged with what the cohort holds while nothing else changes it: merging takes long,
 * and would keep everybody from writing.
 */
export interface MergedOutcomes {
  /** The file's name. */
  file: string;
  /** Ids of the sources of its rows. */
  sourceIds: readonly string[];
  /** What changed. */
  rows: readonly CohortRow[];
  sources: readonly CohortSource[];
  tally: OutcomeTally;
  /** Rows that could not be taken. */
  rejected: number;
}

/** Takes the rows of a file into the cohort. A source keeps the name that it bears by now: a lead may have named it. */
export const importOutcomesCommand = defineCommand({
  name: 'import-outcomes',
  by: 'see-cohort',
  tables: ['cohortRows', 'cohortSources', 'log'],
  read: ({ cohortSources }, _input: MergedOutcomes) => cohortSources.all(),
  decide({ file, sourceIds, rows, sources, tally, rejected }, known, context) {
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const work = new Work(context);
    work.putAll('cohortRows', rows);
    work.putAll(
      'cohortSources',
      sources.map((source) => ({ ...source, name: names.get(source.id) ?? source.name })),
    );
    const payload = { file, source: sourceIds.slice(0, MOST_NAMED).join(' '), ...tally, rejected };
    work.log({ kind: 'cohort-import', caseId: null, payload });
    return work.done(null);
  },
});
