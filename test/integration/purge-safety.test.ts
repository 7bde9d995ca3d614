import { describe, expect, test, vi } from 'vitest';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { purgeDue } from '../../workflows/retention/purge.ts';
import { failWrites } from '../fixtures/failing-storage.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { storeImport, storeOldAndYoung } from '../fixtures/old-data.ts';
import { everything, ids, kinds, onTheDay, purge } from '../fixtures/purging.ts';

withFreshDatabase();

onTheDay();

describe('whatever happens while it purges', () => {
  test('a write that fails leaves everything as it was', async () => {
    await storeOldAndYoung();
    const before = await everything();
    for (const only of [
      { table: 'log', method: 'add' },
      { table: 'aggregates', method: 'put' },
      { table: 'transcripts', method: 'delete' },
      { table: 'log', method: 'put' },
    ] as const) {
      const { giveBack } = failWrites('QuotaExceededError', only);
      await expect(purge(), `${only.table} ${only.method}`).rejects.toMatchObject({ code: 'storage-full' });
      giveBack();
      expect(await everything()).toEqual(before);
    }
    expect(await purge()).toMatchObject({ cases: 1 });
  });

  test('two at once purge once', async () => {
    await storeOldAndYoung();
    const [one, other] = await Promise.all([purge(), purgeDue({ byHand: true })]);
    expect([one.cases, other.cases]).toEqual([1, 0]);
    expect((await kinds()).filter((kind) => kind === 'purge')).toHaveLength(1);
    expect(await database.aggregates.get(['2025-01', 'all'])).toMatchObject({ flagged: 1 });
  });

  test('a case that somebody takes between the plan and the purge stays', async () => {
    await storeOldAndYoung();
    const transaction = database.transaction.bind(database) as (...args: unknown[]) => unknown;
    const spy = vi.spyOn(database, 'transaction').mockImplementation((async (...args: unknown[]) => {
      if (args[0] === 'rw') {
        spy.mockRestore();
        await database.cases.update('old', {
          lease: {
            reviewer: 'willow',
            tab: 't',
            since: '2026-03-05T12:00:00Z',
            until: '2026-03-05T12:10:00Z',
          },
        });
      }
      return transaction(...args);
    }) as never);
    expect(await purge()).toMatchObject({ cases: 0, transcripts: 1 });
    expect(await ids('cases')).toEqual(['old', 'young']);
    expect(await ids('transcripts')).toEqual(['t-old', 't-young']);
  });

  test('more than a page goes in several steps, each with its entry, and the log verifies', async () => {
    const names = Array.from({ length: 2_500 }, (_, index) => `n-${index}`);
    await storeImport('january', '2025-01-02', names);
    const done = await purge();
    expect(done).toMatchObject({ transcripts: 2_500 });
    expect(await kinds()).toEqual(['purge', 'purge', 'purge']);
    expect(findChainBreak(await readLog())).toBeNull();
  });

  test('a backup after a purge is restored; one from before brings back what the next purge takes again', async () => {
    await storeOldAndYoung();
    const old = await createBackup();
    await purge();
    const after = await everything();
    const backup = await (await createBackup()).text();
    await restoreBackup(new Blob([backup]).stream(), 'after.jsonl');
    const { log, ...rest } = await everything();
    const { log: logAfter, ...restAfter } = after;
    expect(rest).toEqual(restAfter);
    expect(log).toMatchObject([...(logAfter as object[]), { kind: 'restore' }]);
    const forged = backup.replace('"erased":[[1,2]]', '"erased":[[1,1]]');
    expect(forged).not.toBe(backup);
    await expect(restoreBackup(new Blob([forged]).stream(), 'forged.jsonl')).rejects.toMatchObject({
      code: 'damaged-backup',
    });
    await restoreBackup(old.stream(), 'old.jsonl');
    expect(await ids('cases')).toEqual(['old', 'young']);
    expect(await purge()).toMatchObject({ cases: 1, transcripts: 2 });
    expect(await database.aggregates.get(['2025-01', 'all'])).toMatchObject({ flagged: 1 });
    expect((await verifyChain()).broken).toBeNull();
  });
});
