import type { Random } from '../chance/random.ts';
import { animationLength } from './animation.ts';
import type { AnimationChange, AnimationRecipe } from './animation-recipe.ts';

/** Frames a second at which generated animations are shown and hashed. */
export const FRAMES_PER_SECOND = 5;

/** Pixels and milliseconds of a generated animation: twenty frames. */
const SIZE = { width: 256, height: 192, length: 4_000 };

const SEEDS = 2 ** 32;

/** The animation of a seed. */
export const animationOf = (seed: number): AnimationRecipe => ({
  animation: { seed: seed % SEEDS, ...SIZE },
  changes: [],
});

const seedOf = (random: Random) => random.between(0, SEEDS - 1);

/** Milliseconds of a frame; what a cut leaves begins with one, so that its frames are those of the whole. */
const FRAME = 1_000 / FRAMES_PER_SECOND;

/** The ways in which a copy of an animation that is so long can be changed. */
function changeBy(random: Random, length: number): AnimationChange {
  const frames = Math.floor(length / FRAME);
  const from = random.between(0, Math.floor(frames / 2)) * FRAME;
  return random.pick<AnimationChange>([
    { change: 'cut', from, to: from + Math.ceil(frames / 4) * FRAME },
    { change: 're-time', factor: 0.5 },
    { change: 'resize', factor: random.pick([0.4, 0.6, 0.8]) },
    { change: 'intro', length: random.between(2, 6) * FRAME, seed: seedOf(random) },
  ]);
}

/** A copy of an animation, changed once or twice. */
export function changedCopy(known: AnimationRecipe, random: Random): AnimationRecipe {
  const changes = [...known.changes];
  for (let count = random.between(1, 2); count > 0; count -= 1)
    changes.push(changeBy(random, animationLength({ ...known, changes })));
  return { ...known, changes };
}

/** Another animation near one: most of what moves in it is the same. */
export const nearMiss = (known: AnimationRecipe, random: Random): AnimationRecipe => ({
  animation: { ...known.animation, near: seedOf(random) },
  changes: [],
});

/** An animation that has nothing to do with any other. */
export const unrelatedAnimation = (random: Random): AnimationRecipe => animationOf(seedOf(random));
