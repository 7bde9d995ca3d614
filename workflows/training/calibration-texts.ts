import type { SessionItem } from '../../domain/training/calibration-session.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { getTranscript } from '../../storage/transcripts.ts';
import { itemById } from './material.ts';

/** What was written in a case of a session; null once it was purged, or where no item of this version has its id. */
export async function transcriptOf({
  id,
  source,
}: Pick<SessionItem, 'id' | 'source'>): Promise<Transcript | null> {
  if (source === 'purged') return null;
  if (source === 'queue') return (await getTranscript(id)) ?? null;
  return (await itemById(id))?.transcript ?? null;
}
