import { type SearchHit, searchHit } from '../../domain/transcript/find-text.ts';
import { getTranscript } from '../../storage/transcripts.ts';

/** The message of a listed case that a search was found in; null where it stands in no message. */
export async function readSearchHit(transcriptId: string, query: string): Promise<SearchHit | null> {
  const transcript = await getTranscript(transcriptId);
  return transcript ? searchHit(transcript, query) : null;
}
