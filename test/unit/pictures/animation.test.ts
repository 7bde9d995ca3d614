import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { animationLength, drawFrame, framesOf } from '../../../domain/pictures/animation.ts';
import {
  type AnimationChange,
  type AnimationRecipe,
  animationRecipeSchema,
} from '../../../domain/pictures/animation-recipe.ts';
import { differingShare, type Raster } from '../../../domain/pictures/raster.ts';

const changed = (...changes: AnimationChange[]): AnimationRecipe => ({
  animation: { seed: 9, width: 64, height: 48, length: 2000 },
  changes,
});
const fingerprint = ({ data }: Raster) => createHash('sha256').update(data).digest('hex').slice(0, 16);
const frameAt = (moment: number, ...changes: AnimationChange[]) =>
  fingerprint(drawFrame(changed(...changes), moment));

describe('animations', () => {
  test('have the same frames each time, on every machine, and they move', () => {
    const frames = [...framesOf(changed(), 5)];
    expect(frames.map(({ moment }) => moment)).toEqual([0, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800]);
    expect(frames.map(({ frame }) => fingerprint(frame))).toMatchSnapshot();
    frames.slice(1).forEach(({ frame }, index) => {
      expect(differingShare(frame, frames[index]!.frame, 8)).toBeGreaterThan(0.01);
    });
  });

  test('are cut, re-timed and begun later', () => {
    expect(frameAt(100, { change: 'cut', from: 500, to: 1500 })).toBe(frameAt(600));
    expect(frameAt(800, { change: 're-time', factor: 2 })).toBe(frameAt(400));
    const intro = { change: 'intro', length: 300, seed: 4 } as const;
    expect(frameAt(300, intro)).toBe(frameAt(0));
    expect(frameAt(299, intro)).toBe(frameAt(0, intro));
    expect(frameAt(0, intro)).not.toBe(frameAt(0));
    expect(frameAt(700, { change: 'cut', from: 500, to: 1500 }, intro)).toBe(frameAt(900));
  });

  test('are as long as their changes make them', () => {
    const cut = { change: 'cut', from: 500, to: 5000 } as const;
    expect(animationLength(changed(cut))).toBe(1500);
    expect(animationLength(changed(cut, { change: 're-time', factor: 0.5 }))).toBe(750);
    expect(animationLength(changed({ change: 'intro', length: 300, seed: 4 }))).toBe(2300);
    expect([...framesOf(changed({ change: 'cut', from: 1500, to: 1000 }), 10)]).toEqual([]);
  });

  test('are resized, and their recipes come back from JSON', () => {
    const recipe = changed({ change: 'resize', factor: 0.5 }, { change: 'intro', length: 100, seed: 1 });
    for (const moment of [0, 150]) {
      const { width, height } = drawFrame(recipe, moment);
      expect([width, height]).toEqual([32, 24]);
    }
    expect(animationRecipeSchema.parse(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
    expect(animationRecipeSchema.safeParse(changed({ change: 're-time', factor: 9 })).success).toBe(false);
  });
});
