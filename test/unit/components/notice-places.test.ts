import { expect, test } from 'vitest';
import { inOrder } from '../../../components/shell/notices/notice-places.ts';

test('what matters most is first, and of that what came first', () => {
  const ids = inOrder([
    { id: 'progress', tone: 'plain' },
    { id: 'break', tone: 'warning' },
    { id: 'log altered', tone: 'error' },
    { id: 'clock', tone: 'warning' },
    { id: 'scoring stopped', tone: 'error' },
  ]).map(({ id }) => id);
  expect(ids).toEqual(['log altered', 'scoring stopped', 'break', 'clock', 'progress']);
});
