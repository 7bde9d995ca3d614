import type { Transcript } from '../../domain/transcript/transcript.ts';
import { readSampleTexts } from '../intake/sample-texts.ts';

let read: Promise<ReadonlyMap<string, Transcript>> | null = null;

/** The transcripts that lessons can show, by id; read once while the console is open. */
export function readLessonTexts(): Promise<ReadonlyMap<string, Transcript>> {
  read ??= readSampleTexts().then(
    (all) => new Map(all.map((transcript) => [transcript.id, transcript])),
    (error: unknown) => {
      read = null;
      throw error;
    },
  );
  return read;
}
