import type { Transcript } from '../../domain/transcript/transcript.ts';
import { readSampleTexts } from '../intake/sample-texts.ts';
import { itemById } from './material.ts';

let read: Promise<ReadonlyMap<string, Transcript>> | null = null;

/** The samples, by id; read once while the console is open. */
export function sampleTexts(): Promise<ReadonlyMap<string, Transcript>> {
  read ??= readSampleTexts().then(
    (all) => new Map(all.map((transcript) => [transcript.id, transcript])),
    (error: unknown) => {
      read = null;
      throw error;
    },
  );
  return read;
}

/** The transcripts that lessons can show, by id: all samples, and the practice items that are named. */
export async function readLessonTexts(named: readonly string[]): Promise<ReadonlyMap<string, Transcript>> {
  const samples = await sampleTexts();
  const practised = await Promise.all(named.filter((id) => !samples.has(id)).map(itemById));
  return new Map([
    ...samples,
    ...practised.flatMap((item) => (item ? [[item.id, item.transcript] as const] : [])),
  ]);
}
