import { describe, expect, test, vi } from 'vitest';
import { raiseClusterAlertsCommand } from '../../domain/commands/matching/clusters.ts';
import { decideClusterCommand } from '../../domain/commands/matching/decide-cluster.ts';
import { undoClusterCommand } from '../../domain/commands/matching/undo-cluster.ts';
import { DEFAULT_CLUSTER_RULES } from '../../domain/policy/cluster-rules.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { allClusters } from '../../storage/clusters.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { answerOf } from '../../workflows/base/door.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { undo } from '../../workflows/review/undo.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { makeAssessment, makeRules, makeSubmission, makeTranscript } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { storeAsOneCluster } from '../fixtures/stored-cluster.ts';
import { putGoldenItems } from '../fixtures/writes.ts';

/** The first four are flagged by the classifier, the others are not. */
const riskOf = (id: string) => (Number(id.slice(2)) < 4 ? 0.9 : 0.1);

vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({
  poolInForce: async () => ({
    size: 1,
    score: async (batch: Transcript[]) => ({
      ok: true,
      value: batch.map(({ id }) => makeAssessment({ transcriptId: id, risk: riskOf(id) })),
    }),
  }),
}));

withFreshDatabase();

const ITEMS = Array.from({ length: 8 }, (_, index) => `t-${index}`);
const CLUSTER = 'transcripts:t-0';

/** Eight transcripts that came in and make one cluster. */
async function oneCluster(): Promise<void> {
  const lines = ITEMS.map((id) => JSON.stringify(makeTranscript({ id })));
  await importTranscripts(new Blob([lines.join('\n')]).stream(), 'some.jsonl');
  await scoreWaiting();
  expect(await storeAsOneCluster()).toBe(true);
}

const decide = (changes: Partial<Parameters<typeof decideClusterCommand.decide>[0]> = {}) =>
  answerOf(decideClusterCommand, {
    ...{ clusterId: CLUSTER, itemIds: ITEMS, lookedAt: ITEMS.slice(0, 5), entryId: null },
    ...{ submission: makeSubmission({ choice: 'not-confirmed', seconds: 80 }), ...changes },
  });

const raise = () => answerOf(raiseClusterAlertsCommand, null);

/** Sets from how many members on a cluster raises an alert. */
const alertFrom = (alertSize: number) =>
  activateReviewRules(
    makeRules({ clusters: { ...DEFAULT_CLUSTER_RULES, alertSize } }),
    `Alert from ${alertSize} members`,
  );

const kinds = async () => (await readLog()).map(({ kind }) => kind);
const verified = { broken: null, cases: { disagreeing: 0, unbegun: 0 } };

describe('what came in', () => {
  test('waits until it was compared, and is stored once', async () => {
    await oneCluster();
    expect(await allClusters()).toMatchObject([{ id: CLUSTER, founderId: 't-0', members: 8 }]);
    expect(await database.unclustered.count()).toBe(0);
    // Worked out from what has changed since.
    const at = '2026-03-05T10:00:00.000Z';
    await database.unclustered.bulkAdd(ITEMS.map((itemId) => ({ itemId, kind: 'transcripts', at })));
    expect(await storeAsOneCluster()).toBe(false);
    expect(await allClusters()).toHaveLength(1);
  });

  test('raises an alert of its size once, until it is reviewed', async () => {
    await oneCluster();
    await alertFrom(9);
    expect(await raise()).toBe(0);
    await alertFrom(8);
    expect(await raise()).toBe(1);
    expect(await raise()).toBe(0);
    const alert = (await readLog()).at(-1);
    expect(alert).toMatchObject({
      ...{ kind: 'cluster-alert', actor: 'Second Look', caseId: null },
      payload: { clusterId: CLUSTER, founderId: 't-0', reason: 'size', members: 8, size: 8 },
    });
    expect(await allClusters()).toMatchObject([{ alertedAt: alert!.at }]);
    await decide();
    expect(await allClusters()).toMatchObject([{ alertedAt: null, reviewedMembers: 8 }]);
    await alertFrom(2);
    expect(await raise()).toBe(0);
  });
});

