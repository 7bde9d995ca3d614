import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortScores } from '../../../domain/thresholds/sweep.ts';

const labelled = fc.array(
  fc.record({
    risk: fc.integer({ min: 0, max: 20 }).map((step) => step / 20),
    outcome: fc.constantFrom('risk', 'benign'),
  }),
  { maxLength: 60 },
);

test('equals a naive recount at every threshold', () => {
  fc.assert(
    fc.property(labelled, fc.integer({ min: 0, max: 40 }), (items, step) => {
      const threshold = step / 40;
      const count = (outcome: string, flagged: boolean) =>
        items.filter((item) => item.outcome === outcome && item.risk >= threshold === flagged).length;
      const expected = {
        tp: count('risk', true),
        fp: count('benign', true),
        fn: count('risk', false),
        tn: count('benign', false),
      };
      const figures = sortScores(items).at(threshold);
      expect(figures).toMatchObject(expected);
      expect(figures.precision).toMatchObject({ k: expected.tp, n: expected.tp + expected.fp });
      expect(figures.recall).toMatchObject({ k: expected.tp, n: expected.tp + expected.fn });
    }),
  );
});

test('a risk equal to the threshold is flagged; without data there is no F1', () => {
  expect(sortScores([{ risk: 0.5, outcome: 'risk' }]).at(0.5)).toMatchObject({ tp: 1, f1: 1 });
  expect(sortScores([]).at(0.5)).toMatchObject({ flagged: 0, f1: null, precision: { value: null } });
});
