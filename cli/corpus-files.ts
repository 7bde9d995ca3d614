import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transcript } from '../domain/transcript/transcript.ts';

/** The corpus's folder. */
export const CORPUS = join(import.meta.dirname, '..', 'models', 'corpus');

/** Labelled transcripts composed by other hands. */
export function independentTranscripts(part: 'validation' | 'validation-2' | 'final'): Transcript[] {
  const lines = readFileSync(join(CORPUS, 'independent', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Transcript);
}
