import { describe, expect, test } from 'vitest';
import { cohortFigures, selectRows } from '../../../domain/cohort/cohort-figures.ts';
import type { CohortConflict, Conflict } from '../../../domain/cohort/conflict.ts';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { statisticsUnder } from '../../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { CohortInMemory, entryHash, logId, makeStamp } from '../../fixtures/cohort-files.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const [A, B] = [logId('1'), logId('2')];

const row = (caseNumber: number, overrides: Partial<Outcome> = {}) =>
  makeOutcome({
    case_id: `case-${caseNumber}`,
    transcript_id: `t-${caseNumber}`,
    reviewer: 'oak',
    decided_at: '2026-03-05T10:00:00.000Z',
    ...overrides,
  });

const verdicts = (memory: CohortInMemory) =>
  memory
    .cohort()
    .counted.map(({ outcome, source, reviewer }) => [
      outcome.case_id,
      outcome.decision,
      source.slice(0, 3),
      reviewer,
    ]);

const kinds = (memory: CohortInMemory) => memory.cohort().conflicts.map(({ kind }) => kind);

function settle(
  memory: CohortInMemory,
  conflict: Conflict,
  settled: CohortConflict['settled'],
  chosen: Outcome | null = null,
) {
  const { id, kind, fingerprint } = conflict;
  const sources = conflict.kind === 'same-name' ? [...conflict.sources] : [];
  const at = '2026-05-01T00:00:00.000Z';
  memory.settlements = [{ id, kind, fingerprint, settled, chosen, sources, at, by: 'lead' }];
}

describe('exports of one source', () => {
  test('a newer complete export replaces: what it lacks is gone and said so, in either order', () => {
    const older = { rows: [row(1), row(2), row(3)], stamp: makeStamp('1', 10) };
    const newer = { rows: [row(1), row(4)], stamp: makeStamp('1', 20) };
    for (const files of [
      [older, newer],
      [newer, older],
    ]) {
      const memory = new CohortInMemory();
      for (const file of files) memory.import(file);
      expect(verdicts(memory).map(([id]) => id)).toEqual(['case-1', 'case-4']);
      const [gone, ...others] = memory.cohort().conflicts;
      expect(others).toEqual([]);
      expect(gone).toMatchObject({ kind: 'gone', source: A, takenBack: [], settlement: null });
      expect(gone?.kind === 'gone' && gone.rows.map(({ case_id }) => case_id)).toEqual(['case-2', 'case-3']);
    }
  });

  test('the report says what was added, is outdated or is gone', () => {
    const older = { rows: [row(1), row(2), row(3)], stamp: makeStamp('1', 10) };
    const newer = { rows: [row(1), row(4)], stamp: makeStamp('1', 20) };
    const onwards = new CohortInMemory();
    expect(onwards.import(older)).toMatchObject({ added: 3, known: 0, gone: 0, outdated: 0 });
    expect(onwards.import(newer)).toMatchObject({ added: 1, known: 1, gone: 2, outdated: 0 });
    const backwards = new CohortInMemory();
    expect(backwards.import(newer)).toMatchObject({ added: 2 });
    expect(backwards.import(older)).toMatchObject({ added: 0, known: 1, outdated: 2, gone: 0 });
  });

  test('a filtered or a damaged export takes nothing away', () => {
    for (const file of [
      { rows: [row(1)], stamp: makeStamp('1', 20, { filters: 'layer=rules' }) },
      { rows: [row(1)], stamp: makeStamp('1', 20), isDamaged: true },
    ]) {
      const memory = new CohortInMemory();
      memory.import({ rows: [row(1), row(2)], stamp: makeStamp('1', 10) });
      memory.import(file);
      expect(verdicts(memory)).toHaveLength(2);
      expect(kinds(memory)).toEqual([]);
    }
  });

  test('what a source no longer has does not come back with a file that does not say where it is from', () => {
    const memory = new CohortInMemory();
    memory.import({ rows: [row(1), row(2)], stamp: makeStamp('1', 10) });
    memory.import({ rows: [row(1)], stamp: makeStamp('1', 20) });
    memory.import({ rows: [row(1), row(2), row(3)], stamp: null });
    expect(verdicts(memory).map(([id]) => id)).toEqual(['case-1', 'case-3']);
  });

  test('a waiting row goes once anybody has decided, and is gone without a word when it no longer waits', () => {
    const waits = (caseNumber: number) =>
      row(caseNumber, { reviewer: null, decision: null, decided_at: null });
    const memory = new CohortInMemory([row(3, { reviewer: 'elm' })]);
    memory.import({ rows: [waits(1), waits(2), waits(3), waits(4)], stamp: makeStamp('1', 10) });
    memory.import({ rows: [row(1), waits(4)], stamp: makeStamp('1', 20) });
    memory.import({ rows: [waits(1)], stamp: makeStamp('2', 5) });
    expect(verdicts(memory).map(([id, decision]) => [id, decision])).toEqual([
      ['case-3', 'confirmed'],
      ['case-1', 'confirmed'],
      ['case-4', null],
    ]);
    expect(kinds(memory)).toEqual([]);
  });
});

