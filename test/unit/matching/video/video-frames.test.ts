import { describe, expect, test } from 'vitest';
import {
  MOST_FRAME_PREVIEWS,
  nearestFrames,
  previewedFrames,
  videoDigest,
} from '../../../../domain/matching/video/video-frames.ts';

const frame = (digit: string) => ({ hash: digit.repeat(64) });

test('the name of frames is SHA-256 of their hashes, a line each', () => {
  // As sha256sum gives it for a line of 64 zeros.
  expect(videoDigest([frame('0')])).toBe('827d096d92f3deeaa0e8070d79f45beb176768e57a958a1cd325f5f4b754b048');
  expect(videoDigest([frame('0'), frame('1')])).not.toBe(videoDigest([frame('1'), frame('0')]));
});

test('each frame has the nearest of the other video, the first of equally near ones', () => {
  const others = [frame('f'), frame('0'), frame('0')];
  expect(nearestFrames([frame('0'), frame('7'), frame('f')], others)).toEqual([
    { place: 1, distance: 0 },
    { place: 0, distance: 64 },
    { place: 0, distance: 0 },
  ]);
});

describe('frames that are kept to be looked at', () => {
  test('are none of a still picture, and all of a short animation', () => {
    expect([...previewedFrames(1)]).toEqual([]);
    expect([...previewedFrames(3)]).toEqual([0, 1, 2]);
  });

  test('are evenly spread over a long one', () => {
    const shown = [...previewedFrames(300)];
    expect(shown).toHaveLength(MOST_FRAME_PREVIEWS);
    expect(shown[0]).toBe(0);
    const steps = shown.slice(1).map((place, index) => place - shown[index]!);
    expect(new Set(steps)).toEqual(new Set([7, 8]));
  });
});
