import { HashIndex } from '../matching/index/hash-index.ts';
import { similarityOf } from '../matching/match-facts.ts';
import { DEFAULT_DISTANCE, HASH_BITS } from '../matching/methods.ts';
import { type HashBits, hammingDistance } from '../matching/perceptual/hamming.ts';
import type { ShingleSet } from '../matching/text/shingles.ts';
import { TextIndex } from '../matching/text/text-index.ts';

/**
 * Jaccard index of all shingles from which two transcripts are called similar: people who write about the same share
 * single words, and hardly ever three tenths of all words and pairs. The bands find 66 % of those at just this index,
 * 93 % at 0.4 and 99.5 % at 0.5.
 */
export const SIMILAR_FROM = 0.3;

/** A case that is like another one. */
export interface NearCase {
  readonly caseId: string;
  /** Of transcripts the Jaccard index of their shingles, of pictures the share of equal bits of PDQ; 0 to 1. */
  readonly likeness: number;
  /** Both are of pictures that match the same entry. */
  readonly sameEntry: boolean;
}

/** What the cases of pictures are compared by. */
export interface ComparedMatch {
  /** PDQ of the picture. */
  readonly hash: HashBits;
  /** The entry that it matches. */
  readonly entryId: string;
}

/** Cases by what their transcripts say, or by how their pictures look, to look for similar ones among. */
export class NearCases {
  readonly #texts = new TextIndex();
  readonly #hashes = new HashIndex(HASH_BITS.pdq);
  /** In the order in which their hashes were added. */
  readonly #pictures: { caseId: string; hash: HashBits }[] = [];
  /** Places among the pictures, by the entry that they match. */
  readonly #ofEntry = new Map<string, number[]>();

  /** Adds a case once; one of a transcript without shingles is like no other. */
  addText(caseId: string, set: ShingleSet): void {
    this.#texts.add(caseId, set);
  }

  /** Adds a case of a picture once. */
  addPicture(caseId: string, { hash, entryId }: ComparedMatch): void {
    const place = this.#pictures.length;
    this.#pictures.push({ caseId, hash });
    this.#hashes.add(hash);
    const places = this.#ofEntry.get(entryId);
    if (places) places.push(place);
    else this.#ofEntry.set(entryId, [place]);
  }

  /** Cases of similar transcripts, the most alike first; equally alike ones in order of id. */
  likeText(set: ShingleSet): NearCase[] {
    return this.#texts
      .near(set, SIMILAR_FROM)
      .map(({ id, similarity }) => ({ caseId: id, likeness: similarity, sameEntry: false }));
  }

  /**
   * Cases of pictures within the usual distance, and all that match the same entry; the most alike first, equally alike
   * ones in order of id.
   */
  likePicture({ hash, entryId }: ComparedMatch): NearCase[] {
    const sameEntry = new Set(this.#ofEntry.get(entryId));
    const near = this.#hashes.within(hash, DEFAULT_DISTANCE.pdq).map(({ entry }) => entry);
    return [...new Set([...near, ...sameEntry])]
      .map((place): NearCase => {
        const { caseId, hash: other } = this.#pictures[place]!;
        const likeness = similarityOf('pdq', hammingDistance(hash, other));
        return { caseId, likeness, sameEntry: sameEntry.has(place) };
      })
      .sort(
        (one, other) =>
          other.likeness - one.likeness ||
          (one.caseId < other.caseId ? -1 : Number(one.caseId > other.caseId)),
      );
  }
}
