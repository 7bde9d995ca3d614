import { describe, expect, test } from 'vitest';
import { type PdqHash, pdqHash } from '../../../../domain/matching/perceptual/pdq.ts';
import { DEFAULT_VIDEO_RULE, videoMatch } from '../../../../domain/matching/video/video-match.ts';
import { framesOf } from '../../../../domain/pictures/animation.ts';
import type { AnimationChange } from '../../../../domain/pictures/animation-recipe.ts';

/** Five frames a second of four seconds, changed. */
function hashesOf(seed: number, ...changes: AnimationChange[]): PdqHash[] {
  const animation = { seed, width: 128, height: 96, length: 4000 };
  return [...framesOf({ animation, changes }, 5)].map(({ frame }) => pdqHash(frame));
}
const compare = (query: readonly PdqHash[], known: readonly PdqHash[]) =>
  videoMatch(query, known, DEFAULT_VIDEO_RULE);

describe('animations', () => {
  const known = hashesOf(9);

  test('one and the same shares every frame', () => {
    expect(compare(known, known)).toEqual({
      query: { compared: 20, matching: 20, share: 1 },
      known: { compared: 20, matching: 20, share: 1 },
      isMatch: true,
    });
  });

  test('a part is wholly in the known one, the known one partly in it', () => {
    const {
      query,
      known: whole,
      isMatch,
    } = compare(hashesOf(9, { change: 'cut', from: 1000, to: 2000 }), known);
    expect(query).toEqual({ compared: 5, matching: 5, share: 1 });
    expect(whole.share).toBeGreaterThanOrEqual(0.25);
    expect(whole.share).toBeLessThan(0.6);
    expect(isMatch).toBe(true);
  });

  test('the other way round, more than is known: the share asked for decides', () => {
    const part = hashesOf(9, { change: 'cut', from: 1000, to: 2000 });
    expect(compare(known, part).isMatch).toBe(false);
    expect(videoMatch(known, part, { ...DEFAULT_VIDEO_RULE, queryShare: 0.2 }).isMatch).toBe(true);
    expect(videoMatch(part, known, { ...DEFAULT_VIDEO_RULE, knownShare: 0.8 }).isMatch).toBe(false);
  });

  test('smaller is a match both ways', () => {
    const { query, known: whole, isMatch } = compare(hashesOf(9, { change: 'resize', factor: 0.5 }), known);
    expect(query.share).toBeGreaterThanOrEqual(0.9);
    expect(whole.share).toBeGreaterThanOrEqual(0.9);
    expect(isMatch).toBe(true);
  });

  test('quicker is a match; slower holds all of it, but moments between known frames that are none', () => {
    const quicker = compare(hashesOf(9, { change: 're-time', factor: 0.5 }), known);
    expect(quicker.query).toEqual({ compared: 10, matching: 10, share: 1 });
    expect(quicker.isMatch).toBe(true);
    const slower = compare(hashesOf(9, { change: 're-time', factor: 2 }), known);
    expect(slower.query).toEqual({ compared: 40, matching: 20, share: 0.5 });
    expect(slower.known.share).toBe(1);
    expect(slower.isMatch).toBe(false);
  });

  test('a title before it, which stands still, counts as one frame', () => {
    const { query, isMatch } = compare(hashesOf(9, { change: 'intro', length: 3000, seed: 4 }), known);
    expect(query).toEqual({ compared: 21, matching: 20, share: 20 / 21 });
    expect(isMatch).toBe(true);
  });

  test('others are none', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { query, isMatch } = compare(hashesOf(seed), known);
      expect(query.compared).toBe(20);
      expect(query.matching).toBe(0);
      expect(isMatch).toBe(false);
    }
  });
});

describe('frames', () => {
  const frame = (digit: string, quality: number): PdqHash => ({ hash: digit.repeat(64), quality });

  test('of less quality are left out on either side', () => {
    const { query, known } = compare(
      [frame('0', 50), frame('a', 49), frame('f', 100)],
      [frame('0', 49), frame('f', 50)],
    );
    expect(query).toEqual({ compared: 2, matching: 1, share: 0.5 });
    expect(known).toEqual({ compared: 1, matching: 1, share: 1 });
  });

  test('match up to the distance, not beyond', () => {
    const near = { hash: `${'f'.repeat(7)}7${'0'.repeat(56)}`, quality: 100 };
    const far = { hash: `${'f'.repeat(8)}${'0'.repeat(56)}`, quality: 100 };
    expect(compare([near], [frame('0', 100)]).isMatch).toBe(true);
    expect(compare([far], [frame('0', 100)]).isMatch).toBe(false);
  });

  test('none that can be compared is no match, and no share', () => {
    const none = { compared: 0, matching: 0, share: null };
    expect(compare([], [frame('0', 100)])).toEqual({
      query: none,
      known: { compared: 1, matching: 0, share: 0 },
      isMatch: false,
    });
    const anything = { ...DEFAULT_VIDEO_RULE, queryShare: 0, knownShare: 0 };
    expect(videoMatch([frame('0', 10)], [frame('0', 10)], anything)).toEqual({
      query: none,
      known: none,
      isMatch: false,
    });
  });

  test('a hash of another length is refused', () => {
    expect(() => compare([{ hash: '00', quality: 100 }], [])).toThrow(RangeError);
  });
});
