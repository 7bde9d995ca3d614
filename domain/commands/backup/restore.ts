import type { TableRows } from '../../backup/table-rows.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';
import { nameOf } from './nobody.ts';

/** Rows of a backup that was checked, and the name of its file. */
interface Restoring {
  rows: TableRows;
  source: string;
}

/** Puts a backup in the place of everything that is stored. Its log then says so, and which log it replaced. */
export const restoreCommand = defineCommand({
  name: 'restore',
  by: { action: 'back-up', orWithoutLead: true },
  tables: 'all',
  read: ({ log }, _input: Restoring) => log.place(),
  decide({ rows, source }, replaced, context) {
    const work = new Work(context);
    const payload = { source, entries: rows.log.length, ...(replaced && { replaced }) };
    const entry = { actor: nameOf(context.actor), kind: 'restore', caseId: null, payload } as const;
    work.replaceAll({ by: 'restored', rows }, entry);
    return work.done(null);
  },
});
