import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../domain/queue/case.ts';
import { database } from '../../storage/database.ts';
import { changesSince, latestCursor } from '../../storage/feed.ts';
import { byId, caseOf, casesSince, NOTHING, otherTab, takeIn } from '../fixtures/feed-follower.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { PROPERTY_TIME } from '../fixtures/property-time.ts';

withFreshDatabase();

test('whatever is written and whenever it is looked at, who follows has what is stored', async () => {
  const number = fc.integer({ min: 0, max: 8 });
  const write = fc.oneof(
    fc.record({ what: fc.constantFrom('add' as const, 'put' as const, 'delete' as const), number }),
    fc.record({ what: fc.constantFrom('clear' as const, 'abort' as const), number }),
    fc.record({ what: fc.constant('look' as const), number }),
    fc.record({ what: fc.constant('replace' as const), number }),
  );
  const other = await otherTab();
  let revision = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(write, fc.boolean()), { maxLength: 25 }), async (steps) => {
      await database.cases.clear();
      const rows = new Map<string, Case>();
      let cursor = await latestCursor();
      const look = async () => {
        const changes = await changesSince(['cases'], cursor);
        if (!changes.reset) {
          takeIn(rows, changes);
          cursor = changes.cursor;
          return;
        }
        cursor = await latestCursor();
        rows.clear();
        for (const each of await database.cases.toArray()) rows.set(each.id, each);
      };
      const writes: Promise<unknown>[] = [];
      for (const [{ what, number }, isElsewhere] of steps) {
        const { cases: table } = isElsewhere ? other : database;
        revision += 1;
        const row = caseOf(number, { revision });
        if (what === 'look') await look();
        // Not waited for: looks come between the writes, wherever they fall.
        else if (what === 'add') writes.push(table.add(row).catch(() => {}));
        else if (what === 'put') writes.push(table.put(row));
        else if (what === 'delete') writes.push(table.delete(row.id));
        else if (what === 'clear') writes.push(table.clear());
        else {
          const transaction = (isElsewhere ? other : database).transaction('rw', table, async () => {
            await table.clear();
            await table.bulkAdd([row, caseOf(number + 1)]);
            if (what === 'abort') throw new Error('no room');
          });
          writes.push(transaction.catch(() => {}));
        }
      }
      await Promise.all(writes);
      await look();
      expect([...rows.values()].sort(byId)).toEqual((await database.cases.toArray()).sort(byId));
      // Nothing is told twice.
      expect(await casesSince(cursor)).toEqual(NOTHING);
    }),
    { ...PROPERTY_TIME, numRuns: 60 },
  );
});
