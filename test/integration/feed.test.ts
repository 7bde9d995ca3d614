import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { DEFAULT_PERIODS } from '../../domain/policy/retention-periods.ts';
import { type ChangeRecord, REMEMBERED } from '../../storage/change-journal.ts';
import { database } from '../../storage/database.ts';
import { changesSince, latestCursor, onChange } from '../../storage/feed.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { makeTranscript } from '../fixtures/factories.ts';
import {
  byId,
  caseOf,
  casesSince,
  Follower,
  NOTHING,
  otherTab,
  takeIn,
  toldOf,
} from '../fixtures/feed-follower.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { appendPurge, appendToLog } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

describe('what changed since', () => {
  test('names what was added, put and removed, each once and as it is now', async () => {
    await database.cases.bulkAdd([caseOf(1), caseOf(2)]);
    const cursor = await latestCursor();
    await database.cases.add(caseOf(3));
    await database.cases.put(caseOf(3, { state: 'decided' }));
    await database.cases.update('case-1', { assignee: 'willow' });
    await database.cases.delete('case-2');
    const changes = await changesSince(['cases'], cursor);
    expect(toldOf(changes)).toEqual({ added: ['case-3'], updated: ['case-1'], removed: ['case-2'] });
    if (changes.reset) return;
    expect(changes.of.cases.added[0]).toMatchObject({ state: 'decided' });
    expect(changes.of.cases.updated[0]).toMatchObject({ assignee: 'willow' });
    expect(await casesSince(changes.cursor)).toEqual(NOTHING);
  });

  test('is nothing where nothing was committed', async () => {
    const cursor = await latestCursor();
    const failing = database.transaction('rw', database.cases, async () => {
      await database.cases.add(caseOf(1));
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    await database.settings.put({ key: 'anything', value: 1 });
    expect(await casesSince(cursor)).toEqual(NOTHING);
    expect(await latestCursor()).toEqual(cursor);
  });

  test('tells what was removed and stored again as put, and what was added and removed as removed', async () => {
    await database.cases.add(caseOf(1));
    const cursor = await latestCursor();
    await database.cases.delete('case-1');
    await database.cases.add(caseOf(1, { state: 'decided' }));
    await database.cases.add(caseOf(2));
    await database.cases.delete('case-2');
    expect(await casesSince(cursor)).toEqual({ added: [], updated: ['case-1'], removed: ['case-2'] });
  });

  test('is told of each table by itself', async () => {
    const cursor = await latestCursor();
    await database.transaction('rw', database.cases, database.log, async () => {
      await database.cases.add(caseOf(1));
      await appendToLog(newEntry('import'));
    });
    const changes = await changesSince(['log', 'reviewers'], cursor);
    expect(changes).toMatchObject({ of: { log: { added: [{ seq: 1 }] }, reviewers: NOTHING } });
    expect(changes).not.toHaveProperty('of.cases');
  });

  test('has no limit in what one write may hold, unless one is asked for', async () => {
    const cursor = await latestCursor();
    const many = Array.from({ length: 1_234 }, (_, number) => caseOf(number));
    await database.cases.bulkAdd(many);
    expect((await casesSince(cursor)).added).toHaveLength(1_234);
    expect(await changesSince(['cases'], cursor, 1_000)).toEqual({ reset: true });
  });
});

describe('somebody who follows', () => {
  test('has what another tab writes', async () => {
    const follower = new Follower();
    const other = await otherTab();
    await other.cases.bulkAdd([caseOf(1), caseOf(2)]);
    await follower.has([caseOf(1), caseOf(2)]);
    await other.cases.put(caseOf(1, { state: 'decided' }));
    await other.cases.delete('case-2');
    await follower.has([caseOf(1, { state: 'decided' })]);
    expect(follower.resets).toBe(0);
  });

  test('loses what is purged, and reads erased entries, without beginning anew', async () => {
    await database.cases.bulkAdd([caseOf(1), caseOf(2)]);
    await database.transaction('rw', database.log, async () =>
      appendToLog(newEntry('decision', { caseId: 'case-1' })),
    );
    const follower = new Follower();
    await follower.has([caseOf(1), caseOf(2)]);
    const cursor = await latestCursor();
    const [entry] = await database.log.toArray();
    await database.transaction('rw', database.cases, database.log, async () => {
      await database.cases.delete('case-1');
      const retention = { periods: DEFAULT_PERIODS, appeals: 0, cohortRows: 0 };
      const payload = { transcripts: 0, cases: 1, retention };
      await appendPurge({ at: '2026-03-05T10:00:00.000Z', actor: 'Second Look', payload }, [entry!]);
    });
    await follower.has([caseOf(2)]);
    expect(follower.resets).toBe(0);
    const changes = await changesSince(['log'], cursor);
    const told = changes.reset ? null : changes.of.log;
    expect(told?.updated.map(({ kind }: LogEntry) => kind)).toEqual(['erased']);
    expect(told?.added.map(({ kind }: LogEntry) => kind)).toEqual(['purge']);
  });

  test('begins anew after a restore and after everything is deleted', async () => {
    await database.transcripts.add({ ...makeTranscript({ id: 't-1' }), importId: 'i' });
    await database.cases.add(caseOf(1));
    const backup = await (await createBackup()).text();
    await database.cases.add(caseOf(2));
    const follower = new Follower();
    await follower.has([caseOf(1), caseOf(2)]);
    await restoreBackup(new Blob([backup]).stream(), 'backup.jsonl');
    await follower.has([caseOf(1)]);
    expect(follower.resets).toBe(1);
    await deleteEverything();
    await follower.has([]);
    await database.cases.add(caseOf(3));
    await follower.has([caseOf(3)]);
  });

  test('goes by no clock', async () => {
    const follower = new Follower();
    const other = await otherTab();
    await database.cases.add(caseOf(1));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    onTestFinished(() => void vi.useRealTimers());
    await other.cases.add(caseOf(2));
    await other.cases.put(caseOf(1, { assignee: 'alder' }));
    await follower.has([caseOf(1, { assignee: 'alder' }), caseOf(2)]);
    vi.setSystemTime(Date.now() + 3 * 86_400_000);
    await other.cases.delete('case-2');
    await follower.has([caseOf(1, { assignee: 'alder' })]);
  });

  test('who slept through a day catches up with it', async () => {
    await database.cases.bulkAdd(Array.from({ length: 40 }, (_, number) => caseOf(number)));
    const cursor = await latestCursor();
    const rows = new Map((await database.cases.toArray()).map((each) => [each.id, each]));
    for (let write = 0; write < 600; write += 1)
      await database.cases.put(caseOf(write % 50, { revision: write + 2 }));
    await database.cases.bulkDelete(['case-3', 'case-4']);
    const changes = await changesSince(['cases'], cursor);
    expect(changes.reset).toBe(false);
    if (!changes.reset) takeIn(rows, changes);
    expect([...rows.values()].sort(byId)).toEqual((await database.cases.toArray()).sort(byId));
  });

  test('who slept so long that it is forgotten is told to begin anew', async () => {
    const cursor = await latestCursor();
    await database.cases.add(caseOf(1));
    // As many changes as are remembered.
    const later = { number: cursor.number + REMEMBERED + 500, mark: 1 };
    await database.changes.add({ ...later, table: 'cases', what: 'put', keys: [] } as ChangeRecord);
    for (let number = 0; number < 501; number += 1) await database.cases.put(caseOf(1, { revision: number }));
    expect(await changesSince(['cases'], cursor)).toEqual({ reset: true });
    expect(await database.changes.count()).toBeLessThan(1_002);
  });

  test('of a database that was deleted and made anew is told to begin anew', async () => {
    await database.cases.add(caseOf(1));
    const cursor = await latestCursor();
    await database.delete({ disableAutoOpen: false });
    await database.cases.add(caseOf(2));
    expect(await changesSince(['cases'], cursor)).toEqual({ reset: true });
  });

  test('misses nothing of rapid writes while the first rows are read', async () => {
    await database.cases.bulkAdd(Array.from({ length: 300 }, (_, number) => caseOf(number)));
    const other = await otherTab();
    const follower = new Follower();
    await Promise.all(
      Array.from({ length: 100 }, (_, number) => other.cases.put(caseOf(number * 5, { revision: 7 }))),
    );
    await follower.has(await database.cases.toArray());
    expect(follower.rows.size).toBe(340);
  });

  test('ends when it is aborted, also while nothing happens', async () => {
    const follower = new Follower();
    await database.cases.add(caseOf(1));
    await follower.has([caseOf(1)]);
    await follower.stop();
    await database.cases.add(caseOf(2));
    expect(follower.rows.size).toBe(1);
  });
});

describe('somebody who only asks whether something changed', () => {
  test('is told at first, after every change of a table, and of no other', async () => {
    const controller = new AbortController();
    const counts: number[] = [];
    const count = async () => {
      counts.push(await database.cases.count());
    };
    const following = onChange(['cases'], count, controller.signal);
    await vi.waitFor(() => expect(counts).toEqual([0]));
    await database.cases.add(caseOf(1));
    await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
    const told = counts.length;
    await database.transaction('rw', database.log, async () => appendToLog(newEntry('import')));
    await database.cases.clear();
    await vi.waitFor(() => expect(counts.at(-1)).toBe(0));
    expect(counts).toHaveLength(told + 1);
    controller.abort();
    await following;
  });
});
