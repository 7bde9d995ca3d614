import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { CohortInMemory, makeStamp } from '../../fixtures/cohort-files.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const row = (caseNumber: number, overrides: Partial<Outcome>) =>
  makeOutcome({
    case_id: `case-${caseNumber}`,
    reviewer: 'oak',
    decided_at: '2026-03-05T10:00:00.000Z',
    ...overrides,
  });

const kinds = (memory: CohortInMemory) => memory.cohort().conflicts.map(({ kind }) => kind);

const reviewers = (memory: CohortInMemory) =>
  memory.cohort().counted.map(({ outcome, reviewer }) => [outcome.case_id, reviewer]);

describe('what one person said when', () => {
  const [early, late] = ['2026-03-05T10:00:00.123456Z', '2026-03-05T10:00:00.123457Z'];

  test('decisions a microsecond apart are two, whoever tells them, and the later one counts', () => {
    const rows = [
      row(1, { decided_at: late, decision: 'confirmed' }),
      row(1, { decided_at: early, decision: 'not-confirmed' }),
    ];
    for (const order of [rows, rows.toReversed()]) {
      const memory = new CohortInMemory();
      memory.import({ rows: order, stamp: makeStamp('1', 10) });
      memory.import({ rows: order, stamp: makeStamp('2', 10) });
      expect(kinds(memory)).toEqual([]);
      const { counted } = memory.cohort();
      expect(counted).toHaveLength(2);
      const figures = computeStatistics(counted.map(({ outcome }) => outcome));
      expect(figures.cases).toMatchObject({ confirmed: 1, notConfirmed: 0 });
    }
  });

  test('a name in two encodings is one name, also in rows that were stored as they came', () => {
    const [composed, apart] = ['Zo\u00eb', 'Zoe\u0308'];
    const memory = new CohortInMemory();
    memory.import({ rows: [row(1, { reviewer: composed })], stamp: makeStamp('1', 10) });
    for (const [key, stored] of [...memory.rows]) {
      memory.rows.delete(key);
      const oldKey = key.replace(composed, apart);
      memory.rows.set(oldKey, { ...stored, key: oldKey, outcome: { ...stored.outcome, reviewer: apart } });
    }
    memory.import({
      rows: [row(1, { reviewer: apart }), row(2, { reviewer: composed })],
      stamp: makeStamp('1', 20),
    });
    expect(reviewers(memory)).toEqual([
      ['case-1', composed],
      ['case-2', composed],
    ]);
    expect(kinds(memory)).toEqual([]);
  });

  test('what a file does not say of characteristics contradicts nothing, and stays unsaid', () => {
    const memory = new CohortInMemory();
    memory.import({ rows: [row(1, { characteristics: null })], stamp: null });
    expect(memory.cohort().counted[0]!.outcome.characteristics).toBeNull();
    memory.import({ rows: [row(1, { characteristics: ['secrecy'] })], stamp: makeStamp('1', 10) });
    expect(kinds(memory)).toEqual([]);
    expect(memory.cohort().counted[0]!.outcome.characteristics).toEqual(['secrecy']);
  });
});
