import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packManifestSchema } from '../../../domain/detection/pack.ts';
import { byNearness, patternFeatures } from '../../../domain/detection/similar.ts';

const { features: settings } = packManifestSchema.parse(
  JSON.parse(readFileSync('models/packs/second-look/manifest.json', 'utf8')),
);
const said = (...texts: string[]) =>
  patternFeatures(
    texts.map((text, index) => ({ from: index % 2 === 0 ? 'BlueFern' : 'coach_ivo', text })),
    settings,
  );
const order = (features: ReadonlySet<number>, others: Record<string, ReadonlySet<number>>) =>
  byNearness(
    features,
    Object.entries(others).map(([id, each]) => ({ id, features: each })),
  ).map(({ other }) => other.id);

describe('how near transcripts are', () => {
  test('one that asks for the same thing in other words is nearer than one on the same topic', () => {
    const asked = said('secret');
    expect(
      order(asked, {
        topic: said('football'),
        pattern: said('confidential'),
      }),
    ).toEqual(['pattern', 'topic']);
  });

  test('rare features weigh more than those that many have', () => {
    const [common, rare] = [1, 2];
    const many = Object.fromEntries([...'abcdef'].map((id) => [id, new Set([common, id.charCodeAt(0)])]));
    expect(order(new Set([common, rare]), { ...many, z: new Set([rare, 99]) })[0]).toBe('z');
  });

  test('what is equally near stands in order of id', () =>
    expect(order(new Set([1]), { b: new Set([2]), a: new Set([3]) })).toEqual(['a', 'b']));

  test('nearness is between 0 and 1, and 1 for the same features when they tell anything', () => {
    const set = fc.uniqueArray(fc.nat(30)).map((all) => new Set(all));
    fc.assert(
      fc.property(set, fc.array(set, { minLength: 1, maxLength: 8 }), (features, others) => {
        const ranked = byNearness(
          features,
          others.map((each, index) => ({ id: String(index), features: each })),
        );
        for (const { nearness } of ranked) {
          expect(nearness).toBeGreaterThanOrEqual(0);
          expect(nearness).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
    const [same] = byNearness(new Set([1, 2]), [
      { id: 'same', features: new Set([1, 2]) },
      { id: 'other', features: new Set([3]) },
    ]);
    expect(same).toMatchObject({ other: { id: 'same' } });
    expect(same!.nearness).toBeCloseTo(1);
  });
});
