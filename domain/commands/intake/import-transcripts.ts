import { withSize } from '../../transcript/size.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import { defineCommand, refuse } from '../command.ts';
import type { Records } from '../records.ts';
import { Work } from '../work.ts';

type ImportRecord = Records['imports']['row'];

/**
 * Whether an import goes on; its record is gone after everything was deleted or replaced. The record is also the leave
 * to go on: whoever may not import cannot begin.
 */
export const isRunning = (record: ImportRecord | undefined): record is ImportRecord =>
  record?.state === 'running';

/** Notes that a file is being taken in, so that what it brings can be rolled back. Answers with who takes it in. */
export const beginImportCommand = defineCommand({
  name: 'begin-import',
  by: 'import',
  // The log tells what the moment is.
  tables: ['imports', 'log'],
  read: async (_reader, _input: { id: string; source: string }) => null,
  decide({ id, source }, _state, context) {
    const work = new Work(context);
    work.put('imports', {
      ...{ id, source, state: 'running', startedAt: work.moment },
      ...{ accepted: 0, rejected: 0 },
    });
    return work.done(context.actor.name);
  },
});

/**
 * Stores some transcripts of a file, each id once, which then wait to be scored; what is stored already stays as it is.
 * Answers with the ids of that.
 */
export const keepTranscriptsCommand = defineCommand({
  name: 'keep-transcripts',
  by: 'automatic',
  tables: ['transcripts', 'unassessed', 'imports'],
  read: async (
    { transcripts, imports },
    { importId, fresh }: { importId: string; fresh: readonly Transcript[] },
  ) => ({
    record: await imports.get(importId),
    stored: await transcripts.among(fresh.map(({ id }) => id)),
  }),
  decide({ importId, fresh }, { record, stored }, context) {
    if (!isRunning(record)) return refuse('replaced', { what: 'import' });
    const kept = fresh.filter(({ id }) => !stored.has(id));
    const work = new Work(context);
    work.putAll(
      'transcripts',
      kept.map((transcript) => withSize({ ...transcript, importId })),
    );
    work.putAll(
      'unassessed',
      kept.map(({ id }) => ({ transcriptId: id, importId })),
    );
    return work.done(stored);
  },
});

/** Notes, in the log too, that a file that somebody had taken in is in: from now on it stays. */
export const finishImportCommand = defineCommand({
  name: 'finish-import',
  by: 'automatic',
  tables: ['imports', 'log'],
  read: ({ imports }, { id }: Pick<ImportRecord, 'id' | 'accepted' | 'rejected'> & { actor: string }) =>
    imports.get(id),
  decide({ accepted, rejected, actor }, record, context) {
    if (!isRunning(record)) return refuse('replaced', { what: 'import' });
    const work = new Work(context);
    work.put('imports', { ...record, state: 'done', accepted, rejected });
    const { source } = record;
    work.log({ actor, kind: 'import', caseId: null, payload: { source, accepted, rejected } });
    return work.done(null);
  },
});

/** Removes what a file has brought that was not taken in to its end. */
export const rollBackImportCommand = defineCommand({
  name: 'roll-back-import',
  by: 'automatic',
  tables: ['transcripts', 'pictures', 'unassessed', 'imports'],
  read: async ({ transcripts, pictures, unassessed }, id: string) => ({
    brought: await transcripts.idsOfImport(id),
    pictures: await pictures.idsOfImport(id),
    waiting: await unassessed.idsOfImport(id),
  }),
  decide(id: string, { brought, pictures, waiting }, context) {
    const work = new Work(context);
    work.deleteAll('transcripts', brought);
    work.deleteAll('pictures', pictures);
    work.deleteAll('unassessed', waiting);
    work.delete('imports', id);
    return work.done(null);
  },
});
