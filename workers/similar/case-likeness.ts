import { transcriptShingles } from '../../domain/detection/transcript-shingles.ts';
import { HASH_BITS } from '../../domain/matching/methods.ts';
import { parseHash } from '../../domain/matching/perceptual/hamming.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import type { Case } from '../../domain/queue/case.ts';
import { type ComparedMatch, type NearCase, NearCases } from '../../domain/queue/near-cases.ts';
import { cutBySize } from '../../domain/transcript/size.ts';
import { getCase } from '../../storage/cases.ts';
import { storageFailure } from '../../storage/failure.ts';
import { getPictures } from '../../storage/pictures.ts';
import { getTranscripts, largeTranscripts } from '../../storage/transcripts.ts';
import { UnreadCases } from '../../storage/unread-cases.ts';
import { undone } from '../running/protocol.ts';
import type { SimilarApi, SimilarProgress, SimilarResult } from './similar-protocol.ts';

/** Cases read at once: who no longer waits for them stops after these. */
const CHUNK = 500;
/** Pictures read at once: each may have a preview of up to two megabytes. */
const PICTURES = 25;
/** Most similar cases that are told; of a flood of copies there may be thousands. */
const MOST = 200;

/**
 * What the worker does that finds similar cases: holds the shingles of the transcripts and the hashes of the pictures
 * that have a case. It reads them from storage itself, so that the page neither holds them nor stops meanwhile.
 */
export class CaseLikeness implements SimilarApi {
  #near = new NearCases();
  readonly #unread = new UnreadCases();
  /** The reading under way: there is one at a time, whoever asks. */
  #turn: Promise<unknown> = Promise.resolve();

  async update(): Promise<SimilarResult<SimilarProgress>> {
    const reading = this.#turn.then(() =>
      told(() =>
        this.#unread.readMore(CHUNK, {
          forget: () => {
            this.#near = new NearCases();
          },
          read: (cases) => this.#read(cases),
        }),
      ),
    );
    this.#turn = reading.catch(() => {});
    return reading;
  }

  async like(caseId: string): Promise<SimilarResult<NearCase[]>> {
    return told(async () => {
      const asked = await getCase(caseId);
      const like = asked ? await this.#like(asked) : [];
      return like.filter((each) => each.caseId !== caseId).slice(0, MOST);
    });
  }

  async #like({ transcriptId, match }: Case): Promise<NearCase[]> {
    if (!match) {
      const [transcript] = await getTranscripts([transcriptId]);
      return transcript ? this.#near.likeText(transcriptShingles(transcript.messages)) : [];
    }
    const [picture] = await getPictures([transcriptId]);
    const compared = picture && comparedMatch(picture, match.entryId);
    return compared ? this.#near.likePicture(compared) : [];
  }

  async #read(cases: readonly Case[]): Promise<void> {
    await this.#readTexts(Map.groupBy(cases, ({ match, transcriptId }) => (match ? null : transcriptId)));
    const ofPictures = cases.filter(({ match }) => match);
    for (let first = 0; first < ofPictures.length; first += PICTURES)
      await this.#readPictures(ofPictures.slice(first, first + PICTURES));
  }

  /** @param casesOf by transcript; by null those of pictures */
  async #readTexts(casesOf: ReadonlyMap<string | null, readonly Case[]>): Promise<void> {
    const ids = [...casesOf.keys()].filter((id) => id !== null);
    for (const part of cutBySize(ids, await largeTranscripts(), CHUNK))
      for (const { id, messages } of await getTranscripts(part)) {
        const set = transcriptShingles(messages);
        for (const each of casesOf.get(id)!) this.#near.addText(each.id, set);
      }
  }

  async #readPictures(cases: readonly Case[]): Promise<void> {
    const pictures = await getPictures(cases.map(({ transcriptId }) => transcriptId));
    const byId = new Map(pictures.map((picture) => [picture.id, picture]));
    for (const { id, transcriptId, match } of cases) {
      const picture = byId.get(transcriptId);
      const compared = picture && match && comparedMatch(picture, match.entryId);
      if (compared) this.#near.addPicture(id, compared);
    }
  }
}

function comparedMatch({ hashes }: StoredPicture, entryId: string): ComparedMatch | null {
  const hash = parseHash(hashes.pdq, HASH_BITS.pdq);
  return hash && { hash, entryId };
}

/** What something comes to, or the fault of storage that it failed by. */
async function told<Value>(ask: () => Promise<Value>): Promise<SimilarResult<Value>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return undone(failure.code);
  }
}
