import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { outcomeSchema } from '../../../domain/decisions/outcome.ts';
import { outcomeRows, standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import { makeCase } from '../../fixtures/factories.ts';

const hashes = { previousHash: '0'.repeat(64), hash: 'f'.repeat(64) };
const decision = (seq: number, caseId: string, verdict = 'confirmed'): LogEntry =>
  ({
    ...hashes,
    seq,
    at: `2026-03-05T08:00:0${seq}.000Z`,
    actor: 'willow',
    kind: 'decision',
    caseId,
    payload: {
      stage: 'first-review',
      verdict,
      characteristics: ['secrecy'],
      note: '',
      seconds: 7,
      policyVersion: 1,
    },
  }) as LogEntry;
const withdrawal = (seq: number, caseId: string, decisionSeq: number): LogEntry => ({
  ...hashes,
  seq,
  at: `2026-03-05T08:00:0${seq}.000Z`,
  actor: 'willow',
  kind: 'decision-withdrawn',
  caseId,
  payload: { decisionSeq },
});

describe('the rows of the export', () => {
  test('a decided case has its decision, with the gold outcome of its transcript', () => {
    const rows = outcomeRows(
      [makeCase({ state: 'decided' })],
      [decision(1, 'case-1')],
      new Map([['t-001', 'risk' as const]]),
    );
    expect(rows).toEqual([
      {
        case_id: 'case-1',
        transcript_id: 't-001',
        flagged_at: '2026-03-04T17:00:00.000Z',
        flagged_by: ['classifier'],
        risk: 0.9,
        threshold: 0.5,
        model_id: 'test-model',
        model_version: '1.0.0',
        stage: 'first-review',
        reviewer: 'willow',
        decision: 'confirmed',
        characteristics: ['secrecy'],
        decided_at: '2026-03-05T08:00:01.000Z',
        seconds: 7,
        gold: 'risk',
        blind: false,
        adjudication: false,
        inclusion_probability: null,
      },
    ]);
    expect(outcomeSchema.safeParse(rows[0]).success).toBe(true);
  });

  test('an open case has one pending row, a withdrawn one none', () => {
    const rows = outcomeRows([makeCase(), makeCase({ id: 'case-2', state: 'withdrawn' })], [], new Map());
    expect(rows).toMatchObject([
      { case_id: 'case-1', decision: null, reviewer: null, decided_at: null, gold: null },
    ]);
    expect(outcomeSchema.safeParse(rows[0]).success).toBe(true);
  });

  test('a decision that was withdrawn and one made after it', () => {
    const log = [decision(1, 'case-1'), withdrawal(2, 'case-1', 1), decision(3, 'case-1', 'inconclusive')];
    expect(standingDecisions(log).map(({ seq }) => seq)).toEqual([3]);
    const rows = outcomeRows([makeCase({ state: 'decided' })], log, new Map());
    expect(rows.map((row) => row.decision)).toEqual(['inconclusive']);
  });
});
