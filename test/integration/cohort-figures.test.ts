import { describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import type { Stamp } from '../../domain/decisions/stamp.ts';
import { outcomesToCsv } from '../../domain/export/outcome-files.ts';
import { readOutcomes as readOutcomeFile } from '../../domain/export/read-outcomes.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { database } from '../../storage/database.ts';
import { exportCohort, liveCohort, renameCohortSource } from '../../workflows/cohort/cohort.ts';
import { importIntoCohort } from '../../workflows/cohort/cohort-import.ts';
import { makeStamp } from '../fixtures/cohort-files.ts';
import { makeCase, makeOutcome } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { follow, settles } from '../fixtures/live-values.ts';
import { makeLog, newEntry } from '../fixtures/log-entries.ts';

vi.mock('../../workers/running/start-worker.ts', () => import('../fixtures/in-process-workers.ts'));

withFreshDatabase();

const ALL = { withOwn: true, filter: NO_FILTER };

const row = (caseNumber: number, overrides: Partial<Outcome> = {}) =>
  makeOutcome({ case_id: `case-${caseNumber}`, transcript_id: `t-${caseNumber}`, ...overrides });

const importRows = (rows: readonly Outcome[], stamp: Stamp | null) =>
  importIntoCohort(new Blob([outcomesToCsv(rows, stamp)]), 'b.csv');

describe('what the worker of the cohort gives', () => {
  test('the figures follow what is imported, with this browser or without', async () => {
    const [first, second] = makeLog([
      newEntry('import'),
      newEntry('decision', { caseId: 'case-own', actor: 'reviewer-1' }),
    ]);
    await database.log.bulkAdd([first!, second!]);
    await database.cases.add({
      ...makeCase({ id: 'case-own', transcriptId: 't-own', state: 'decided', verdict: 'not-confirmed' }),
    });
    const seen = follow(liveCohort('reviewer-1', { ...ALL, now: 0 }));
    const others = follow(liveCohort('reviewer-1', { ...ALL, withOwn: false, now: 0 }));
    await settles(seen, ({ sources, statistics }) => {
      expect(sources).toEqual([]);
      expect(statistics.cases.reviewed).toBe(1);
    });
    await importRows([row(1), row(2)], makeStamp('1', 10));
    await settles(seen, ({ sources, statistics, selection }) => {
      expect(sources).toHaveLength(1);
      expect(statistics.cases.reviewed).toBe(3);
      expect(selection.withOwn).toBe(true);
    });
    await settles(others, ({ statistics }) => expect(statistics.cases.reviewed).toBe(2));
    expect([...seen.errors, ...others.errors]).toEqual([]);
  });

  test('the rows that count are exported with their source, safe for spreadsheets, and can be read again', async () => {
    await importRows([row(1, { reviewer: '=1+1' })], makeStamp('1', 10));
    await renameCohortSource('1'.repeat(64), '@room');
    // An export holds what is shown.
    const shown = follow(liveCohort('reviewer-1', { ...ALL, now: 0 }));
    await settles(shown, ({ sources }) => expect(sources[0]?.source.name).toBe('@room'));
    const file = await exportCohort(ALL);
    const text = await file.text();
    expect(text).not.toMatch(/(^|,|\n)"?[=@]/);
    expect(text).toContain(`${'1'.repeat(64)},'@room,'=1+1`);
    const lines = await Array.fromAsync(readOutcomeFile(file.stream()));
    expect(lines).toMatchObject([
      { ok: true, outcome: { case_id: 'case-1', reviewer: '=1+1' }, stamp: null },
    ]);
  });
});
