import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../../domain/transcript/id-set.ts';

test('remembers ids like a set does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (ids) => {
      const set = new IdSet();
      const known = new Set<string>();
      for (const id of ids) {
        expect(set.add(id)).toBe(!known.has(id));
        known.add(id);
      }
    }),
  );
});

test('tells a hundred thousand similar ids apart, and knows them again', () => {
  const set = new IdSet();
  const ids = Array.from({ length: 100_000 }, (_, index) => `t-${String(index).padStart(6, '0')}`);
  expect(ids.every((id) => set.add(id))).toBe(true);
  expect(ids.some((id) => set.add(id))).toBe(false);
});
