import { type Generated, Generator } from '../../domain/corpus/generate.ts';
import { partOf } from '../../domain/corpus/part.ts';
import type { Corpus } from '../../domain/corpus/phrases.ts';
import { lentToTraining } from './lent-families.ts';

const SAMPLE_SEED = 2026;

/** The transcripts that ship with the extension: from the validation families that the heads never see. */
export function sampleTranscripts(corpus: Corpus, count: number): Generated['transcript'][] {
  const lent = lentToTraining(corpus);
  const takes = (id: string) => partOf(id) === 'validation' && !lent.has(id);
  const generator = new Generator(corpus, { seed: SAMPLE_SEED, takes, prefix: 'sample' });
  return Array.from({ length: count }, (_, number) => generator.generate(number).transcript);
}
