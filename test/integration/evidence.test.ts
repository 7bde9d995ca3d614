import { describe, expect, test } from 'vitest';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { buildLab } from '../../domain/thresholds/lab.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { drawAudit } from '../../workflows/quality/quality.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { readEvidence } from '../../workflows/thresholds/evidence.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const ALL_LABELS = { kind: 'labels', importId: null } as const;
const REVIEWS = { kind: 'reviews' } as const;

async function label(ids: readonly string[], outcome: 'risk' | 'benign'): Promise<void> {
  await database.assessments
    .where('transcriptId')
    .anyOf(ids)
    .modify((stored) => {
      stored.label = { outcome, characteristics: outcome === 'risk' ? ['secrecy'] : [] };
      stored.labelled = 1;
    });
}

async function decide(caseId: string, choice: 'confirmed' | 'not-confirmed' | 'inconclusive') {
  await takeCase(caseId);
  await submitReview(
    caseId,
    makeSubmission({ choice, characteristics: choice === 'confirmed' ? ['secrecy'] : [] }),
  );
}

describe('labels as evidence', () => {
  test('only what is labelled, of all imports or of one', async () => {
    await storeAssessed([0.9, 0.2, 0.4]);
    await label(['t-0'], 'risk');
    await label(['t-1'], 'benign');
    const import1 = { source: 'set.jsonl', state: 'done' as const, startedAt: '2026-03-01T00:00:00Z' };
    await database.imports.put({ id: 'import-1', ...import1, accepted: 3, rejected: 0 });
    const { set, summary } = await readEvidence(ALL_LABELS);
    expect([...set.ids]).toEqual(['t-0', 't-1']);
    expect([...set.positive]).toEqual([1, 0]);
    expect(set.plain).toBe(true);
    expect(summary).toEqual({ n: 2, positives: 1, fromSamples: 0, reviewed: null, unreviewed: 0 });
    expect((await readEvidence({ kind: 'labels', importId: 'import-1' })).set.size).toBe(2);
    expect((await readEvidence({ kind: 'labels', importId: 'other' })).set.size).toBe(0);
  });
});

describe('the team’s reviews as evidence', () => {
  test('an audit sample stands for what it was drawn from, so that recall is not 1 by construction', async () => {
    // 2 flagged, and 40 below the threshold in two bands.
    await storeAssessed([0.9, 0.8, ...Array.from({ length: 40 }, (_, index) => (index < 20 ? 0.1 : 0.4))]);
    await addCases([
      makeCase({ id: 'c-0', transcriptId: 't-0', risk: 0.9 }),
      makeCase({ id: 'c-1', transcriptId: 't-1', risk: 0.8 }),
    ]);
    await drawAudit({ bands: 2, perBand: 5 });
    await decide('c-0', 'confirmed');
    await decide('c-1', 'confirmed');
    const samples = (await allCases()).filter(({ origin }) => origin === 'audit-sample');
    expect(samples).toHaveLength(10);
    const [missed, ...rest] = samples.filter(({ risk }) => risk === 0.4);
    await decide(missed!.id, 'confirmed');
    for (const { id } of [...rest, ...samples.filter(({ risk }) => risk === 0.1)])
      await decide(id, 'not-confirmed');

    const { set, unknown, summary } = await readEvidence(REVIEWS);
    expect(summary).toMatchObject({ n: 12, positives: 3, unreviewed: 0 });
    expect(summary.reviewed).toMatchObject({ flagged: 2, decided: 2, audited: 10 });
    expect(set.weight.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(42, 9);
    const { recall, confusion } = buildLab(set, riskRule(0.5), unknown).at(0.5);
    // One of five in a band of twenty: four expected misses beside two caught.
    expect(confusion).toMatchObject({ tp: 2, fn: 4 });
    expect(recall.value).toBeCloseTo(1 / 3, 9);
  });

  test('what is undecided is stood in for, what is inconclusive or golden left out', async () => {
    await storeAssessed([0.95, 0.92, 0.6, 0.7]);
    await addCases([
      makeCase({ id: 'c-0', transcriptId: 't-0', risk: 0.95 }),
      makeCase({ id: 'c-1', transcriptId: 't-1', risk: 0.92 }),
      makeCase({ id: 'c-2', transcriptId: 't-2', risk: 0.6 }),
      makeCase({ id: 'c-3', transcriptId: 't-3', risk: 0.7, origin: 'golden', flaggedBy: ['golden'] }),
    ]);
    await decide('c-0', 'confirmed');
    await decide('c-2', 'inconclusive');
    await decide('c-3', 'confirmed');
    const { set, unknown, summary } = await readEvidence(REVIEWS);
    expect([...set.ids]).toEqual(['t-0']);
    expect([...set.weight]).toEqual([2]);
    expect(unknown).toEqual([{ band: [0.6, 0.7], population: 1 }]);
    expect(summary.reviewed).toMatchObject({
      flagged: 3,
      decided: 1,
      inconclusive: 1,
      audited: 0,
      drawnAt: null,
    });
    expect(set.facets.filter(({ facet }) => facet === 'characteristic').map(({ value }) => value)).toEqual([
      'secrecy',
    ]);
  });
});