describe('deciding a cluster', () => {
  test('gives every case an entry of its own, and those without a case one', async () => {
    await oneCluster();
    expect(await allCases()).toHaveLength(4);
    expect(await decide()).toMatchObject({ decided: 8, lookedAt: 5 });
    const cases = await allCases();
    expect(cases.map(({ state, verdict }) => `${state} ${verdict}`)).toEqual(
      ITEMS.map(() => 'decided not-confirmed'),
    );
    const log = await readLog();
    const decisions = log.filter(({ kind }) => kind === 'decision');
    expect(new Set(decisions.map(({ caseId }) => caseId)).size).toBe(8);
    const looked = decisions.map(
      ({ caseId, payload }) =>
        [
          cases.find(({ id }) => id === caseId)?.transcriptId,
          'cluster' in payload && payload.cluster?.lookedAt,
        ] as const,
    );
    expect(looked.filter(([, seen]) => seen).map(([id]) => id)).toEqual(ITEMS.slice(0, 5));
    expect(decisions).toMatchObject(decisions.map(() => ({ payload: { seconds: 10 } })));
    expect(log.at(-1)).toMatchObject({
      kind: 'cluster-decided',
      payload: {
        ...{ verdict: 'not-confirmed', opened: 4, lookedAt: 5 },
        ...{ caseIds: decisions.map(({ caseId }) => caseId), decisions: decisions.map(({ seq }) => seq) },
      },
    });
    const flagged = cases.filter(({ flaggedBy }) => flaggedBy.includes('cluster'));
    expect(flagged.map(({ transcriptId }) => transcriptId).sort()).toEqual(ITEMS.slice(4));
    expect(await verifyChain()).toMatchObject(verified);
  });

  test('leaves what somebody holds, and golden items', async () => {
    await oneCluster();
    const golden = { outcome: 'benign' as const, characteristics: [], addedBy: 'oak' };
    await putGoldenItems([{ ...golden, transcriptId: 't-6', addedAt: '2026-03-05T10:00:00.000Z' }]);
    await sitAs('willow', 'reviewer', 'tab-2');
    const held = await takeNextCase();
    await sitAs('reviewer-1');
    const { decided } = await decide();
    expect(decided).toBe(6);
    const left = (await allCases()).filter(({ state }) => state !== 'decided');
    expect(left).toMatchObject([{ id: held!.id, state: 'leased' }]);
    expect(await verifyChain()).toMatchObject(verified);
  });

  test('needs a sample, a verdict, a cluster, and a lead', async () => {
    await oneCluster();
    const incomplete = { code: 'incomplete' };
    await expect(decide({ lookedAt: ['t-0', 't-1', 't-2', 't-3', 'x'] })).rejects.toMatchObject(incomplete);
    const skip = makeSubmission({ choice: 'skip', reasons: ['language'] });
    await expect(decide({ submission: skip })).rejects.toMatchObject(incomplete);
    await expect(decide({ clusterId: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    await sitAs('willow');
    await expect(decide()).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await kinds()).not.toContain('decision');
  });

  test('is about the members that were there; what came since is left', async () => {
    await oneCluster();
    const { decided } = await decide({ itemIds: ITEMS.slice(0, 6) });
    expect(decided).toBe(6);
    expect(await allClusters()).toMatchObject([{ members: 8, reviewedMembers: 6 }]);
  });
});

describe('undoing it', () => {
  test('lets every case wait again, and the alert stand again', async () => {
    await oneCluster();
    await alertFrom(8);
    await raise();
    const [before] = await allClusters();
    const { seq } = await decide();
    expect(await answerOf(undoClusterCommand, seq)).toEqual({ cases: 8 });
    const cases = await allCases();
    expect(cases).toMatchObject(
      cases.map(() => ({ state: 'open', verdict: null, decidedAt: null, reviews: [], lease: null })),
    );
    expect(await allClusters()).toEqual([before]);
    expect((await kinds()).filter((kind) => kind === 'decision-withdrawn')).toHaveLength(8);
    expect((await kinds()).at(-1)).toBe('cluster-undone');
    expect(await verifyChain()).toMatchObject(verified);
    await expect(answerOf(undoClusterCommand, seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    // And can be decided again, without further cases.
    expect(await decide()).toMatchObject({ decided: 8 });
    expect(await allCases()).toHaveLength(8);
    expect(await verifyChain()).toMatchObject(verified);
  });

  test('is for who decided, and not once work on a case has gone on', async () => {
    await oneCluster();
    const { seq } = await decide();
    await sitAs('hazel', 'lead');
    await expect(answerOf(undoClusterCommand, seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await sitAs('reviewer-1');
    const [first] = (await readLog()).filter(({ kind }) => kind === 'decision');
    // One of them alone cannot be undone: it was not decided alone.
    await expect(undo(first!.seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await database.cases.update(first!.caseId!, {
      lease: { reviewer: 'oak', tab: 't', since: first!.at, until: first!.at },
    });
    await expect(answerOf(undoClusterCommand, seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });
});
