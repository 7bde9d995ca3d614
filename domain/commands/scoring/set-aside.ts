import { defineCommand } from '../command.ts';
import { deleteTranscripts, readReferences, TRANSCRIPT_TABLES } from '../delete-transcripts.ts';
import { Work } from '../work.ts';

/**
 * Sets a transcript aside that cannot be scored, so that the others go on: it no longer waits. One that does not wait
 * is left as it is.
 */
export const setAsideCommand = defineCommand({
  name: 'set-aside',
  by: 'automatic',
  tables: ['unassessed', 'setAside'],
  read: ({ unassessed }, { transcriptId }: { transcriptId: string; reason: string }) =>
    unassessed.get(transcriptId),
  decide({ transcriptId, reason }, waiting, context) {
    const work = new Work(context);
    if (!waiting) return work.done(null);
    work.delete('unassessed', transcriptId);
    work.put('setAside', { ...waiting, reason, at: new Date(context.now).toISOString() });
    return work.done(null);
  },
});

/** Lets transcripts that were set aside wait to be scored again. */
export const takeBackInCommand = defineCommand({
  name: 'take-back-in',
  by: 'import',
  tables: ['unassessed', 'setAside'],
  read: ({ setAside }, transcriptIds: readonly string[]) => setAside.getAll(transcriptIds),
  decide(_transcriptIds: readonly string[], found, context) {
    const work = new Work(context);
    for (const { transcriptId, importId } of found) {
      work.delete('setAside', transcriptId);
      work.put('unassessed', { transcriptId, importId });
    }
    return work.done(null);
  },
});

/** Deletes a transcript that was set aside; the log says so. One that is no longer, as when it was scored, stays. */
export const removeSetAsideCommand = defineCommand({
  name: 'remove-set-aside',
  by: 'import',
  tables: [...TRANSCRIPT_TABLES, 'log'],
  async read(reader, transcriptId: string) {
    return {
      found: (await reader.setAside.getAll([transcriptId])).length > 0,
      references: await readReferences(reader, [transcriptId]),
    };
  },
  decide(transcriptId: string, { found, references }, context) {
    const work = new Work(context);
    if (!found) return work.done(null);
    deleteTranscripts(work, [transcriptId], references);
    const payload = { transcripts: 1, cases: 0, entries: 0 };
    work.log({ kind: 'purge', caseId: null, payload });
    return work.done(null);
  },
});
