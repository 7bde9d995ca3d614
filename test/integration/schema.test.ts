import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { DATABASE_VERSION } from '../../domain/backup/backup.ts';
import { applyVersions, SCHEMA_VERSIONS } from '../../storage/schema.ts';

/**
 * One entry for every version after the first: what a database of the version before holds, and what must hold
 * once it is opened with this one. A version without an entry fails the suite.
 */
const MIGRATIONS: Record<
  number,
  { before: (database: Dexie) => Promise<void>; after: (database: Dexie) => Promise<void> }
> = {
  2: {
    async before(database) {
      const log = [
        { seq: 1, kind: 'decision', caseId: 'case-1', actor: 'willow', payload: { verdict: 'confirmed' } },
        {
          seq: 2,
          kind: 'decision-withdrawn',
          caseId: 'case-1',
          actor: 'willow',
          payload: { decisionSeq: 1 },
        },
        { seq: 3, kind: 'decision', caseId: 'case-1', actor: 'willow', payload: { verdict: 'inconclusive' } },
      ];
      await database.table('log').bulkAdd(log);
      await database.table('cases').bulkAdd([
        { id: 'case-1', transcriptId: 't-1', state: 'decided', verdict: 'inconclusive', revision: 4 },
        { id: 'case-2', transcriptId: 't-2', state: 'open', verdict: null, revision: 1 },
      ]);
      await database.table('settings').put({ key: 'reviewer', value: 'willow' });
    },
    async after(database) {
      expect(await database.table('cases').get('case-1')).toMatchObject({
        state: 'decided',
        origin: 'detection',
        verdict: 'inconclusive',
        reviews: [{ stage: 'first-review', reviewer: 'willow', verdict: 'inconclusive', seq: 3 }],
        lease: null,
        revision: 4,
      });
      expect(await database.table('cases').get('case-2')).toMatchObject({ reviews: [], assignee: null });
      expect(await database.table('cases').where('changedAt').above(0).count()).toBe(2);
      expect(await database.table('reviewers').toArray()).toMatchObject([{ name: 'willow', role: 'lead' }]);
      expect(await database.table('log').count()).toBe(3);
    },
  },
  3: {
    async before(database) {
      await database.table('policies').bulkAdd([
        { version: 1, threshold: 0.5, latching: true, layers: ['classifier'], author: 'a', reason: 'first' },
        { version: 2, threshold: 0.7, latching: false, layers: ['rules'], author: 'b', reason: 'second' },
      ]);
      await database.table('assessments').add({ transcriptId: 't-1', risk: 0.4, peak: 0.6 });
      const messages = [{ from: 'BlueFern', at: '2026-03-04T16:05:00Z', text: 'hi' }];
      await database.table('transcripts').add({ id: 't-1', importId: 'i', messages });
    },
    async after(database) {
      expect(await database.table('policies').toArray()).toEqual([
        {
          version: 1,
          threshold: 0.5,
          latching: true,
          layers: ['classifier'],
          characteristicThresholds: {},
          author: 'a',
          reason: 'first',
        },
        {
          version: 2,
          threshold: 0.7,
          latching: false,
          layers: ['rules'],
          characteristicThresholds: {},
          author: 'b',
          reason: 'second',
        },
      ]);
      expect(await database.table('assessments').where('risk').aboveOrEqual(0.4).primaryKeys()).toEqual([
        't-1',
      ]);
      expect(await database.table('assessments').get('t-1')).toMatchObject({
        startedAt: '2026-03-04T16:05:00Z',
      });
      expect(await database.table('candidates').count()).toBe(0);
      expect(await database.table('shadowFlags').where('candidateId').equals('c').count()).toBe(0);
    },
  },
  4: {
    async before(database) {
      await database.table('cases').add({ id: 'case-1', transcriptId: 't-1', state: 'open', revision: 1 });
    },
    async after(database) {
      expect(await database.table('cases').get('case-1')).toMatchObject({ state: 'open' });
      expect(await database.table('aggregates').get(['2025-03', 'all'])).toBeUndefined();
      for (const table of ['cohortRows', 'cohortLogs'])
        expect(await database.table(table).where('source').equals('s').count()).toBe(0);
      for (const table of ['cohortSources', 'cohortConflicts', 'snapshots'])
        expect(await database.table(table).count()).toBe(0);
    },
  },
  5: {
    async before(database) {
      await database.table('unassessed').add({ transcriptId: 't-1', importId: 'i' });
      const messages = (text: string) => [{ from: 'BlueFern', at: '2026-03-04T16:05:00Z', text }];
      await database.table('transcripts').bulkAdd([
        { id: 't-1', importId: 'i', messages: messages('hi') },
        {
          id: 't-2',
          importId: 'i',
          messages: Array.from({ length: 10 }, () => messages('a'.repeat(20_000))[0]),
        },
      ]);
      const review = { stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 1 };
      await database.table('cases').bulkAdd([
        { id: 'decided', state: 'decided', reviews: [review], escalatedBy: null },
        { id: 'second', state: 'in-second-review', reviews: [review], escalatedBy: null },
        { id: 'passed-on', state: 'escalated', reviews: [], escalatedBy: 'willow' },
        { id: 'open', state: 'open', reviews: [], escalatedBy: null },
      ]);
      const drafts = ['decided', 'second', 'passed-on', 'open', 'gone'].flatMap((caseId) =>
        ['amber', 'willow'].map((reviewer) => ({ reviewer, caseId, note: 'half a thought' })),
      );
      await database.table('drafts').bulkAdd(drafts);
    },
    async after(database) {
      expect(await database.table('unassessed').get('t-1')).toEqual({ transcriptId: 't-1', importId: 'i' });
      expect(await database.table('transcripts').get('t-1')).not.toHaveProperty('large');
      const large = await database.table('transcripts').where('large').above(0).toArray();
      expect(large).toMatchObject([{ id: 't-2', importId: 'i', large: 200_080 }]);
      for (const table of ['generation', 'setAside']) expect(await database.table(table).count()).toBe(0);
      expect(await database.table('drafts').toCollection().primaryKeys()).toEqual([
        ['amber', 'open'],
        ['amber', 'passed-on'],
        ['amber', 'second'],
        ['willow', 'open'],
      ]);
      expect(await database.table('pinTries').count()).toBe(0);
    },
  },
  6: {
    async before(database) {
      const stored = { id: 'case-1', transcriptId: 't-1', state: 'open', changedAt: 1 };
      await database.table('cases').add(stored);
    },
    async after(database) {
      expect(await database.table('cases').where('state').equals('open').primaryKeys()).toEqual(['case-1']);
      const indexes = database.table('cases').schema.indexes.map(({ name }) => name);
      expect(indexes).not.toContain('changedAt');
      expect(await database.table('changes').count()).toBe(0);
    },
  },
  7: {
    async before(database) {
      await database.table('cases').add({ id: 'case-1', transcriptId: 't-1', state: 'open' });
    },
    async after(database) {
      expect(await database.table('cases').where('transcriptId').equals('t-1').primaryKeys()).toEqual([
        'case-1',
      ]);
      expect(await database.table('cases').where('match.entryId').above('').count()).toBe(0);
      for (const table of ['banks', 'bankEntries', 'pictures'])
        expect(await database.table(table).count()).toBe(0);
    },
  },
  8: {
    async before(database) {
      await database.table('imports').add({ id: 'i', startedAt: '2026-03-04T16:05:00+01:00' });
      await database.table('transcripts').bulkAdd([
        { id: 't-1', importId: 'i' },
        { id: 't-2', importId: 'i' },
      ]);
      await database.table('assessments').add({ transcriptId: 't-1' });
      await database.table('pictures').add({ id: 'p-1', addedAt: '2026-03-05T10:00:00.000Z' });
    },
    async after(database) {
      // As if they came then; what waits to be scored comes when it is.
      expect(await database.table('unclustered').orderBy('[at+itemId]').toArray()).toEqual([
        { itemId: 't-1', kind: 'transcripts', at: '2026-03-04T15:05:00.000Z' },
        { itemId: 'p-1', kind: 'pictures', at: '2026-03-05T10:00:00.000Z' },
      ]);
      expect(await database.table('clusters').count()).toBe(0);
      expect(await database.table('clusterMembers').where('clusterId').equals('c').count()).toBe(0);
    },
  },
  9: {
    async before(database) {
      const of = (sha256: string) => ({ id: 'a', version: '1', sha256 });
      await database.table('assessments').bulkAdd([
        { transcriptId: 't-1', peak: 0.6, risk: 0.4, model: of('1') },
        { transcriptId: 't-2', peak: 0.7, risk: 0.3, model: of('2') },
      ]);
    },
    async after(database) {
      const byModel = database.table('assessments').where('[model.id+model.version+model.sha256]');
      expect(await byModel.notEqual(['a', '1', '2']).primaryKeys()).toEqual(['t-1']);
      expect(await database.table('assessments').where('peak').above(0).count()).toBe(2);
      expect(await database.table('formerAssessments').count()).toBe(0);
    },
  },
};