describe('rows that contradict each other', () => {
  const first = row(1, { decision: 'confirmed', seconds: 10 });
  const second = row(1, { decision: 'not-confirmed', seconds: 12 });

  test('what was exported first counts in whatever order they come, until a lead takes the other one', () => {
    const files = [
      { rows: [first], stamp: makeStamp('1', 10) },
      { rows: [second], stamp: makeStamp('1', 20) },
    ];
    for (const order of [files, files.toReversed()]) {
      const memory = new CohortInMemory();
      for (const file of order) memory.import(file);
      expect(verdicts(memory)).toEqual([['case-1', 'confirmed', '111', 'oak']]);
      const [conflict] = memory.cohort().conflicts;
      expect(conflict).toMatchObject({
        kind: 'differs',
        counted: { outcome: { decision: 'confirmed' }, sources: [A] },
        others: [{ outcome: { decision: 'not-confirmed' }, sources: [A] }],
      });
      if (conflict?.kind !== 'differs') throw new Error('no conflict');
      settle(memory, conflict, 'taken', conflict.others[0]!.outcome);
      expect(verdicts(memory)[0]![1]).toBe('not-confirmed');
      expect(memory.cohort().conflicts[0]!.settlement).toMatchObject({ settled: 'taken' });
      memory.settlements = [];
      expect(verdicts(memory)[0]![1]).toBe('confirmed');
    }
  });

  test('a third way opens a settled conflict again, and what was chosen goes on counting', () => {
    const memory = new CohortInMemory();
    memory.import({ rows: [first], stamp: makeStamp('1', 10) });
    memory.import({ rows: [second], stamp: makeStamp('2', 20) });
    const [open] = memory.cohort().conflicts;
    if (open?.kind !== 'differs') throw new Error('no conflict');
    settle(memory, open, 'taken', open.others[0]!.outcome);
    memory.import({ rows: [{ ...first, decision: 'inconclusive' }], stamp: makeStamp('3', 5) });
    const [conflict] = memory.cohort().conflicts;
    expect(conflict).toMatchObject({ kind: 'differs', settlement: null });
    expect(verdicts(memory)[0]!.slice(0, 2)).toEqual(['case-1', 'not-confirmed']);
  });

  test('what this browser has counts first, also against an old export of itself', () => {
    const memory = new CohortInMemory([first]);
    memory.import({ rows: [second], stamp: makeStamp('0', 3) });
    expect(memory.import({ rows: [second], stamp: makeStamp('2', 3) }).conflicts).toBe(1);
    expect(verdicts(memory)).toEqual([['case-1', 'confirmed', 'own', 'oak']]);
    expect(memory.cohort().conflicts).toMatchObject([
      { kind: 'differs', counted: { sources: ['own'] }, others: [{ sources: [B, 'own'] }] },
    ]);
  });

  test('to say more is no contradiction, and another way of writing an instant or a list is the same', () => {
    const memory = new CohortInMemory();
    const told = row(1, { flagged_by: ['rules', 'classifier'], decided_at: '2026-03-05T11:00:00+01:00' });
    memory.import({ rows: [told], stamp: makeStamp('1', 10) });
    const more = row(1, { flagged_by: ['classifier', 'rules'], gold: 'risk' });
    expect(memory.import({ rows: [more], stamp: makeStamp('1', 20) })).toMatchObject({
      known: 1,
      conflicts: 0,
    });
    expect(kinds(memory)).toEqual([]);
    expect(memory.cohort().counted[0]!.outcome.gold).toBe('risk');
  });
});

