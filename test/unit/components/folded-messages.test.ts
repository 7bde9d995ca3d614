import { expect, test } from 'vitest';
import { folded } from '../../../components/review/similar/folded-messages.ts';

test('messages that are the same in both are folded between those that differ, or all shown', () => {
  const kinds = ['same', 'same', 'changed', 'same', 'only-here', 'only-here'] as const;
  expect(folded(kinds, false)).toEqual([
    { kind: 'fold', from: 0, count: 2 },
    { kind: 'message', place: 2 },
    { kind: 'fold', from: 3, count: 1 },
    { kind: 'message', place: 4 },
    { kind: 'message', place: 5 },
  ]);
  expect(folded(kinds, true)).toEqual(kinds.map((_, place) => ({ kind: 'message', place })));
});
