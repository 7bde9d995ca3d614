import type { RowOf } from '../domain/backup/table-rows.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { database } from './database.ts';

export async function getTranscript(id: string): Promise<Transcript | undefined> {
  return database.transcripts.get(id);
}

/** Those of the ids that are stored already. */
export async function storedTranscriptIds(ids: readonly string[]): Promise<Set<string>> {
  return new Set(await database.transcripts.where('id').anyOf(ids).primaryKeys());
}

export async function countTranscripts(): Promise<number> {
  return database.transcripts.count();
}

/** Ids that wait to be scored, leaving out those of imports that have not finished. */
export async function unassessedIds(unfinishedImports: readonly string[]): Promise<string[]> {
  const waiting =
    unfinishedImports.length === 0
      ? database.unassessed.toCollection()
      : database.unassessed.where('importId').noneOf(unfinishedImports);
  return waiting.primaryKeys();
}

/** Those of the ids that still wait to be scored. */
export async function stillUnassessed(ids: readonly string[]): Promise<Set<string>> {
  return new Set(await database.unassessed.where('transcriptId').anyOf(ids).primaryKeys());
}

export async function getUnassessed(transcriptId: string): Promise<RowOf<'unassessed'> | undefined> {
  return database.unassessed.get(transcriptId);
}

export async function countUnassessed(): Promise<number> {
  return database.unassessed.count();
}

/** The transcripts of these ids that exist, in the order of the ids. */
export async function getTranscripts(ids: readonly string[]): Promise<Transcript[]> {
  const found = await database.transcripts.bulkGet([...ids]);
  return found.filter((transcript) => transcript !== undefined);
}

/** Lengths in UTF-16 units of the large transcripts, by id; from the index, without reading them. */
export async function largeTranscripts(): Promise<Map<string, number>> {
  return database.transaction('r', database.transcripts, async () => {
    const order = database.transcripts.where('large').above(0);
    const [units, ids] = await Promise.all([order.keys(), order.primaryKeys()]);
    return new Map(ids.map((id, index) => [id, Number(units[index])]));
  });
}

/** Ids of the transcripts that an import brought. */
export async function transcriptIdsOfImport(importId: string): Promise<string[]> {
  return database.transcripts.where('importId').equals(importId).primaryKeys();
}

/** Ids of what an import brought that waits to be scored. */
export async function unassessedIdsOfImport(importId: string): Promise<string[]> {
  return database.unassessed.where('importId').equals(importId).primaryKeys();
}
