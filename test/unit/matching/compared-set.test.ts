import { describe, expect, test } from 'vitest';
import {
  type ComparedSet,
  comparedAnimations,
  comparedSetSchema,
  MOST_COMPARED,
  MOST_COMPARED_ANIMATIONS,
} from '../../../domain/matching/compared-set.ts';
import { animationOf } from '../../../domain/pictures/animation-pairs.ts';

const PLAN: ComparedSet = {
  ...{ bankId: 'bank', pictures: 0, animations: 400, copies: 0.5, nearMisses: 0.2, forms: 0, seed: 7 },
};
const KNOWN = [1, 2, 3].map((seed) => ({ id: `animation-${seed}`, animation: animationOf(seed) }));

describe('animations around those of a bank', () => {
  const made = comparedAnimations(PLAN, KNOWN);

  test('are the same for the same plan, and others for another seed', () => {
    expect(comparedAnimations(PLAN, KNOWN)).toEqual(made);
    expect(comparedAnimations({ ...PLAN, seed: 8 }, KNOWN)).not.toEqual(made);
  });

  test('are copies, near misses and others in about the shares that were asked for', () => {
    const share = (relation: string) =>
      made.filter(({ truth }) => truth!.relation === relation).length / made.length;
    expect(share('same')).toBeGreaterThan(0.42);
    expect(share('same')).toBeLessThan(0.58);
    expect(share('near-miss')).toBeGreaterThan(0.13);
    expect(share('near-miss')).toBeLessThan(0.27);
  });

  test('say what they come from', () => {
    for (const { truth, animation } of made) {
      const { relation, of } = truth!;
      const source = KNOWN.find(({ id }) => id === of)?.animation.animation;
      if (relation === 'same') expect(animation.animation).toEqual(source);
      if (relation === 'near-miss')
        expect(animation.animation).toMatchObject({ ...source, near: expect.any(Number) });
      if (relation === 'different') expect(of).toBeNull();
    }
  });
});

test.each([
  ['nothing at all', { animations: 0 }],
  ['too many pictures', { pictures: MOST_COMPARED + 1 }],
  ['too many animations', { animations: MOST_COMPARED_ANIMATIONS + 1 }],
  ['shares above the whole', { copies: 0.9 }],
])('a plan of %s is none', (_, part) => {
  expect(comparedSetSchema.safeParse(PLAN).success).toBe(true);
  expect(comparedSetSchema.safeParse({ ...PLAN, ...part }).success).toBe(false);
});
