import { afterEach, expect, test, vi } from 'vitest';
import { readLog } from '../../storage/log.ts';
import { getWorkday } from '../../storage/workdays.ts';
import { addReviewTime, finishBreak, liveWorkday, startBreak } from '../../workflows/review/wellbeing.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';

withFreshDatabase();
afterEach(() => vi.useRealTimers());

const clockNow = () =>
  new Promise((resolve, reject) => liveWorkday('reviewer-1').subscribe({ next: resolve, error: reject }));

test('a break that lasts past midnight goes on and is ended in the log; the new day counts from zero', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 4, 23, 50) });
  await addReviewTime(600);
  await startBreak();
  vi.setSystemTime(new Date(2026, 2, 5, 0, 10));
  expect(await clockNow()).toMatchObject({ day: '2026-03-05', seconds: 0, breakSince: expect.any(String) });
  await finishBreak();
  expect(await clockNow()).toMatchObject({ day: '2026-03-05', breakSince: null });
  expect((await getWorkday('reviewer-1', '2026-03-04'))?.seconds).toBe(600);
  expect((await readLog()).at(-1)).toMatchObject({ kind: 'break-ended', payload: { seconds: 1200 } });
});
