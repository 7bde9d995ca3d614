import { create } from 'zustand';
import samplesUrl from '../../models/corpus/samples.jsonl?url';
import { importTranscripts } from './intake.ts';

/** What the shipped samples are called among the imports. */
export const SAMPLES_SOURCE = 'Shipped samples';

interface SamplesState {
  /** Samples are on their way, or it is still being found out whether they have to be loaded. */
  coming: boolean;
}

/** Whether the shipped samples are about to be there, so that nobody is told that there is nothing. */
export const useSamples = create<SamplesState>(() => ({ coming: false }));

/** Says that samples are coming until `work` is over, however it ends. */
export async function whileSamplesCome(work: () => Promise<void>): Promise<void> {
  useSamples.setState({ coming: true });
  try {
    await work();
  } finally {
    useSamples.setState({ coming: false });
  }
}

/** Takes in the transcripts that ship with the extension, as one import. */
export async function loadSamples(): Promise<void> {
  const response = await fetch(samplesUrl);
  if (!response.body) throw new Error('The shipped samples could not be read. Reinstall the extension.');
  await importTranscripts(response.body, SAMPLES_SOURCE);
}
