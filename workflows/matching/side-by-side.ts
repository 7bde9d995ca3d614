import { HASH_BITS } from '../../domain/matching/methods.ts';
import { hammingDistance, parseHash } from '../../domain/matching/perceptual/hamming.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import { compareMessages, type TranscriptDifference } from '../../domain/matching/text/compared-messages.ts';
import type { Message } from '../../domain/transcript/transcript.ts';
import { getPicture } from '../../storage/pictures.ts';
import { getTranscript } from '../../storage/transcripts.ts';

/** A transcript beside one that it is like. */
export interface TranscriptsBeside {
  kind: 'transcript';
  messages: readonly Message[];
  /** Messages of the one that it is like. */
  own: readonly Message[];
  difference: TranscriptDifference;
}

/** A picture beside one that it is like. */
export interface PicturesBeside {
  kind: 'picture';
  picture: StoredPicture;
  own: StoredPicture;
  /** Bits of 256 in which the PDQ hashes differ. */
  distance: number;
}

/** A transcript beside the one that it is like; null when either is gone. */
export async function transcriptsBeside(ownId: string, otherId: string): Promise<TranscriptsBeside | null> {
  const [own, other] = await Promise.all([getTranscript(ownId), getTranscript(otherId)]);
  if (!own || !other) return null;
  const difference = compareMessages(own.messages, other.messages);
  return { kind: 'transcript', messages: other.messages, own: own.messages, difference };
}

/** A picture beside the one that it is like; null when either is gone. */
export async function picturesBeside(ownId: string, otherId: string): Promise<PicturesBeside | null> {
  const [own, picture] = await Promise.all([getPicture(ownId), getPicture(otherId)]);
  if (!own || !picture) return null;
  const [one, other] = [own, picture].map(({ hashes }) => parseHash(hashes.pdq, HASH_BITS.pdq)!);
  return { kind: 'picture', picture, own, distance: hammingDistance(one!, other!) };
}
