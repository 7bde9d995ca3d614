import { describe, expect, test } from 'vitest';
import { stampSchema } from '../../../domain/decisions/stamp.ts';
import {
  describeProvenance,
  provenanceOf,
  provenanceSchema,
  stampOf,
} from '../../../domain/export/provenance.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';
import { madeExport } from '../../fixtures/made-export.ts';

const [decision, other] = makeLog([
  newEntry('decision', { caseId: 'case-1', actor: 'willow', at: '2026-03-05T10:00:00.000Z' }),
  newEntry('decision', { caseId: 'case-9', actor: 'willow', at: '2026-03-05T10:00:00.000Z' }),
]);
const HEAD = { seq: 2, hash: other!.hash };
const FACTS = {
  appVersion: '0.1.0',
  writtenAt: Date.UTC(2026, 2, 6, 12, 0, 1),
  asOf: Date.UTC(2026, 2, 6, 12),
  filter: { ...NO_FILTER, layer: 'rules' as const, reviewer: 'a&b=c' },
  outcomes: [
    makeOutcome({
      ...{ case_id: 'case-1', reviewer: 'willow', decided_at: '2026-03-05T10:00:00.000Z' },
      ...{ flagged_at: '2026-03-04T17:00:00+02:00', policy_version: 10, model_version: '2.0' },
    }),
    makeOutcome({
      ...{ case_id: 'case-1', stage: 'second-review', reviewer: 'birch', flagged_at: null },
      ...{ policy_version: 2, model_id: null, model_version: null },
    }),
    makeOutcome({ case_id: 'case-2', flagged_at: '2026-03-04T16:00:00Z', policy_version: null }),
  ],
  decisions: [decision, other] as never,
  log: { id: decision!.hash, head: HEAD },
};

describe('what an export says of itself', () => {
  const provenance = provenanceOf(FACTS);

  test('period, versions and counts are those of the rows that are left', () => {
    expect(provenanceSchema.parse(provenance)).toEqual(provenance);
    expect(provenance).toMatchObject({
      period: { from: '2026-03-04T15:00:00.000Z', to: '2026-03-04T16:00:00.000Z' },
      rows: 3,
      cases: 2,
      log: { id: decision!.hash, seq: 2, hash: HEAD.hash },
      asOf: '2026-03-06T12:00:00.000Z',
      writtenAt: '2026-03-06T12:00:01.000Z',
    });
    // In order of number; the decision on another case does not count.
    expect(provenance.versions).toEqual({
      policies: [2, 10],
      models: ['test-model 1.0.0', 'test-model 2.0'],
      reviewPolicies: [2],
      guidance: ['1.0.0'],
    });
  });

  test('the filter stands in it as words and as the address has it', () => {
    expect(provenance.filter).toEqual({
      words: 'flagged by rules, reviewed by a&b=c',
      parameters: 'layer=rules&reviewer=a%26b%3Dc',
      values: FACTS.filter,
    });
  });

  test('each row can bear it', () => {
    const stamp = stampOf(provenance);
    expect(stampSchema.parse(stamp)).toEqual(stamp);
    expect(stamp).toEqual({
      exported_at: provenance.writtenAt,
      as_of: provenance.asOf,
      filters: provenance.filter.parameters,
      app_version: '0.1.0',
      log_id: decision!.hash,
      log_seq: 2,
      log_hash: HEAD.hash,
      log_signature: null,
    });
  });

  test('without a row and without a log nothing is made up', () => {
    const empty = provenanceOf({ ...FACTS, outcomes: [], log: { id: null, head: null } });
    expect(provenanceSchema.parse(empty)).toMatchObject({
      period: { from: null, to: null },
      versions: { policies: [], models: [], reviewPolicies: [], guidance: [] },
      log: { id: null, seq: 0, hash: null },
      rows: 0,
      cases: 0,
    });
    expect(stampSchema.safeParse(stampOf(empty)).success).toBe(true);
  });

  test('in words it leaves nothing out', () => {
    const { provenance: made } = madeExport(500);
    const words = JSON.stringify(describeProvenance(made));
    for (const value of [made.asOf, made.writtenAt, made.period.from, made.log.hash, ...made.versions.models])
      expect(words).toContain(String(value));
  });
});
