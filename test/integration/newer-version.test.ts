import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { SecondLookDatabase } from '../../storage/database.ts';
import { isNewerVersion } from '../../storage/newer-version.ts';
import { applyVersions, SCHEMA_VERSIONS } from '../../storage/schema.ts';

const NAME = 'two-versions';
const NEWEST = SCHEMA_VERSIONS.at(-1)!.version;

/** The database as the next version of the console has it: with a table more, and an index less. */
function nextVersion(): Dexie {
  const next = new Dexie(NAME);
  applyVersions(next, [...SCHEMA_VERSIONS, { version: NEWEST + 1, stores: { later: 'id', imports: 'id' } }]);
  return next;
}

const installed = async () => (await indexedDB.databases()).find(({ name }) => name === NAME)?.version;

afterEach(() => Dexie.delete(NAME));

test('older code neither opens nor changes a database of a newer version', async () => {
  const next = nextVersion();
  await next.table('settings').put({ key: 'a', value: 1 });
  next.close();
  const old = new SecondLookDatabase(NAME);
  for (const attempt of [
    () => old.open(),
    () => old.settings.put({ key: 'a', value: 2 }),
    () => old.settings.toArray(),
    () => old.transaction('rw', old.tables, () => old.settings.clear()),
  ]) {
    const error = await Promise.resolve(attempt()).catch((thrown: unknown) => thrown);
    expect(isNewerVersion(error)).toBe(true);
  }
  old.close();
  expect(await installed()).toBe((NEWEST + 1) * 10);
  const again = nextVersion();
  expect(await again.table('settings').toArray()).toEqual([{ key: 'a', value: 1 }]);
  again.close();
});

test('a tab gives way to a newer version, says so and writes no more', async () => {
  const old = new SecondLookDatabase(NAME);
  await old.settings.put({ key: 'a', value: 1 });
  const told = vi.fn();
  old.guard.onEnd(told);
  const next = nextVersion();
  await next.open();
  expect(told.mock.calls).toEqual([['newer-version']]);
  expect(old.guard.end).toBe('newer-version');
  await expect(old.settings.put({ key: 'a', value: 2 })).rejects.toThrow();
  expect(await next.table('settings').toArray()).toEqual([{ key: 'a', value: 1 }]);
  next.close();
});

test('a database of this version opens, and one of an older version is upgraded', async () => {
  const before = new Dexie(NAME);
  applyVersions(before, SCHEMA_VERSIONS.slice(0, -1));
  await before.table('settings').put({ key: 'a', value: 1 });
  before.close();
  for (let time = 0; time < 2; time += 1) {
    const now = new SecondLookDatabase(NAME);
    expect(await now.settings.count()).toBe(1);
    now.close();
  }
  expect(await installed()).toBe(NEWEST * 10);
});
