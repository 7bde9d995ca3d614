import { knowsOf } from '../../domain/knowledge/case-knowledge.ts';
import { HASH_BITS } from '../../domain/matching/methods.ts';
import { hammingDistance, parseHash } from '../../domain/matching/perceptual/hamming.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import { compareMessages, type TranscriptDifference } from '../../domain/matching/text/compared-messages.ts';
import type { Message } from '../../domain/transcript/transcript.ts';
import { getCase } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { getPictures } from '../../storage/pictures.ts';
import { getTranscript } from '../../storage/transcripts.ts';
import { viewerCalled } from '../people/viewer.ts';

/** A similar case beside the one that it is like. */
export type SimilarPreview =
  | {
      kind: 'transcript';
      messages: readonly Message[];
      /** Messages of the case that it is like. */
      own: readonly Message[];
      difference: TranscriptDifference;
    }
  | {
      kind: 'picture';
      picture: StoredPicture;
      own: StoredPicture;
      /** Bits of 256 in which the PDQ hashes differ. */
      distance: number;
    };

async function previewOf(
  caseId: string,
  similarId: string,
  reviewer: string | null,
): Promise<SimilarPreview | null> {
  const [own, similar, viewer] = await Promise.all([
    ...[getCase(caseId), getCase(similarId)],
    viewerCalled(reviewer),
  ] as const);
  if (!own || !similar || !knowsOf(own, viewer) || !knowsOf(similar, viewer)) return null;
  if (own.match || similar.match) return picturesOf(own.transcriptId, similar.transcriptId);
  const [asked, found] = await Promise.all([
    ...[getTranscript(own.transcriptId), getTranscript(similar.transcriptId)],
  ] as const);
  if (!asked || !found) return null;
  const difference = compareMessages(asked.messages, found.messages);
  return { kind: 'transcript', messages: found.messages, own: asked.messages, difference };
}

async function picturesOf(ownId: string, similarId: string): Promise<SimilarPreview | null> {
  const [own, picture] = await getPictures([ownId, similarId]);
  if (!own || !picture) return null;
  const [one, other] = [own, picture].map(({ hashes }) => parseHash(hashes.pdq, HASH_BITS.pdq)!);
  return { kind: 'picture', picture, own, distance: hammingDistance(one!, other!) };
}

/**
 * What a similar case shows, and in what it differs from the case that it is like; null when either is gone, or when
 * they must not know of it.
 */
export const liveSimilarPreview = (caseId: string, similarId: string, reviewer: string | null) =>
  live(() => previewOf(caseId, similarId, reviewer));
