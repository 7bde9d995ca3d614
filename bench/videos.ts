import { Random } from '../domain/chance/random.ts';
import { VideoIndex } from '../domain/matching/index/video-index.ts';
import type { PdqHash } from '../domain/matching/perceptual/pdq.ts';
import { DEFAULT_VIDEO_RULE, videoMatch } from '../domain/matching/video/video-match.ts';
import { type BenchResult, medianSeconds, result } from './result.ts';

const ROUNDS = 3;
const VIDEOS = 5_000;
const FRAMES = 20;
const QUERIES = 10;

const frameOf = (random: Random): PdqHash => ({
  hash: Array.from({ length: 8 }, () => random.between(0, 0xffffffff).toString(16).padStart(8, '0')).join(''),
  quality: 100,
});

/** Videos looked for among known ones by their frames, beside comparing with every one. Every other query is known. */
export function benchVideos(): BenchResult[] {
  const random = new Random(2);
  const known = Array.from({ length: VIDEOS }, () => Array.from({ length: FRAMES }, () => frameOf(random)));
  const queries = Array.from({ length: QUERIES }, (_, number) =>
    number % 2 === 0 ? known[number * 7]! : Array.from({ length: FRAMES }, () => frameOf(random)),
  );
  const index = new VideoIndex<number>();
  for (const [place, frames] of known.entries()) index.add(place, frames);
  let found = 0;
  const indexTime = medianSeconds(ROUNDS, () => {
    found = 0;
    for (const query of queries) found += index.matching(query, DEFAULT_VIDEO_RULE).length;
  });
  let compared = 0;
  const plainTime = medianSeconds(1, () => {
    compared = 0;
    for (const query of queries)
      for (const frames of known) if (videoMatch(query, frames, DEFAULT_VIDEO_RULE).isMatch) compared += 1;
  });
  if (found !== compared || found < QUERIES / 2)
    throw new Error(`The index found ${found} videos, comparing each ${compared}.`);
  const plain = result('videos: 5,000 of 20 frames compared', 'queries/s', QUERIES / plainTime);
  return [plain, result('videos: 5,000 by their frames', 'queries/s', QUERIES / indexTime, plain)];
}
