import { describe, expect, test, vi } from 'vitest';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allClusters, allMemberships, countUnclustered } from '../../storage/clusters.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import type { ClustersClient } from '../../workers/clusters/clusters-client.ts';
import { GrowingClusters } from '../../workers/clusters/growing-clusters.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { growClusters } from '../../workflows/matching/growing-clusters.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { makeAssessment, makeTranscript } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';

vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({
  poolInForce: async () => ({
    size: 1,
    score: async (batch: Transcript[]) => ({
      ok: true,
      value: batch.map(({ id }) => makeAssessment({ transcriptId: id, risk: 0.1 })),
    }),
  }),
}));

withFreshDatabase();

/** As the worker's client, in this thread. */
function inThread(): ClustersClient & { begun: () => number } {
  let running: GrowingClusters | null = null;
  let begun = 0;
  return {
    grow() {
      if (!running) begun += 1;
      running ??= new GrowingClusters();
      return running.grow();
    },
    dispose: () => {
      running = null;
    },
    begun: () => begun,
  };
}

const WORDS = 'we meet at the gate on Saturday morning with two bags of seedlings and a flask of warm soup';

/** One of a family of transcripts that differ in a word. */
const near = (family: string, number: number) =>
  makeTranscript({
    id: `${family}-${String(number).padStart(3, '0')}`,
    messages: [
      {
        from: 'BlueFern',
        at: '2026-03-04T16:05:00Z',
        text: `${WORDS.split(' ')
          .map((word) => `${family}${word}`)
          .join(' ')} number ${number}`,
      },
    ],
  });

async function bring(...transcripts: Transcript[]): Promise<void> {
  const lines = transcripts.map((each) => JSON.stringify(each));
  await importTranscripts(new Blob([lines.join('\n')]).stream(), 'some.jsonl');
  await scoreWaiting();
}

const family = (name: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => near(name, from + index));

/** Clusters and members without the moments at which they came. */
async function shape() {
  const clusters = (await allClusters()).map(({ id, founderId, members }) => ({ id, founderId, members }));
  const memberships = (await allMemberships()).map(({ itemId, clusterId }) => `${itemId} ${clusterId}`);
  return { clusters, memberships };
}

describe('what comes in', () => {
  test('makes clusters of what is alike, and goes on where it was in a new worker', async () => {
    await bring(...family('a', 0, 3), ...family('b', 0, 1), near('c', 0));
    const first = inThread();
    await growClusters(first);
    expect(await countUnclustered()).toBe(0);
    expect((await shape()).clusters).toEqual([{ id: 'transcripts:a-000', founderId: 'a-000', members: 3 }]);
    await bring(...family('a', 3, 5), near('b', 1));
    await growClusters(inThread());
    const stopped = await shape();
    expect(stopped.clusters).toEqual([
      { id: 'transcripts:a-000', founderId: 'a-000', members: 5 },
      { id: 'transcripts:b-000', founderId: 'b-000', members: 2 },
    ]);
    // The worker that went on knows nothing of what another tab stored meanwhile: it begins anew.
    await bring(...family('a', 5, 6));
    await growClusters(first);
    expect(first.begun()).toBe(2);
    expect((await shape()).clusters[0]).toMatchObject({ members: 6 });
  });

  test('comes to the same, all at once or piece by piece', async () => {
    const all = [...family('a', 0, 4), ...family('b', 0, 3)];
    await bring(...all);
    await growClusters(inThread());
    const atOnce = await shape();
    await Promise.all(
      ['clusters', 'clusterMembers', 'transcripts', 'assessments'].map((name) =>
        database.table(name).clear(),
      ),
    );
    const client = inThread();
    for (const each of all) {
      await bring(each);
      await growClusters(client);
    }
    expect(await shape()).toEqual(atOnce);
  });

  test('a flood raises one alert', async () => {
    const client = inThread();
    await bring(...family('a', 0, 19));
    await growClusters(client);
    const alerts = async () => (await readLog()).filter(({ kind }) => kind === 'cluster-alert');
    expect(await alerts()).toHaveLength(0);
    await bring(...family('a', 19, 30));
    await growClusters(client);
    await bring(...family('a', 30, 32));
    await growClusters(client);
    expect(await alerts()).toMatchObject([{ payload: { reason: 'size', members: 30, size: 20 } }]);
  });

  test('deleted while it waits, or as a member, it is in no cluster', async () => {
    const client = inThread();
    await bring(...family('a', 0, 3));
    await growClusters(client);
    await bring(near('a', 3), near('a', 4));
    await database.transcripts.delete('a-003');
    await growClusters(client);
    expect((await shape()).clusters).toMatchObject([{ members: 4 }]);
    expect(await countUnclustered()).toBe(0);
  });
});