describe('this browser among the sources', () => {
  test('its own exports add nothing, not even what was undone here since', () => {
    const memory = new CohortInMemory([row(1)]);
    expect(memory.import({ rows: [row(1), row(2)], stamp: makeStamp('0', 9) })).toMatchObject({
      added: 0,
      known: 2,
    });
    expect(memory.cohort().sources).toEqual([]);
    expect(verdicts(memory)).toHaveLength(1);
  });

  test('a copy of it, made by restoring a backup elsewhere, counts as another source and is named', () => {
    const memory = new CohortInMemory([row(1)]);
    const copy = { log_hash: entryHash('c', 30) };
    memory.import({ rows: [row(1), row(2)], stamp: makeStamp('0', 30, copy) });
    memory.import({ rows: [row(1)], stamp: makeStamp('0', 40, { log_hash: entryHash('c', 40) }) });
    expect(verdicts(memory).map(([id]) => id)).toEqual(['case-1', 'case-2']);
    expect(memory.cohort().conflicts).toContainEqual(
      expect.objectContaining({ kind: 'forked-log', source: logId('0') }),
    );
  });

  test('alone it has the figures that it has without a cohort, also under a filter', () => {
    const own = madeOutcomes(2_000, 7);
    const cohort = new CohortInMemory(own).cohort();
    const alone = computeStatistics(own);
    const selection = { withOwn: true, filter: NO_FILTER, now: Date.parse(alone.asOf!) };
    expect(cohortFigures(cohort, selection).statistics).toEqual(alone);
    const filter = { ...NO_FILTER, layer: 'rules' as const, reviewer: 'willow' };
    expect(cohortFigures(cohort, { ...selection, filter }).statistics).toEqual(
      statisticsUnder(gatherCases(own).cases(), filter, { now: selection.now }),
    );
    expect(selectRows(cohort, { ...selection, withOwn: false })).toEqual([]);
  });

  test('imported into another browser, rows give the same figures as where they come from', () => {
    const rows = madeOutcomes(2_000, 7, true);
    const memory = new CohortInMemory();
    memory.import({ rows, stamp: makeStamp('1', 10) });
    const alone = computeStatistics(rows);
    const selection = { withOwn: true, filter: NO_FILTER, now: Date.parse(alone.asOf!) };
    const { cases, confirmationRate, errorRatios, byLayer, golden, handling } = cohortFigures(
      memory.cohort(),
      selection,
    ).statistics;
    expect({ cases, confirmationRate, errorRatios, byLayer, golden, handling }).toEqual({
      cases: alone.cases,
      confirmationRate: alone.confirmationRate,
      errorRatios: alone.errorRatios,
      byLayer: alone.byLayer,
      golden: alone.golden,
      handling: alone.handling,
    });
  });
});

describe('the same pseudonym in several sources', () => {
  function threeOaks() {
    const memory = new CohortInMemory([row(1)]);
    memory.import({ rows: [row(2), row(3, { reviewer: 'elm' })], stamp: makeStamp('1', 10) });
    memory.import({ rows: [row(4)], stamp: makeStamp('2', 10) });
    return memory;
  }
  const labels = (memory: CohortInMemory) => memory.cohort().counted.map(({ reviewer }) => reviewer);

  test('is shown and kept apart until a lead says that it is one person', () => {
    const memory = threeOaks();
    expect(labels(memory)).toEqual([
      'oak (this browser)',
      'oak (Browser 11111111)',
      'elm',
      'oak (Browser 22222222)',
    ]);
    const [conflict, ...others] = memory.cohort().conflicts;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'same-name', name: 'oak', sources: [A, B, 'own'] });
    settle(memory, conflict!, 'taken');
    expect(labels(memory)).toEqual(['oak', 'oak', 'elm', 'oak']);
    settle(memory, conflict!, 'kept');
    expect(labels(memory)).toContain('oak (this browser)');
    expect(memory.cohort().conflicts[0]!.settlement).toMatchObject({ settled: 'kept' });
  });

  test('one person stays one, and somebody in a source that comes later is asked about again', () => {
    const memory = threeOaks();
    settle(memory, memory.cohort().conflicts[0]!, 'taken');
    memory.import({ rows: [row(5)], stamp: makeStamp('3', 10) });
    expect(memory.cohort().conflicts[0]).toMatchObject({ kind: 'same-name', settlement: null });
    const together = 'oak (Browser 11111111, Browser 22222222, this browser)';
    expect(labels(memory)).toEqual([together, together, 'elm', together, 'oak (Browser 33333333)']);
  });

  test('a name that somebody really bears is not given to anybody else', () => {
    const memory = threeOaks();
    memory.import({
      rows: [row(6, { reviewer: 'oak (this browser)' })],
      stamp: makeStamp('1', 11, { filters: 'x' }),
    });
    expect(labels(memory)).toContain('oak (this browser) 2');
  });
});
