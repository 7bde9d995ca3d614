import samplesUrl from '../models/corpus/samples.jsonl?url';
import { importTranscripts } from './intake.ts';

/** What the shipped samples are called among the imports. */
export const SAMPLES_SOURCE = 'Shipped samples';

/** Takes in the transcripts that ship with the extension, as one import. */
export async function loadSamples(): Promise<void> {
  const response = await fetch(samplesUrl);
  if (!response.body) throw new Error('The shipped samples could not be read. Reinstall the extension.');
  await importTranscripts(response.body, SAMPLES_SOURCE);
}
