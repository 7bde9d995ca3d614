import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_PERIODS } from '../../domain/policy/retention-periods.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { forgetSearchTexts } from '../../workflows/queue/transcript-search.ts';
import { purgeDue } from '../../workflows/retention/purge.ts';
import {
  followPurges,
  pastPurges,
  previewPurge,
  purgedPeriods,
  purgeNow,
  retentionPeriods,
  setRetentionPeriods,
} from '../../workflows/retention/retention.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf, follow, settles } from '../fixtures/live-values.ts';
import { storeAppealed, storeDecided, storeImport } from '../fixtures/old-data.ts';
import { comeTo, onTheDay } from '../fixtures/purging.ts';
import { appendToLog } from '../fixtures/writes.ts';

vi.mock('../../workflows/queue/transcript-search.ts', () => ({ forgetSearchTexts: vi.fn() }));

withFreshDatabase();

onTheDay();

async function storeSome(): Promise<void> {
  await storeImport('january', '2025-01-02', ['t-a', 't-b']);
  await storeDecided('a', '2025-01-03');
  await storeAppealed('b', '2025-04-03', '2025-05-03');
}

describe('the periods', () => {
  test('are the defaults until a lead sets others with a reason, which the log keeps', async () => {
    const seen = follow(retentionPeriods());
    await settles(seen, (periods) => expect(periods).toEqual(DEFAULT_PERIODS));
    await setRetentionPeriods({ transcriptMonths: 6, appealDays: null }, '  our policy ');
    await settles(seen, (periods) => expect(periods).toEqual({ transcriptMonths: 6, appealDays: null }));
    expect(await readLog()).toMatchObject([
      {
        ...{ kind: 'retention-set', actor: 'reviewer-1' },
        payload: { transcriptMonths: 6, appealDays: null, reason: 'our policy' },
      },
    ]);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'without a reason',
      () => setRetentionPeriods({ transcriptMonths: 6, appealDays: 9 }, ' '),
      'reason-missing',
    ],
    ['to what they are', () => setRetentionPeriods(DEFAULT_PERIODS, 'why'), 'unchanged'],
  ])('are not set %s', async (_name, set, code) => {
    await expect(set()).rejects.toMatchObject({ code });
    expect(await readLog()).toEqual([]);
  });

  test('out of range are refused', async () => {
    for (const periods of [
      { transcriptMonths: 0, appealDays: 9 },
      { transcriptMonths: 1.5, appealDays: 9 },
      { transcriptMonths: 6, appealDays: 9999 },
    ])
      await expect(setRetentionPeriods(periods, 'why')).rejects.toThrow();
    expect(await database.settings.count()).toBe(0);
  });

  test('are set, and purged by hand, by leads alone', async () => {
    await storeSome();
    await sitAs('willow');
    const refused = { code: 'not-allowed' };
    await expect(setRetentionPeriods({ transcriptMonths: 6, appealDays: 9 }, 'why')).rejects.toMatchObject(
      refused,
    );
    await expect(purgeNow()).rejects.toMatchObject(refused);
    expect(await database.cases.count()).toBe(2);
  });
});

describe('a dry run', () => {
  test('says what a purge then takes, and takes nothing', async () => {
    await storeSome();
    const preview = await previewPurge();
    expect(preview).toMatchObject({
      kinds: { cases: { due: 1 }, transcripts: { due: 1 }, appeals: { due: 1 }, cohortRows: { due: 0 } },
      next: Date.parse('2026-05-03T10:00:00Z'),
    });
    expect(await database.cases.count()).toBe(2);
    expect(await purgeNow()).toMatchObject({ cases: 1, transcripts: 1, appeals: 1, cohortRows: 0 });
    expect((await previewPurge()).kinds).toMatchObject({ cases: { due: 0 }, transcripts: { due: 0 } });
  });

  test('follows the periods that are set', async () => {
    await storeSome();
    await setRetentionPeriods({ transcriptMonths: null, appealDays: 400 }, 'keep');
    expect(await previewPurge()).toMatchObject({
      kinds: { cases: { due: 0 }, appeals: { due: 0 } },
      next: Date.parse('2026-06-07T10:00:00Z'),
    });
  });
});

describe('what is shown of purges', () => {
  test('every one with its counts, and what is left as figures, live', async () => {
    await storeSome();
    const purges = follow(pastPurges());
    const periods = follow(purgedPeriods());
    await settles(periods, (value) => expect(value).toEqual({ periods: [], total: null }));
    await purgeNow();
    await settles(purges, (value) =>
      expect(value).toMatchObject([{ actor: 'reviewer-1', cases: 1, appeals: 1 }]),
    );
    const { periods: rows, total } = await settles(periods, (value) => expect(value.total).not.toBeNull());
    expect(rows).toMatchObject([
      { month: '2025-01', layer: null, figures: { confirmationRate: { k: 1, n: 1 } }, meanSeconds: 12 },
      { month: '2025-01', layer: 'classifier', figures: { cases: { flagged: 1 } } },
    ]);
    expect(total).toMatchObject({ figures: { cases: { flagged: 1 } } });
    await comeTo('2026-06-05T12:00:00Z');
    await purgeDue();
    await settles(purges, (value) =>
      expect(value.map(({ actor }) => actor)).toEqual(['Second Look', 'reviewer-1']),
    );
  });

  test('deleting everything by hand is none of them', async () => {
    const purge = { transcripts: 1, cases: 1, entries: 1 };
    await database.transaction('rw', database.log, async () =>
      appendToLog({ at: new Date().toISOString(), actor: 'x', kind: 'purge', caseId: null, payload: purge }),
    );
    expect(await firstOf(pastPurges())).toEqual([]);
  });

  test('texts that were read for searching are dropped, whoever purged', async () => {
    await storeSome();
    const following = followPurges();
    await vi.waitFor(async () => expect(await firstOf(pastPurges())).toEqual([]));
    expect(forgetSearchTexts).not.toHaveBeenCalled();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await purgeDue();
    await vi.waitFor(() => expect(forgetSearchTexts).toHaveBeenCalledOnce());
    following.unsubscribe();
  });
});
