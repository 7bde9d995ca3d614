import type { ExactHashes } from '../../domain/matching/exact/exact-hashes.ts';
import type { SearchedBank, SearchedEntry } from '../../domain/matching/index/bank-index.ts';
import type { ComparedPicture, MatchRule } from '../../domain/matching/match.ts';
import type { MatchFacts } from '../../domain/matching/match-facts.ts';
import type { OtherDistances, TwoDistances } from '../../domain/matching/perceptual/known-distances.ts';
import type { PdqVariants } from '../../domain/matching/perceptual/pdq.ts';
import type { VideoFrame } from '../../domain/matching/video/video-frames.ts';
import type { AnimationRecipe } from '../../domain/pictures/animation-recipe.ts';
import type { Orientation, PictureFormat, PictureNote } from '../../domain/pictures/reading/picture.ts';
import type { PictureFault } from '../../domain/pictures/reading/picture-fault.ts';
import type { Recipe } from '../../domain/pictures/recipe.ts';
import type { Result, WorkerFailureCode } from '../running/protocol.ts';

export type MatchingResult<Value> = Result<Value, WorkerFailureCode>;

/** What a file is and holds. */
export interface ReadPicture {
  readonly format: PictureFormat;
  /** As declared and as decoded, which is the same, standing upright. */
  readonly width: number;
  readonly height: number;
  /** How it was turned to stand upright. */
  readonly orientation: Orientation;
  readonly notes: readonly PictureNote[];
  /** Its pixels, or those of each frame of an animation in order, at most 512 on the longer side. */
  readonly frames: readonly FrameHashes[];
  /** When each frame is shown, in milliseconds; 0 of a still picture. */
  readonly moments: readonly number[];
  /** The first frame as a PNG in base64. */
  readonly preview: string;
  /** Of an animation: some of its frames, evenly spread, as smaller PNGs in base64; of a still picture none. */
  readonly framePreviews: readonly string[];
}

/** What is kept of the pixels of a frame. */
export interface FrameHashes {
  /** Size at which it was hashed. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of width, height and pixels, as hexadecimal digits: the same for two files that show the same pixels. */
  readonly pixels: string;
  /** By how it looks, in all eight ways it can lie, with the quality. */
  readonly pdq: PdqVariants;
  readonly 'difference-hash': string;
  readonly 'dct-hash': string;
}

/** Of a generated picture: also of the PNG that it makes as a file. */
export interface GeneratedHashes extends FrameHashes {
  readonly exact: ExactHashes;
}

/** Of a generated animation: its frames, its first as a picture, and its file, which is the frames' pixel hashes in a row. */
export interface AnimationHashes extends GeneratedHashes {
  readonly frames: readonly VideoFrame[];
}

/** What became of one file. */
export interface HashedFile {
  readonly name: string;
  readonly bytes: number;
  /** Of all its bytes, also of a file that is no picture; null where they were not read. */
  readonly exact: ExactHashes | null;
  readonly outcome:
    | { readonly ok: true; readonly picture: ReadPicture }
    | { readonly ok: false; readonly fault: PictureFault };
}

/** A generated picture to compare, and the place of the known one that it comes from, or is near to; null of none. */
export interface ComparedRecipe {
  readonly recipe: Recipe;
  readonly source: number | null;
}

/** How far generated pictures are from known ones. */
export interface ComparedBatch {
  /** To the source of each picture, in their order; null where it has none. */
  readonly own: readonly (TwoDistances | null)[];
  /** To all other known ones, of all pictures together. */
  readonly others: OtherDistances;
}

/** What the matching worker answers to of pictures. */
export interface HashingApi {
  /** Reads, decodes and hashes one file. What is wrong with the file is part of the answer. */
  hashFile(file: File): Promise<MatchingResult<HashedFile>>;
  /** Draws generated pictures and hashes them, in the order of their recipes. */
  hashRecipes(recipes: readonly Recipe[]): Promise<MatchingResult<GeneratedHashes[]>>;
  /** Draws the frames of generated animations and hashes them, in the order of their recipes. */
  hashAnimations(recipes: readonly AnimationRecipe[]): Promise<MatchingResult<AnimationHashes[]>>;
  /**
   * Draws generated pictures and compares each with every known one.
   * @param known PDQ hashes of the known pictures, packed
   */
  compareRecipes(
    known: Uint32Array,
    pictures: readonly ComparedRecipe[],
  ): Promise<MatchingResult<ComparedBatch>>;
}

/** What it answers to of banks. */
export interface SearchingApi {
  /** Begins a search of these banks, in the place of what was searched before. */
  openSearch(banks: readonly SearchedBank[]): Promise<MatchingResult<null>>;
  /** Adds entries of them. */
  addEntries(entries: readonly SearchedEntry[]): Promise<MatchingResult<null>>;
  /** What each picture matches, best first. */
  matches(pictures: readonly ComparedPicture[], rule: MatchRule): Promise<MatchingResult<MatchFacts[][]>>;
}

export type MatchingApi = HashingApi & SearchingApi;
