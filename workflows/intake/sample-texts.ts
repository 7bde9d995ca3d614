import { readTranscripts } from '../../domain/transcript/read-transcripts.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import samplesUrl from '../../models/corpus/samples.jsonl?url';

/** The transcripts that ship with the extension, from its own files; nothing is stored. */
export async function readSampleTexts(): Promise<Transcript[]> {
  const { body } = await fetch(samplesUrl);
  const read: Transcript[] = [];
  for await (const line of readTranscripts(body!)) if (line.ok) read.push(line.transcript);
  return read;
}
