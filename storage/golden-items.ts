import type { GoldenItem } from '../domain/quality/golden.ts';
import { database } from './database.ts';

export async function getGoldenItem(transcriptId: string): Promise<GoldenItem | undefined> {
  return database.goldenItems.get(transcriptId);
}

export async function allGoldenItems(): Promise<GoldenItem[]> {
  return database.goldenItems.toArray();
}

/** Ids of the transcripts that are golden items. */
export async function goldenTranscriptIds(): Promise<Set<string>> {
  return new Set(await database.goldenItems.toCollection().primaryKeys());
}
