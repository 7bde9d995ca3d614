import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VideoIndex } from '../../../../domain/matching/index/video-index.ts';
import { hammingDistance, parseHash } from '../../../../domain/matching/perceptual/hamming.ts';
import { type VideoRule, videoMatch } from '../../../../domain/matching/video/video-match.ts';

/** Hashes that lie near each other: few bytes of 32 differ from zero. */
const frameArbitrary = fc.record({
  hash: fc
    .array(fc.constantFrom('00', '00', '00', '03', 'ff'), { minLength: 32, maxLength: 32 })
    .map((bytes) => bytes.join('')),
  quality: fc.constantFrom(20, 50, 90),
});
const videoArbitrary = fc.array(frameArbitrary, { maxLength: 5 });
const ruleArbitrary: fc.Arbitrary<VideoRule> = fc.record({
  within: fc.constantFrom(0, 20, 60),
  leastQuality: fc.constantFrom(0, 50),
  queryShare: fc.constantFrom(0, 0.5, 1),
  knownShare: fc.constantFrom(0, 0.5),
});

test('finds just those that match one by one, with their nearest frames', () => {
  fc.assert(
    fc.property(
      fc.array(videoArbitrary, { maxLength: 6 }),
      videoArbitrary,
      ruleArbitrary,
      (known, query, rule) => {
        const index = new VideoIndex<number>();
        for (const [place, frames] of known.entries()) index.add(place, frames);
        const bits = (hash: string) => parseHash(hash, 256)!;
        const expected = known.flatMap((frames, reference) => {
          const match = videoMatch(query, frames, rule);
          if (!match.isMatch) return [];
          const distances = query
            .filter(({ quality }) => quality >= rule.leastQuality)
            .flatMap(({ hash }) => frames.map((other) => hammingDistance(bits(hash), bits(other.hash))));
          return [{ reference, match, distance: Math.min(...distances) }];
        });
        expect(index.matching(query, rule)).toEqual(expected);
        expect(index.size).toBe(known.length);
      },
    ),
    { seed: 17, numRuns: 300 },
  );
});
