import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** UTF-16 units of a source's name. */
const NAME_LENGTH = 200;

/**
 * Names a source.
 * @param own what this browser is called among the sources
 */
export const renameSourceCommand = defineCommand({
  name: 'rename-source',
  by: 'see-cohort',
  tables: ['cohortSources'],
  read: ({ cohortSources }, _input: { id: string; name: string; own: string }) => cohortSources.all(),
  decide({ id, name, own }, sources, context) {
    const called = name.trim().slice(0, NAME_LENGTH).toWellFormed();
    if (called === '') return refuse('name-missing', { what: 'source' });
    const source = sources.find((each) => each.id === id);
    if (!source) return refuse('not-found', { what: 'source' });
    const taken = [own, ...sources.filter((each) => each !== source).map((each) => each.name)];
    if (taken.some((each) => each.toLowerCase() === called.toLowerCase()))
      return refuse('name-taken', { what: 'source', name: called });
    const work = new Work(context);
    work.put('cohortSources', { ...source, name: called });
    return work.done(null);
  },
});

/**
 * Removes a source with its rows and its log from the cohort. What leads decided of conflicts stays, for the case that
 * it is imported again.
 */
export const removeSourceCommand = defineCommand({
  name: 'remove-source',
  by: 'see-cohort',
  tables: ['cohortSources', 'cohortRows', 'cohortLogs', 'log'],
  read: async ({ cohortSources, cohortRows, cohortLogs }, id: string) => ({
    source: await cohortSources.get(id),
    rows: await cohortRows.keysOf(id),
    parts: await cohortLogs.keysOf(id),
  }),
  decide(id: string, { source, rows, parts }, context) {
    if (!source) return refuse('not-found', { what: 'source' });
    const work = new Work(context);
    work.delete('cohortSources', id);
    work.deleteAll('cohortRows', rows);
    work.deleteAll('cohortLogs', parts);
    const payload = { source: id, rows: rows.length };
    work.log({ kind: 'cohort-source-removed', caseId: null, payload });
    return work.done(null);
  },
});
