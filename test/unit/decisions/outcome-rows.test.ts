import { describe, expect, test } from 'vitest';
import type { LogEntry, LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { outcomeSchema } from '../../../domain/decisions/outcome.ts';
import { firstAnswers, outcomeRows, standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import type { Case } from '../../../domain/queue/case.ts';
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
        locale: 'en',
        channel: 'game chat',
        policy_version: 1,
        opened_at: null,
        band_from: null,
        band_to: null,
        second_review_probability: null,
        draw_id: null,
        ...{ finding: null, entry_id: null, bank_id: null, method: null, distance: null },
        ...{ cluster_id: null, looked_at: null },
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

  test('what figures need of the case: locale, channel, policy, the draw, and when an appeal was opened', () => {
    const appeal = {
      ...{ openedBy: 'lead-1', openedAt: '2026-03-06T08:00:00.000Z', complaint: 'read it again' },
      ...{ deadline: '2026-04-06T08:00:00.000Z', decision: null, decidedBy: null, decidedAt: null },
    };
    const audit = { band: [0.25, 0.5] as [number, number], inclusionProbability: 0.1 };
    const reviewed = makeCase({
      state: 'appealed',
      appeal,
      audit,
      locale: '',
      channel: '',
      policyVersion: 4,
    });
    const pending = outcomeRows([reviewed], [decision(1, 'case-1')], new Map());
    const facts = { locale: null, channel: null, policy_version: 4, band_from: 0.25, band_to: 0.5 };
    // Written before draws had ids: their moment stands for it.
    const drawn = { draw_id: 'drawn 2026-03-04T17:00:00.000Z' };
    expect(pending).toMatchObject([
      { stage: 'first-review', opened_at: null, ...facts, ...drawn },
      { stage: 'appeal', decision: null, opened_at: '2026-03-06T08:00:00.000Z', ...facts, ...drawn },
    ]);
    const named = { ...reviewed, audit: { ...audit, drawId: 'draw-3' } };
    expect(outcomeRows([named], [], new Map())).toMatchObject([{ draw_id: 'draw-3' }]);
    const resolution = {
      ...decision(2, 'case-1'),
      kind: 'appeal-decided',
      payload: { decision: 'upheld', reason: 'same', seconds: 5 },
    } as LogEntry;
    const closed = makeCase({ ...reviewed, state: 'closed' });
    expect(outcomeRows([closed], [decision(1, 'case-1'), resolution], new Map())).toMatchObject([
      { stage: 'first-review', opened_at: null },
      { stage: 'appeal', decision: 'upheld', opened_at: '2026-03-06T08:00:00.000Z' },
    ]);
    for (const row of pending) expect(outcomeSchema.safeParse(row).success).toBe(true);
  });

  test('a second review bears the chance that the first verdict had of it, and nothing else does', () => {
    const first = (seq: number, probability?: number | null): LogEntry => {
      const entry = decision(seq, 'case-1') as LogEntryOf<'decision'>;
      if (probability === undefined) return entry;
      return { ...entry, payload: { ...entry.payload, secondReviewProbability: probability } };
    };
    const second = decision(9, 'case-1') as LogEntryOf<'decision'>;
    const checked = { ...second, actor: 'birch', payload: { ...second.payload, stage: 'second-review' } };
    const chances = (log: LogEntry[], change: Partial<Case> = {}) =>
      outcomeRows([makeCase({ state: 'decided', ...change })], [...log, checked as LogEntry], new Map()).map(
        (row) => row.second_review_probability,
      );
    expect(chances([first(1, 0.1)])).toEqual([null, 0.1]);
    // An older log does not say; one of two draws that does not say makes both unknown.
    expect(chances([first(1)])).toEqual([null, null]);
    expect(chances([first(1), first(2, 0.1)])).toEqual([null, null, null]);
    // A corrected verdict had two chances; one that was taken back had none.
    expect(chances([first(1, 0.1), first(2, 0.2)])).toEqual([null, null, expect.closeTo(0.28, 12)]);
    expect(chances([first(1, 0.1), withdrawal(2, 'case-1', 1), first(3, 1)])).toEqual([null, 1]);
    // Somebody asked for it.
    expect(chances([], { escalatedBy: 'willow' })).toEqual([1]);
    const waiting = outcomeRows([makeCase({ state: 'in-second-review' })], [first(1, 1)], new Map());
    expect(waiting.map((row) => row.second_review_probability)).toEqual([null, null]);
  });

  test('a decision that was withdrawn and one made after it', () => {
    const log = [decision(1, 'case-1'), withdrawal(2, 'case-1', 1), decision(3, 'case-1', 'inconclusive')];
    expect(standingDecisions(log).map(({ seq }) => seq)).toEqual([3]);
    const rows = outcomeRows([makeCase({ state: 'decided' })], log, new Map());
    expect(rows.map((row) => row.decision)).toEqual(['inconclusive']);
  });

  test('of a golden item the first answer of each reviewer is a row although it was undone', () => {
    const golden = { origin: 'golden', flaggedBy: ['golden'] } satisfies Partial<Case>;
    const undone = [decision(1, 'case-1'), withdrawal(2, 'case-1', 1)];
    const waiting = makeCase({ ...golden, state: 'open' });
    expect(outcomeRows([waiting], undone, new Map()).map((row) => row.decision)).toEqual(['confirmed', null]);
    const again = [...undone, decision(3, 'case-1', 'inconclusive'), withdrawal(4, 'case-1', 3)];
    const log = [...again, decision(5, 'case-1', 'not-confirmed')];
    const decided = makeCase({ ...golden, state: 'decided' });
    expect(outcomeRows([decided], log, new Map()).map((row) => row.decision)).toEqual([
      'confirmed',
      'not-confirmed',
    ]);
    expect(firstAnswers(log).map(({ seq }) => seq)).toEqual([1]);
    const removed = makeCase({ ...golden, state: 'withdrawn' });
    expect(outcomeRows([removed], undone, new Map()).map((row) => row.decision)).toEqual(['confirmed']);
  });

  test('a decided appeal whose entries were purged keeps its row; nothing says how long it took', () => {
    const appeal = {
      openedBy: 'lead-1',
      openedAt: '2026-03-06T08:00:00.000Z',
      complaint: '',
      deadline: '2026-04-06T08:00:00.000Z',
      decision: 'reversed' as const,
      decidedBy: 'oak',
      decidedAt: '2026-03-07T08:00:00.000Z',
    };
    const closed = makeCase({ state: 'closed', appeal });
    const told = {
      ...hashes,
      seq: 2,
      at: appeal.decidedAt,
      actor: 'oak',
      kind: 'appeal-decided',
      caseId: 'case-1',
      payload: { decision: 'reversed', reason: 'x', seconds: 40 },
    } as LogEntry;
    const first = decision(1, 'case-1');
    const [, before] = outcomeRows([closed], [first, told], new Map());
    const rows = outcomeRows([closed], [first], new Map());
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual({ ...before, seconds: null });
    expect(outcomeSchema.parse(rows[1])).toEqual(rows[1]);
    const open = { ...closed, state: 'appealed' as const, appeal: { ...appeal, decision: null } };
    expect(outcomeRows([open], [first], new Map()).map((row) => row.decision)).toEqual(['confirmed', null]);
  });
});
