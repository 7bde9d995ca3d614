import { describe, expect, test } from 'vitest';
import { Random } from '../../../domain/chance/random.ts';
import { type Conversation, comparatorLogits, trainComparator } from '../../../models/training/comparator.ts';
import { Gru } from '../../../models/training/gru.ts';

const random = new Random(11);
const drawn = (length: number) => Float32Array.from({ length }, () => random.normal());

describe('the recurrent comparator', () => {
  test('its gradient is the slope of the logit', () => {
    const gru = new Gru(3, 4, 1);
    const sequence = drawn(3 * 6);
    gru.backward(sequence, 1);
    for (const [index, value] of gru.parameters.entries()) {
      const step = 2 ** -8;
      gru.parameters[index] = value + step;
      const above = gru.logit(sequence);
      gru.parameters[index] = value - step;
      const below = gru.logit(sequence);
      gru.parameters[index] = value;
      expect(Math.abs((above - below) / (2 * step) - gru.gradient[index]!)).toBeLessThan(2e-4);
    }
  });

  test('a prefix gives the logit of the full run at that step', () => {
    const gru = new Gru(3, 4, 2);
    const sequence = drawn(3 * 8);
    for (const [step, logit] of gru.logits(sequence).entries())
      expect(gru.logit(sequence.slice(0, (step + 1) * 3))).toBe(logit);
  });

  test('learns to remember an early sign, the same for the same seed', () => {
    const items = Array.from({ length: 120 }, (_, index): Conversation => {
      const sequence = new Float32Array(13 * 8);
      const positive = index % 3 === 0;
      if (positive) sequence[13 * (index % 4) + 2] = 1;
      return { positive, sequences: [sequence] };
    });
    const logits = comparatorLogits(trainComparator(items, 4), items);
    for (const [index, { positive }] of items.entries()) expect(logits[index]! > 0).toBe(positive);
    expect(comparatorLogits(trainComparator(items, 4), items)).toEqual(logits);
  });
});
