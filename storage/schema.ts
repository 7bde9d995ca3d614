import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { upgradeCases } from '../domain/backup/first-cases.ts';
import { LARGE, unitsOf, withSize } from '../domain/transcript/size.ts';
import { leftoverDrafts, startOf, upgradePolicies, upgradeReviewer, waitingOf } from './upgrades.ts';

/** One version of the database: its tables and indexes, and how to get there from the version before. */
export interface SchemaVersion {
  version: number;
  /** Dexie's notation; a table that is left out stays as it was, null deletes it. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

async function noteSizes(transaction: Transaction): Promise<void> {
  const transcripts = transaction.table('transcripts');
  const large: unknown[] = [];
  await transcripts.each((each) => {
    if (unitsOf(each) > LARGE) large.push(each.id);
  });
  // One after the other, because together they may not fit into memory.
  for (const id of large) await transcripts.put(withSize(await transcripts.get(id)));
}

async function removeLeftoverDrafts(transaction: Transaction): Promise<void> {
  const drafts = transaction.table('drafts');
  const stored = await drafts.toArray();
  const cases = await transaction.table('cases').bulkGet(stored.map(({ caseId }) => caseId));
  const left = leftoverDrafts(
    stored,
    cases.filter((found) => found !== undefined),
  );
  await drafts.bulkDelete(left.map(({ reviewer, caseId }) => [reviewer, caseId]));
}

/** Every version there has been, in order. A released one is never edited: the committed snapshot guards it. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      transcripts: 'id, importId',
      unassessed: 'transcriptId, importId',
      assessments: 'transcriptId, peak, labelled',
      cases: 'id, transcriptId, state',
      log: 'seq, caseId, kind',
      policies: 'version',
      packs: '[id+version]',
      settings: 'key',
      imports: 'id, state',
    },
  },
  {
    version: 2,
    stores: {
      cases:
        'id, transcriptId, state, changedAt, lease.until, lease.reviewer, help.to, [assignee+state], [origin+state], [state+origin+risk], [state+origin+flaggedAt]',
      log: 'seq, caseId, kind, *payload.caseIds',
      reviewers: 'name',
      reviewPolicies: 'version',
      drafts: '[reviewer+caseId], caseId',
      goldenItems: 'transcriptId',
      savedViews: 'id',
      workdays: '[reviewer+day]',
    },
    async upgrade(transaction) {
      const cases = transaction.table('cases');
      const now = new Date();
      const log = await transaction.table('log').orderBy('seq').toArray();
      const upgraded = upgradeCases(await cases.toArray(), log);
      // Versions 2 to 5 followed changes by their moment.
      await cases.bulkPut(upgraded.map((each) => ({ ...each, changedAt: now.getTime() })));
      const setting = await transaction.table('settings').get('reviewer');
      if (setting)
        await transaction.table('reviewers').put(upgradeReviewer(setting.value, now.toISOString()));
    },
  },
  {
    version: 3,
    stores: {
      assessments: 'transcriptId, peak, risk, labelled, *hitLayers',
      candidates: 'id',
      shadowFlags: '[candidateId+transcriptId], candidateId',
    },
    async upgrade(transaction) {
      const policies = transaction.table('policies');
      await policies.bulkPut(upgradePolicies(await policies.toArray()));
      const begun = new Map<string, string>();
      await transaction.table('transcripts').each((each) => begun.set(each.id, startOf(each)));
      await transaction
        .table('assessments')
        .toCollection()
        .modify((each) => {
          const startedAt = begun.get(each.transcriptId);
          if (startedAt) each.startedAt = startedAt;
        });
    },
  },
  {
    version: 4,
    stores: {
      aggregates: '[month+group]',
      cohortSources: 'id',
      cohortRows: 'key, source',
      cohortConflicts: 'id',
      cohortLogs: '[source+log+part], source',
      snapshots: 'id',
    },
  },
  {
    version: 5,
    stores: {
      // To find what was decided elsewhere on a transcript.
      cohortRows: 'key, source, outcome.transcript_id',
      transcripts: 'id, importId, large',
      generation: 'key',
      setAside: 'transcriptId',
      pinTries: 'reviewer',
      moments: 'id',
    },
    async upgrade(transaction) {
      await noteSizes(transaction);
      await removeLeftoverDrafts(transaction);
    },
  },
  {
    version: 6,
    stores: {
      cases:
        'id, transcriptId, state, lease.until, lease.reviewer, help.to, [assignee+state], [origin+state], [state+origin+risk], [state+origin+flaggedAt]',
      changes: '++number',
      examSittings: 'id, [reviewer+begunAt]',
      learning: 'id, [reviewer+at]',
      lessons: 'id',
      calibrationSessions: 'id',
    },
  },
  {
    version: 7,
    stores: {
      cases:
        'id, transcriptId, state, lease.until, lease.reviewer, help.to, match.entryId, [assignee+state], [origin+state], [state+origin+risk], [state+origin+flaggedAt]',
      banks: 'id',
      bankEntries: 'id, bankId, [method+hash], [bankId+status+id]',
      pictures: 'id, importId',
    },
  },
  {
    version: 8,
    stores: {
      clusters: 'id',
      clusterMembers: 'itemId, clusterId',
      unclustered: 'itemId, [at+itemId]',
    },
    async upgrade(transaction) {
      const [imports, pictures, assessed] = await Promise.all([
        transaction.table('imports').toArray(),
        transaction.table('pictures').toArray(),
        transaction.table('assessments').toCollection().primaryKeys(),
      ]);
      const order = transaction.table('transcripts').orderBy('importId');
      const [importIds, ids] = await Promise.all([order.keys(), order.primaryKeys()]);
      const transcripts = ids.map((id, index) => ({ id: String(id), importId: String(importIds[index]) }));
      const came = { transcripts, imports, pictures, assessed: new Set(assessed.map(String)) };
      await transaction.table('unclustered').bulkPut(waitingOf(came));
    },
  },
  {
    version: 9,
    stores: {
      assessments: 'transcriptId, peak, risk, labelled, *hitLayers, [model.id+model.version+model.sha256]',
      formerAssessments: '[transcriptId+pack], transcriptId',
    },
  },
];

/** Declares all versions on a database, oldest first. */
export function applyVersions(database: Dexie, versions: readonly SchemaVersion[] = SCHEMA_VERSIONS): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}
