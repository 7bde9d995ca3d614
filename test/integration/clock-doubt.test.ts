import { beforeEach, describe, expect, test, vi } from 'vitest';
import { latestBeforeLeap } from '../../domain/retention/doubt.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { liveClockQuestion, noteFirstMoment } from '../../workflows/retention/known-time.ts';
import { purgeOnAlarm } from '../../workflows/retention/purge-alarm.ts';
import { keepEverything, previewPurge, purgeNow } from '../../workflows/retention/retention.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { leap, startAt } from '../fixtures/clock.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { storeImport } from '../fixtures/old-data.ts';
import { purge } from '../fixtures/purging.ts';
import { addCases } from '../fixtures/writes.ts';

vi.mock('../../workflows/queue/badge.ts', () => ({ refreshBadge: vi.fn() }));

const YEARS = 365;
const left = async () => [await database.transcripts.count(), await database.cases.count()];
const question = () => firstOf(liveClockQuestion());

withFreshDatabase();
startAt('2026-03-05T12:00:00Z');

beforeEach(async () => {
  await noteFirstMoment();
  await storeImport('today', '2026-03-05', ['t-1', 't-2']);
  await addCases([makeCase({ transcriptId: 't-1', flaggedAt: '2026-03-05T09:00:00.000Z' })]);
  await submitReview('case-1', makeSubmission());
});

describe('a clock three years ahead', () => {
  beforeEach(() => leap(3 * YEARS));

  test('purges nothing by the alarm, which leaves a question', async () => {
    purgeOnAlarm({ name: 'purge' });
    await vi.waitFor(async () =>
      expect(await question()).toEqual({
        // Waiting moves the clock on.
        present: expect.stringMatching(/^2029-03-04T12:00:0/),
        known: '2026-03-05T12:00:00.000Z',
      }),
    );
    expect(await left()).toEqual([2, 1]);
    expect((await readLog()).map(({ kind }) => kind)).not.toContain('purge');
  });

  test('is doubted although it was believed once, when nothing was due', async () => {
    const { transcripts, cases } = database;
    const [kept, decided] = [await transcripts.toArray(), await cases.toArray()];
    await Promise.all([transcripts.clear(), cases.clear()]);
    await purge();
    leap(-3 * YEARS);
    await purge();
    await Promise.all([transcripts.bulkAdd(kept), cases.bulkAdd(decided)]);
    leap(3 * YEARS);
    await purge();
    expect(await left()).toEqual([2, 1]);
    expect(await question()).not.toBeNull();
  });

  test('is doubted although something was decided by it', async () => {
    await addCases([makeCase({ id: 'case-2', transcriptId: 't-2', flaggedAt: '2026-03-05T09:00:00.000Z' })]);
    await submitReview('case-2', makeSubmission());
    await purge();
    expect(await left()).toEqual([2, 2]);
    expect(await question()).not.toBeNull();
  });

  test('is doubted too when nothing was noted before', async () => {
    await database.moments.clear();
    await addCases([makeCase({ id: 'case-2', transcriptId: 't-2', flaggedAt: '2026-03-05T09:00:00.000Z' })]);
    await submitReview('case-2', makeSubmission());
    await purge();
    expect(await left()).toEqual([2, 2]);
  });

  test('purges by hand only once somebody has said that it is right', async () => {
    const { doubt, kinds } = await previewPurge();
    expect(doubt?.known).toBe('2026-03-05T12:00:00.000Z');
    expect(kinds.transcripts.due).toBe(2);
    await expect(purgeNow()).rejects.toMatchObject({ code: 'clock-in-doubt' });
    expect(await left()).toEqual([2, 1]);
    expect(await purgeNow(true)).toMatchObject({ transcripts: 2, cases: 1 });
    expect(await question()).toBeNull();
    expect((await previewPurge()).doubt).toBeNull();
  });

  test('keeps everything when somebody says that it is wrong, and is not asked about again', async () => {
    await purge();
    await keepEverything((await question())!);
    leap(1);
    await purge();
    expect(await question()).toBeNull();
    expect(await left()).toEqual([2, 1]);
    // Another present is another question.
    leap(60);
    await purge();
    expect(await question()).not.toBeNull();
  });

  test('is forgotten once it is put right', async () => {
    await purge();
    leap(-3 * YEARS);
    await purge();
    expect(await question()).toBeNull();
    expect(await left()).toEqual([2, 1]);
  });

  test('is a question for a lead', async () => {
    await purge();
    const doubt = (await question())!;
    await sitAs('willow', 'reviewer');
    await expect(purgeNow(true)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(keepEverything(doubt)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

test('a profile that was not opened for fourteen months can be purged once the clock is confirmed', async () => {
  leap(14 * 30.5);
  await purge();
  expect(await left()).toEqual([2, 1]);
  await purgeNow(true);
  expect(await left()).toEqual([0, 0]);
});

test('a browser in use is asked nothing', async () => {
  for (let weeks = 0; weeks < 60; weeks += 2) {
    leap(14);
    await purge();
    expect(await question()).toBeNull();
  }
  expect(await left()).toEqual([0, 0]);
});

test('a long silence without anything to purge is no question', async () => {
  leap(60);
  await purge();
  expect(await question()).toBeNull();
  expect((await previewPurge()).doubt).toBeNull();
});

test('restoring a backup of long ago throws no doubt on the clock of a browser in use', async () => {
  const backup = await (await createBackup()).text();
  leap(14 * 30.5);
  await purgeNow(true);
  await restoreBackup(new Blob([backup]).stream(), 'backup.jsonl');
  expect(await left()).toEqual([2, 1]);
  expect((await previewPurge()).doubt).toBeNull();
});

describe('the last sign of life before a leap', () => {
  const day = (number: number) => number * 86_400_000;

  test.each<[string, number[], number | null]>([
    ['of nothing', [], null],
    ['of one moment', [5], 5],
    ['of use now and then', [1, 9, 20, 30], 30],
    ['of a leap just now', [1, 9, 20, 1_100], 20],
    ['of use after a leap', [1, 9, 20, 1_100, 1_101, 1_110], 20],
    ['of a silence long ago', [1, 9, 100, 110, 120, 130], 130],
  ])('%s', (_name, days, known) => {
    const expected = known === null ? null : day(known);
    expect(latestBeforeLeap(days.map(day))).toBe(expected);
    expect(latestBeforeLeap(days.map(day).reverse())).toBe(expected);
  });
});
