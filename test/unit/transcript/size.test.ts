import { expect, test } from 'vitest';
import { cutBySize, MOST_UNITS, unitsOf } from '../../../domain/transcript/size.ts';
import { makeTranscript } from '../../fixtures/factories.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `t-${index}`);

test('a list is cut by number, in its order', () => {
  expect(cutBySize(ids(5), new Map(), 2)).toEqual([['t-0', 't-1'], ['t-2', 't-3'], ['t-4']]);
  expect(cutBySize([], new Map(), 2)).toEqual([]);
});

test('and by size: one that is too large alone is alone among large ones', () => {
  const large = new Map([
    ['t-1', MOST_UNITS * 2],
    ['t-2', MOST_UNITS / 2],
    ['t-3', MOST_UNITS / 2],
    ['t-4', 1],
  ]);
  expect(cutBySize(ids(5), large, 200)).toEqual([['t-0'], ['t-1'], ['t-2', 't-3'], ['t-4']]);
});

test('forty-four of the largest lines make forty-four batches', () => {
  const large = new Map(ids(44).map((id) => [id, 15_800_000]));
  expect(cutBySize(ids(44), large, 200).map(({ length }) => length)).toEqual(Array(44).fill(1));
});

test('the size is of texts and names', () => {
  const messages = [
    { from: 'BlueFern', at: '2026-03-04T16:05:00Z', text: 'hello' },
    { from: 'Otter', at: '2026-03-04T16:06:00Z', text: '' },
  ];
  expect(unitsOf(makeTranscript({ messages }))).toBe(18);
});