describe('the database schema', () => {
  test('backups are read up to its newest version', () => {
    expect(SCHEMA_VERSIONS.at(-1)!.version).toBe(DATABASE_VERSION);
  });

  test('versions count from 1 without a gap', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(
      SCHEMA_VERSIONS.map((_, index) => index + 1),
    );
  });

  test('released versions stay as they were', async () => {
    const released = SCHEMA_VERSIONS.map(({ version, stores }) => ({ version, stores }));
    await expect(`${JSON.stringify(released, null, 2)}\n`).toMatchFileSnapshot(
      '../fixtures/schema.snapshot.json',
    );
  });

  test('every version after the first has a migration test', () => {
    const needed = SCHEMA_VERSIONS.slice(1).map(({ version }) => version);
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(needed);
  });

  test('version 1 opens empty, with every table and index', async () => {
    const database = new Dexie('schema-1');
    applyVersions(database, SCHEMA_VERSIONS.slice(0, 1));
    await database.open();
    const indexes = Object.fromEntries(
      database.tables.map(({ name, schema }) => [
        name,
        [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
      ]),
    );
    expect(indexes).toEqual(SCHEMA_VERSIONS[0]!.stores);
    expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(
      database.tables.map(() => 0),
    );
    await database.delete();
  });

  test.each(Object.entries(MIGRATIONS))(
    'data of the version before %s is kept',
    async (version, { before, after }) => {
      const name = `migration-${version}`;
      const old = new Dexie(name);
      applyVersions(old, SCHEMA_VERSIONS.slice(0, Number(version) - 1));
      await before(old);
      old.close();
      const migrated = new Dexie(name);
      applyVersions(migrated, SCHEMA_VERSIONS.slice(0, Number(version)));
      await after(migrated);
      await migrated.delete();
    },
  );

  test('data of version 1 opens with the newest version', async () => {
    const old = new Dexie('newest');
    applyVersions(old, SCHEMA_VERSIONS.slice(0, 1));
    await old.table('settings').put({ key: 'reviewer', value: 'willow' });
    old.close();
    const newest = new Dexie('newest');
    applyVersions(newest);
    expect(await newest.table('settings').get('reviewer')).toEqual({ key: 'reviewer', value: 'willow' });
    await newest.delete();
  });
});
