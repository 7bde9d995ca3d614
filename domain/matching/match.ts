import type { BankIndex, EntryReference } from './index/bank-index.ts';
import { type MatchFacts, similarityOf } from './match-facts.ts';
import {
  DEFAULT_DISTANCE,
  EXACT_METHODS,
  isExact,
  MATCH_METHODS,
  PERCEPTUAL_METHODS,
  type PerceptualMethod,
} from './methods.ts';
import { DIHEDRAL_VARIANTS } from './perceptual/dihedral.ts';
import type { PdqVariants } from './perceptual/pdq.ts';
import type { PictureHashes } from './picture.ts';
import type { VideoFrame } from './video/video-frames.ts';
import { DEFAULT_VIDEO_RULE, type VideoRule } from './video/video-match.ts';

/** What counts as a match. */
export interface MatchRule {
  /** Up to how many bits; null where a method is not compared. */
  readonly within: Readonly<Record<PerceptualMethod, number | null>>;
  /** Whether hashes of the file are compared. */
  readonly exact: boolean;
  /** Whether PDQ compares the picture as it would be turned and mirrored, too. */
  readonly variants: boolean;
  /** Of videos; null where their frames are not compared. */
  readonly video: VideoRule | null;
}

/** Everything is compared, at the distances that are usual. */
export const DEFAULT_MATCH_RULE: MatchRule = {
  within: {
    pdq: DEFAULT_DISTANCE.pdq,
    'difference-hash': DEFAULT_DISTANCE['difference-hash'],
    'dct-hash': DEFAULT_DISTANCE['dct-hash'],
  },
  exact: true,
  variants: true,
  video: DEFAULT_VIDEO_RULE,
};

/** A picture as it is compared; a video by its file, its first frame and all of its frames. */
export interface ComparedPicture {
  readonly hashes: PictureHashes;
  /** PDQ of the picture in all eight ways it can lie. */
  readonly pdqVariants: PdqVariants['hashes'];
  /** Of a video. */
  readonly frames?: readonly VideoFrame[] | undefined;
}

/**
 * Entries that a picture matches, each once, by the variant that is nearest. Those of the same file first, then by share
 * of the bits that agree; equally good ones in the order of methods, then of ids.
 */
export function matchesOf(picture: ComparedPicture, index: BankIndex, rule: MatchRule): MatchFacts[] {
  const matches = [
    ...(rule.exact ? sameFile(picture, index) : []),
    ...PERCEPTUAL_METHODS.flatMap((method) => {
      const within = rule.within[method];
      if (within === null) return [];
      return method === 'pdq'
        ? nearByPdq(picture, index, within, rule.variants)
        : nearBy(method, picture, index, within);
    }),
    ...(rule.video ? sameVideo(picture, index, rule.video) : []),
  ];
  return matches.sort(
    (one, other) =>
      Number(isExact(other.method)) - Number(isExact(one.method)) ||
      similarityOf(other.method, other.distance) - similarityOf(one.method, one.distance) ||
      MATCH_METHODS.indexOf(one.method) - MATCH_METHODS.indexOf(other.method) ||
      inOrder(one.bankId, other.bankId) ||
      inOrder(one.entryId, other.entryId),
  );
}

const inOrder = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function sameFile({ hashes }: ComparedPicture, index: BankIndex): MatchFacts[] {
  return EXACT_METHODS.flatMap((method) =>
    index.equal(method, hashes[method]).map(
      (entry): MatchFacts => ({
        ...entry,
        ...{ method, distance: 0, within: 0, variant: 'original', quality: null },
      }),
    ),
  );
}

function nearBy(
  method: 'difference-hash' | 'dct-hash',
  { hashes }: ComparedPicture,
  index: BankIndex,
  within: number,
): MatchFacts[] {
  return index
    .near(method, hashes[method], within)
    .map((near): MatchFacts => ({ ...near, method, within, variant: 'original', quality: null }));
}

function nearByPdq(
  { hashes, pdqVariants }: ComparedPicture,
  index: BankIndex,
  within: number,
  variants: boolean,
): MatchFacts[] {
  const best = new Map<string, MatchFacts>();
  for (const variant of variants ? DIHEDRAL_VARIANTS : (['original'] as const))
    for (const near of index.near('pdq', pdqVariants[variant], within)) {
      const key = keyOf(near);
      const found = best.get(key);
      if (!found || near.distance < found.distance)
        best.set(key, { ...near, method: 'pdq', within, variant, quality: hashes.pdqQuality });
    }
  return [...best.values()];
}

function sameVideo({ frames = [] }: ComparedPicture, index: BankIndex, rule: VideoRule): MatchFacts[] {
  const { within } = rule;
  return index.videos(frames, rule).map(
    ({ reference, match: { query, known }, distance }): MatchFacts => ({
      ...reference,
      ...{ method: 'vpdq', distance, within, variant: 'original', quality: null },
      video: { query: inCommon(query), known: inCommon(known) },
    }),
  );
}

const inCommon = ({ compared, matching }: { compared: number; matching: number }) => ({ compared, matching });

const keyOf = ({ bankId, entryId }: EntryReference) => JSON.stringify([bankId, entryId]);
