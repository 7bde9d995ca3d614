import { describe, expect, test } from 'vitest';
import { BACKUP_TABLES } from '../../../domain/backup/backup.ts';
import type { TableRows } from '../../../domain/backup/table-rows.ts';
import {
  beginAnewCommand,
  deleteEverythingCommand,
} from '../../../domain/commands/backup/delete-everything.ts';
import { restoreCommand } from '../../../domain/commands/backup/restore.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

/** What replaces the log has no place in it. */
const context = makeContext({ next: null });
const nobody = { ...context, actor: null };
const at = new Date(NOW).toISOString();

const NOTHING = Object.fromEntries(BACKUP_TABLES.map((table) => [table, []])) as unknown as TableRows;
const counts = { transcripts: 3, cases: 2, entries: 9 };

describe('restoring', () => {
  const rows = { ...NOTHING, log: makeLog([newEntry('import'), newEntry('import')]) };
  const replaced = { log: 'first', seq: 7, hash: 'last' };
  const restore = (state: typeof replaced | null, by: typeof context | typeof nobody = context) =>
    restoreCommand.decide({ rows, source: 'b.jsonl' }, state, by);

  test('puts the rows in the place of everything, and the log of the rows says so', () => {
    const payload = { source: 'b.jsonl', entries: 2, replaced };
    expect(restore(replaced)).toEqual({
      answer: null,
      changes: {},
      entries: [{ at, actor: 'reviewer-1', kind: 'restore', caseId: null, payload }],
      instead: { by: 'restored', rows },
    });
  });

  test('of an empty log names none that it replaced', () => {
    expect(restore(null)).not.toHaveProperty('entries.0.payload.replaced');
  });

  test('where nobody is left to be asked, the log says that too', () => {
    expect(restore(replaced, nobody)).toMatchObject({ entries: [{ actor: 'nobody signed in' }] });
  });
});

describe('deleting everything', () => {
  const left = { by: 'deleted', rows: { ...NOTHING, settings: [{ key: 'first-start-done', value: true }] } };

  test('leaves a log that says how much it was, and that the first start is over', () => {
    expect(deleteEverythingCommand.decide(null, counts, context)).toEqual({
      answer: null,
      changes: {},
      entries: [{ at, actor: 'reviewer-1', kind: 'purge', caseId: null, payload: counts }],
      instead: left,
    });
  });

  test('after the database itself was deleted, by whoever had it deleted', () => {
    expect(beginAnewCommand.decide({ actor: 'willow', deleted: counts }, null, nobody)).toMatchObject({
      entries: [{ actor: 'willow', payload: counts }],
      instead: left,
    });
  });
});
