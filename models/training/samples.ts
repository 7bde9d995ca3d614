import { type Generated, Generator } from './generate.ts';
import { type Corpus, partOf } from './phrases.ts';

const SAMPLE_SEED = 2026;

/** The transcripts that ship with the extension: from the validation families, the same every time. */
export function sampleTranscripts(corpus: Corpus, count: number): Generated['transcript'][] {
  const takes = (id: string) => partOf(id) === 'validation';
  const generator = new Generator(corpus, { seed: SAMPLE_SEED, takes, prefix: 'sample' });
  return Array.from({ length: count }, (_, number) => generator.generate(number).transcript);
}
