import { describe, expect, test } from 'vitest';
import { decideClusterCommand } from '../../domain/commands/matching/decide-cluster.ts';
import { undoClusterCommand } from '../../domain/commands/matching/undo-cluster.ts';
import { standingVotes } from '../../domain/matching/bank/verification.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { statisticsUnder } from '../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import type { Case } from '../../domain/queue/case.ts';
import { allCases, getCase } from '../../storage/cases.ts';
import { allClusters } from '../../storage/clusters.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { answerOf } from '../../workflows/base/door.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { liveClusterMember } from '../../workflows/matching/cluster-member.ts';
import { liveCluster } from '../../workflows/matching/clusters.ts';
import { entryHistoryOf } from '../../workflows/matching/entry-history.ts';
import { correctDecision } from '../../workflows/review/undo.ts';
import { makeCase, makeMatchCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { BANK, ENTRY, makeMatch, makePicture } from '../fixtures/match-rows.ts';
import { storeAsOneCluster } from '../fixtures/stored-cluster.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const ITEMS = Array.from({ length: 8 }, (_, index) => `p-${index}`);
const CLUSTER = 'pictures:p-0';
const OTHER = { ...ENTRY, id: 'entry-2', hash: '1d'.repeat(32) };

/** Eight pictures in one cluster: six match one entry, two another, and one transcript has the id of a picture. */
async function oneCluster(): Promise<void> {
  await database.banks.put(BANK);
  await database.bankEntries.bulkPut([ENTRY, OTHER]);
  await database.pictures.bulkAdd(ITEMS.map((id) => makePicture({ id, name: `picture ${id}` })));
  const at = '2026-03-05T10:00:00.000Z';
  await database.unclustered.bulkAdd(ITEMS.map((itemId) => ({ itemId, kind: 'pictures', at })));
  expect(await storeAsOneCluster('pictures')).toBe(true);
  await addCases([
    ...ITEMS.map((transcriptId, index) =>
      makeMatchCase({
        ...{ id: `case-${index}`, transcriptId },
        match: makeMatch({ entryId: index < 6 ? ENTRY.id : OTHER.id }),
      }),
    ),
    makeCase({ id: 'of-a-transcript', transcriptId: 'p-1' }),
  ]);
}

const found = (finding: 'near-duplicate' | 'bad-hash' = 'near-duplicate') =>
  makeSubmission({
    choice: finding === 'bad-hash' ? 'not-confirmed' : 'confirmed',
    ...{ finding, characteristics: [], seconds: 60 },
  });

const decide = (changes: Partial<Parameters<typeof decideClusterCommand.decide>[0]> = {}) =>
  answerOf(decideClusterCommand, {
    ...{ clusterId: CLUSTER, itemIds: ITEMS, lookedAt: ITEMS.slice(0, 5), entryId: ENTRY.id },
    ...{ submission: found(), ...changes },
  });

const standing = (cases: readonly Case[]) =>
  cases.map(({ id, state, verdict }) => `${id} ${state} ${verdict}`);
const verified = { broken: null, cases: { disagreeing: 0 } };

describe('a cluster of pictures', () => {
  test('shows the entries whose matches wait, and draws its sample from those with the most', async () => {
    await oneCluster();
    const view = await firstOf(liveCluster(CLUSTER, null));
    expect(view).toMatchObject({
      ...{ name: 'picture p-0', entryId: ENTRY.id, toDecide: 6, toOpen: 0, apart: 2, latest: null },
      entries: [
        { entryId: ENTRY.id, waiting: 6, bankName: BANK.name },
        { entryId: OTHER.id, waiting: 2 },
      ],
    });
    expect(view!.sample).toHaveLength(5);
    expect(view!.sample[0]).toMatchObject({ itemId: 'p-0', name: 'picture p-0' });
    const other = await firstOf(liveCluster(CLUSTER, OTHER.id));
    expect(other).toMatchObject({ entryId: OTHER.id, toDecide: 2 });
    expect(other!.sample.map(({ itemId }) => itemId).sort()).toEqual(['p-6', 'p-7']);
    const member = await firstOf(liveClusterMember(CLUSTER, 'p-6', OTHER.id));
    expect(member).toMatchObject({ own: { id: 'p-0' }, picture: { id: 'p-6' }, entry: { id: OTHER.id } });
  });

  test('is decided by what is found of the matches with one entry; every case has an entry of its own', async () => {
    await oneCluster();
    expect(await decide()).toMatchObject({ decided: 6, lookedAt: 5 });
    const cases = await allCases();
    expect(standing(cases)).toEqual([
      ...ITEMS.slice(0, 6).map((_, index) => `case-${index} decided confirmed`),
      ...['case-6 open null', 'case-7 open null', 'of-a-transcript open null'],
    ]);
    const log = await readLog();
    const decisions = log.filter(({ kind }) => kind === 'decision');
    expect(decisions).toMatchObject(
      ITEMS.slice(0, 6).map((_, index) => ({
        caseId: `case-${index}`,
        payload: {
          ...{ finding: 'near-duplicate', verdict: 'confirmed', seconds: 10 },
          cluster: { id: CLUSTER, lookedAt: index < 5 },
        },
      })),
    );
    expect(log.at(-1)).toMatchObject({
      kind: 'cluster-decided',
      payload: { verdict: 'confirmed', finding: 'near-duplicate', opened: 0, lookedAt: 5 },
    });
    // What nobody looked at is no vote on the entry.
    expect(standingVotes(await entryHistoryOf(ENTRY.id))).toHaveLength(5);
    expect(await entryHistoryOf(OTHER.id)).toEqual([]);
    const rows = (await readOutcomes()).filter(({ case_id }) => /^case-[0-5]$/.test(case_id));
    expect(rows.map(({ cluster_id }) => cluster_id)).toEqual(rows.map(() => CLUSTER));
    // Statistics can leave out what nobody looked at.
    const flagged = (filter = NO_FILTER) =>
      statisticsUnder(gatherCases(rows).cases(), filter, { now: null }).cases.flagged;
    expect([flagged(), flagged({ ...NO_FILTER, clusters: 'looked-at' })]).toEqual([6, 5]);
    expect(await verifyChain()).toMatchObject(verified);
  });

  test('goes on with the next entry, and is reviewed once nothing waits', async () => {
    await oneCluster();
    await decide();
    const next = await firstOf(liveCluster(CLUSTER, ENTRY.id));
    expect(next).toMatchObject({ entryId: OTHER.id, toDecide: 2 });
    await decide({ entryId: OTHER.id, lookedAt: ['p-6', 'p-7'], submission: found('bad-hash') });
    expect(await getCase('case-7')).toMatchObject({ verdict: 'not-confirmed' });
    expect(await firstOf(liveCluster(CLUSTER, null))).toMatchObject({ entryId: null, toDecide: 0 });
    const none = { entryId: null, submission: null, lookedAt: ITEMS };
    expect(await decide(none)).toMatchObject({ decided: 0 });
    expect((await readLog()).at(-1)).toMatchObject({ payload: { verdict: null, caseIds: [] } });
  });

  test('needs a finding that fits the verdict, and a look at the sample', async () => {
    await oneCluster();
    const code = (work: Promise<unknown>) => work.then(String, (error) => error.code);
    expect(await code(decide({ lookedAt: ITEMS.slice(3) }))).toBe('incomplete');
    expect(await code(decide({ submission: null }))).toBe('incomplete');
    const unfounded = makeSubmission({ choice: 'confirmed', characteristics: [] });
    expect(await code(decide({ submission: unfounded }))).toBe('incomplete');
    const against = { ...found('bad-hash'), choice: 'confirmed' as const };
    expect(await code(decide({ submission: against }))).toBe('not-allowed');
    // Nothing waits that matches no entry, and what a transcript waits for is not asked.
    expect(await decide({ entryId: null, lookedAt: ITEMS })).toMatchObject({ decided: 0 });
    expect(await getCase('of-a-transcript')).toMatchObject({ state: 'open' });
  });

  test('is undone as a whole, by whoever decided, until somebody has gone on', async () => {
    await oneCluster();
    const before = await allClusters();
    const { seq } = await decide();
    expect(await firstOf(liveCluster(CLUSTER, null))).toMatchObject({
      latest: { entry: { seq }, isUndoable: true },
    });
    await sitAs('hazel', 'lead');
    expect(await firstOf(liveCluster(CLUSTER, null))).toMatchObject({ latest: { isUndoable: false } });
    await sitAs('reviewer-1');
    expect(await answerOf(undoClusterCommand, seq)).toEqual({ cases: 6 });
    expect(standing(await allCases()).filter((each) => !each.endsWith('open null'))).toEqual([]);
    expect(await allClusters()).toEqual(before);
    expect(standingVotes(await entryHistoryOf(ENTRY.id))).toEqual([]);
    expect(await firstOf(liveCluster(CLUSTER, null))).toMatchObject({ latest: null, toDecide: 6 });
    expect(await verifyChain()).toMatchObject(verified);
    await decide();
    await correctDecision('case-0', found('bad-hash'), 'The hash is of a blank page.');
    expect(await firstOf(liveCluster(CLUSTER, null))).toMatchObject({ latest: { isUndoable: false } });
  });
});
