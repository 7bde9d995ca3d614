/**
 * Ways to say in short what a picture is: hashes of its file, hashes of how it looks, and of a video the hashes of its
 * frames.
 */
export const MATCH_METHODS = ['md5', 'sha1', 'sha256', 'pdq', 'difference-hash', 'dct-hash', 'vpdq'] as const;
export type MatchMethod = (typeof MATCH_METHODS)[number];

/** Whether an id, such as that of what flagged a case, is that of a method of matching. */
export const isMethod = (id: string): id is MatchMethod => (MATCH_METHODS as readonly string[]).includes(id);

/** Bits of a hash by each method; of a video those of a frame. */
export const HASH_BITS: Record<MatchMethod, number> = {
  md5: 128,
  sha1: 160,
  sha256: 256,
  pdq: 256,
  'difference-hash': 64,
  'dct-hash': 64,
  vpdq: 256,
};

/** Methods whose hashes are compared as they are: one bit of difference is another file. */
export const EXACT_METHODS = ['md5', 'sha1', 'sha256'] as const satisfies readonly MatchMethod[];
export type ExactMethod = (typeof EXACT_METHODS)[number];

/** Methods of still pictures whose hashes are compared by the bits in which they differ. */
export const PERCEPTUAL_METHODS = ['pdq', 'difference-hash', 'dct-hash'] as const satisfies readonly Exclude<
  MatchMethod,
  ExactMethod | 'vpdq'
>[];
export type PerceptualMethod = (typeof PERCEPTUAL_METHODS)[number];

/** Methods of a single picture: all but that of videos. */
export const STILL_METHODS = [...EXACT_METHODS, ...PERCEPTUAL_METHODS] as const;
export type StillMethod = (typeof STILL_METHODS)[number];

/** Whether hashes of a method match only when they are equal. */
export const isExact = (method: MatchMethod): method is ExactMethod =>
  (EXACT_METHODS as readonly MatchMethod[]).includes(method);

/**
 * Bits of difference up to which two hashes match unless somebody chooses otherwise. PDQ: 31 of 256, as its paper
 * recommends (ThreatExchange, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019).
 */
export const DEFAULT_DISTANCE: Record<MatchMethod, number> = {
  md5: 0,
  sha1: 0,
  sha256: 0,
  pdq: 31,
  'difference-hash': 10,
  'dct-hash': 10,
  vpdq: 31,
};
