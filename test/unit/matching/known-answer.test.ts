import { describe, expect, test } from 'vitest';
import { isRightFinding, knownAnswer } from '../../../domain/matching/known-answer.ts';
import type { StoredPicture } from '../../../domain/matching/picture.ts';
import { animationOf } from '../../../domain/pictures/animation-pairs.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';

const picture: Recipe['picture'] = { kind: 'map', seed: 1, width: 64, height: 64 };
const crop = { transformation: 'crop', strength: 1, seed: 2 } as const;
const of = (
  relation: 'same' | 'near-miss' | 'different',
  source: string | null,
  steps: Recipe['steps'] = [],
) =>
  ({ truth: { relation, of: source }, recipe: { picture, steps } }) satisfies Pick<
    StoredPicture,
    'truth' | 'recipe'
  >;
const ENTRY = { id: 'entry-1', pictureId: 'known-1' };

describe('the known answer to a match', () => {
  test.each([
    ['the picture itself', of('same', 'known-1'), 'same', 'same-item'],
    ['a changed copy', of('same', 'known-1', [crop]), 'copy', 'near-duplicate'],
    ['a near miss', of('near-miss', 'known-1'), 'near-miss', 'different'],
    ['another picture', of('different', null), 'different', 'different'],
    ['a copy of another entry', of('same', 'known-2', [crop]), 'different', 'different'],
    ['a near miss of another entry', of('near-miss', 'known-2'), 'different', 'different'],
  ] as const)('%s', (_, made, relation, finding) =>
    expect(knownAnswer(made, ENTRY)).toMatchObject({ relation, finding }),
  );

  test('a copy says how it was changed, and nothing else does', () => {
    expect(knownAnswer(of('same', 'known-1', [crop]), ENTRY)?.steps).toEqual([crop]);
    expect(knownAnswer(of('same', 'known-2', [crop]), ENTRY)?.steps).toEqual([]);
  });

  test('an animation is the entry’s own or a copy by its changes', () => {
    const animation = animationOf(4);
    const changes = [{ change: 'resize', factor: 0.5 }] as const;
    const truth = { relation: 'same', of: 'known-1' } as const;
    expect(knownAnswer({ truth, recipe: null, animation }, ENTRY)).toMatchObject({
      ...{ relation: 'same', finding: 'same-item', changes: [] },
    });
    const copy = { truth, recipe: null, animation: { ...animation, changes: [...changes] } };
    expect(knownAnswer(copy, ENTRY)).toMatchObject({ relation: 'copy', finding: 'near-duplicate', changes });
  });

  test('what is like a form by chance shows that its hash is bad', () => {
    const form = { ...ENTRY, recipe: { picture: { ...picture, kind: 'form' as const }, steps: [] } };
    expect(knownAnswer(of('different', null), form)).toMatchObject({ relation: 'form', finding: 'bad-hash' });
    expect(knownAnswer(of('same', 'known-1'), form)).toMatchObject({ relation: 'same' });
  });

  test('an entry that does not name its picture goes by its own id', () => {
    expect(knownAnswer(of('same', 'entry-1'), { id: 'entry-1' })?.relation).toBe('same');
    expect(knownAnswer(of('same', 'entry-1'), ENTRY)?.relation).toBe('different');
  });

  test('nobody knows it of a file', () =>
    expect(knownAnswer({ truth: null, recipe: null }, ENTRY)).toBeNull());
});

test('a finding is right when it comes to the same verdict', () => {
  const copy = { finding: 'near-duplicate' } as const;
  const other = { finding: 'different' } as const;
  expect(isRightFinding('same-item', copy)).toBe(true);
  expect(isRightFinding('near-duplicate', copy)).toBe(true);
  expect(isRightFinding('bad-hash', copy)).toBe(false);
  expect(isRightFinding('bad-hash', other)).toBe(true);
  expect(isRightFinding('same-item', other)).toBe(false);
  expect(isRightFinding(null, other)).toBe(false);
  expect(isRightFinding(null, copy)).toBe(false);
});
