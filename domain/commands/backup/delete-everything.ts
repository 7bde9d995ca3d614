import { BACKUP_TABLES } from '../../backup/backup.ts';
import type { TableRows } from '../../backup/table-rows.ts';
import { type Context, type Done, defineCommand } from '../command.ts';
import { Work } from '../work.ts';
import { nameOf } from './nobody.ts';

/** How much was deleted. */
export interface Deleted {
  transcripts: number;
  cases: number;
  entries: number;
}

/** Setting that is true once a profile has had its first start: the shipped samples do not come by themselves again. */
export const STARTED = 'first-start-done';

/** A log that begins with how much was deleted, and nothing else. */
function beginAnew(context: Context<null> | Context, actor: string, deleted: Deleted): Done<null> {
  const none = Object.fromEntries(BACKUP_TABLES.map((table) => [table, []])) as unknown as TableRows;
  const rows = { ...none, settings: [{ key: STARTED, value: true }] };
  const work = new Work(context);
  work.replaceAll({ by: 'deleted', rows }, { actor, kind: 'purge', caseId: null, payload: deleted });
  return work.done(null);
}

/** Deletes everything that is stored, and begins a new log. */
export const deleteEverythingCommand = defineCommand({
  name: 'delete-everything',
  by: { action: 'delete-everything', orWithoutLead: true },
  tables: 'all',
  read: async ({ transcripts, cases, log }, _input: null): Promise<Deleted> => ({
    transcripts: await transcripts.count(),
    cases: await cases.count(),
    entries: await log.count(),
  }),
  decide: (_input: null, stored, context) => beginAnew(context as Context, nameOf(context.actor), stored),
});

/** Begins the new log after the database itself was deleted, by whoever had everything deleted. */
export const beginAnewCommand = defineCommand({
  name: 'begin-anew',
  by: 'automatic',
  tables: 'all',
  read: async (_reader, _input: { actor: string; deleted: Deleted }) => null,
  decide: ({ actor, deleted }, _state, context) => beginAnew(context, actor, deleted),
});
