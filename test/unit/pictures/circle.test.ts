import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cosine, sine } from '../../../domain/pictures/drawing/circle.ts';

test('sine and cosine agree with those of the engine', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (turns) => {
      expect(sine(turns)).toBeCloseTo(Math.sin(turns * 2 * Math.PI), 7);
      expect(cosine(turns)).toBeCloseTo(Math.cos(turns * 2 * Math.PI), 7);
    }),
  );
});
