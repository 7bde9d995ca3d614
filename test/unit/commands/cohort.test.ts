import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../../domain/cohort/conflict.ts';
import { digestLog, partsOf } from '../../../domain/cohort/log-digest.ts';
import { newSource } from '../../../domain/cohort/source.ts';
import { reopenConflictCommand, settleConflictsCommand } from '../../../domain/commands/cohort/conflicts.ts';
import { importLogCommand } from '../../../domain/commands/cohort/import-log.ts';
import { importOutcomesCommand } from '../../../domain/commands/cohort/import-outcomes.ts';
import { removeSourceCommand, renameSourceCommand } from '../../../domain/commands/cohort/sources.ts';
import { refuse } from '../../../domain/commands/command.ts';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

const context = makeContext();
const now = new Date(NOW).toISOString();
const source = (id: string, name: string) => ({ ...newSource(id, now), name });

describe('naming a source', () => {
  const sources = [source('a', 'North'), source('b', 'South')];
  const rename = (id: string, name: string) =>
    renameSourceCommand.decide({ id, name, own: 'This browser' }, sources, context);

  test.each([
    ['a', ' ', refuse('name-missing', { what: 'source' })],
    ['c', 'East', refuse('not-found', { what: 'source' })],
    ['a', 'SOUTH', refuse('name-taken', { what: 'source', name: 'SOUTH' })],
    ['a', 'this browser', refuse('name-taken', { what: 'source', name: 'this browser' })],
  ])('%s as "%s" is refused', (id, name, refused) => {
    expect(rename(id, name)).toEqual(refused);
  });

  test('it keeps the rest, and may write its own name another way', () => {
    expect(rename('a', ' north ')).toMatchObject({
      entries: [],
      changes: { cohortSources: { put: [{ ...sources[0], name: 'north' }] } },
    });
  });
});

describe('removing a source', () => {
  test('takes its rows and logs with it, and says how many rows', () => {
    const state = { source: source('a', 'North'), rows: ['a 1', 'a 2'], parts: [['a', 'log', 0]] as never };
    expect(removeSourceCommand.decide('a', state, context)).toMatchObject({
      entries: [{ kind: 'cohort-source-removed', actor: 'reviewer-1', payload: { source: 'a', rows: 2 } }],
      changes: {
        cohortSources: { delete: ['a'] },
        cohortRows: { delete: ['a 1', 'a 2'] },
        cohortLogs: { delete: [['a', 'log', 0]] },
      },
    });
  });

  test('one that is gone is refused', () => {
    const state = { source: undefined, rows: [], parts: [] };
    expect(removeSourceCommand.decide('a', state, context)).toEqual(refuse('not-found', { what: 'source' }));
  });
});

describe('settling conflicts', () => {
  const [counted, other] = ['confirmed', 'not-confirmed'].map((decision) =>
    makeOutcome({ decision } as never),
  );
  const differs = {
    ...{ id: 'c-1', kind: 'differs', fingerprint: 'f-1', settlement: null },
    counted: { outcome: counted!, sources: ['a', 'b'] },
    others: [{ outcome: other!, sources: ['b', 'c'] }],
  } satisfies Conflict;
  const gone = {
    ...{ id: 'c-2', kind: 'gone', fingerprint: 'f-2', settlement: null },
    ...{ source: 'a', rows: [], takenBack: [] },
  } satisfies Conflict;

  test('keeps what counts, for all sources that told it, and is one entry however many they are', () => {
    const settling = { conflicts: [differs, gone], settled: 'kept', chosen: null } as const;
    expect(settleConflictsCommand.decide(settling, null, context)).toMatchObject({
      entries: [
        { kind: 'cohort-conflict-settled', payload: { conflict: 'c-1', settled: 'kept', conflicts: 2 } },
      ],
      changes: {
        cohortConflicts: {
          put: [
            { id: 'c-1', chosen: counted, sources: ['a', 'b', 'c'], at: now, by: 'reviewer-1' },
            { id: 'c-2', chosen: null, sources: ['a'] },
          ],
        },
      },
    });
  });

  test('counts the row that is chosen; of nothing it does nothing', () => {
    const taken = { conflicts: [differs], settled: 'taken', chosen: other! } as const;
    const decided = settleConflictsCommand.decide(taken, null, context);
    expect(decided).toMatchObject({ changes: { cohortConflicts: { put: [{ chosen: other }] } } });
    expect(decided).not.toHaveProperty('entries.0.payload.conflicts');
    const none = settleConflictsCommand.decide({ ...taken, conflicts: [] }, null, context);
    expect(none).toMatchObject({ entries: [], changes: {} });
  });

  test('is taken back', () => {
    expect(reopenConflictCommand.decide('c-1', null, context)).toMatchObject({
      entries: [{ payload: { conflict: 'c-1', settled: 'reopened' } }],
      changes: { cohortConflicts: { delete: ['c-1'] } },
    });
  });
});

