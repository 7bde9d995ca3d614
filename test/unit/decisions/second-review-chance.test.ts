import { expect, test } from 'vitest';
import { chanceOfSecondReview } from '../../../domain/decisions/second-review-chance.ts';

test('the chance of all draws together, which a draw that did not say its own makes unknown', () => {
  expect(chanceOfSecondReview([0.1])).toBe(0.1);
  expect(chanceOfSecondReview([0.1, 0.2])).toBeCloseTo(0.28, 12);
  expect(chanceOfSecondReview([0.1, 1])).toBe(1);
  expect(chanceOfSecondReview([0.1, null])).toBeNull();
});