describe('importing into the cohort', () => {
  const tally = { added: 1, known: 0, conflicts: 0, outdated: 0, gone: 0 };
  const merged = { file: 'b.csv', sourceIds: ['a'], rows: [], sources: [], tally, rejected: 2 };

  test('a source keeps the name that a lead gave it while the file was merged', () => {
    const sources = [source('a', 'Browser a'), source('b', 'Browser b')];
    const named = [source('a', 'North')];
    expect(importOutcomesCommand.decide({ ...merged, sources }, named, context)).toMatchObject({
      entries: [{ kind: 'cohort-import', payload: { file: 'b.csv', source: 'a', ...tally, rejected: 2 } }],
      changes: { cohortSources: { put: [{ name: 'North' }, { name: 'Browser b' }] } },
    });
  });

  test('the log names the first ten sources of a file', () => {
    const sourceIds = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const decided = importOutcomesCommand.decide({ ...merged, sourceIds }, [], context);
    expect(decided).toMatchObject({ entries: [{ payload: { source: sourceIds.slice(0, 10).join(' ') } }] });
  });

  const log = makeLog([newEntry('import'), newEntry('decision', { caseId: 'case-1' })]);
  const digestOf = (entries: readonly LogEntry[]) => digestLog(entries, null);
  const importLog = (entries: readonly LogEntry[], state = {}) =>
    importLogCommand.decide(
      { file: 'log.jsonl', digest: digestOf(entries), rejected: 0 },
      { own: undefined, source: undefined, parts: [], ...state },
      context,
    );

  test('a log comes in as a source of its own', () => {
    const id = log[0]!.hash;
    expect(importLog(log)).toMatchObject({
      answer: { source: `Browser ${id.slice(0, 8)}`, isKnown: false },
      entries: [{ payload: { source: id, entries: 2 } }],
      changes: {
        cohortSources: { put: [{ id, importedAt: now, logs: [{ entries: 2 }] }] },
        cohortLogs: { put: [{ source: id, links: log.map(({ hash }) => hash) }], delete: [] },
      },
    });
  });

  test('a longer one takes the place of its beginning; one that is known changes nothing', () => {
    const [begun, whole] = [log.slice(0, 1), log].map(digestOf);
    const known = (digest: typeof begun) => ({
      source: { ...source(log[0]!.hash, 'North'), logs: [digest!.seen] },
      parts: partsOf(digest!),
    });
    expect(importLog(log, known(begun))).toMatchObject({
      answer: { source: 'North', isKnown: false },
      changes: { cohortLogs: { delete: [[log[0]!.hash, log[0]!.hash, 0]], put: [{ log: log[1]!.hash }] } },
    });
    for (const entries of [log, log.slice(0, 1)])
      expect(importLog(entries, known(whole))).toMatchObject({ answer: { isKnown: true }, changes: {} });
  });

  test('a part of this browser’s own log is known, unless its chain breaks', () => {
    const own = log[1];
    expect(importLog(log, { own })).toMatchObject({
      answer: { source: null, isKnown: true },
      entries: [{ payload: { source: 'own' } }],
      changes: {},
    });
    const broken = digestLog(log, { seq: 2, reason: 'differs' } as never);
    const state = { own, source: undefined, parts: [] };
    expect(importLogCommand.decide({ file: 'x', digest: broken, rejected: 0 }, state, context)).toMatchObject(
      {
        answer: { isKnown: false },
      },
    );
  });
});
