import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortFileKind } from '../../../domain/cohort/file-kind.ts';
import { type LogLine, readLogLine, wholeLog } from '../../../domain/cohort/log-line.ts';
import { type Erasure, erasedEntry, erasureOf } from '../../../domain/decisions/erasure.ts';
import type { LogEntry, NewLogEntry } from '../../../domain/decisions/log-entry.ts';
import { readableEntry } from '../../../domain/decisions/log-visibility.ts';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { logToCsv, logToJsonLines } from '../../../domain/export/log-files.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { cutLogText, fileFaultText } from '../../../words/fault-text.ts';
import { CohortInMemory, makeStamp } from '../../fixtures/cohort-files.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const decided = (caseId: string, actor = 'willow'): NewLogEntry =>
  newEntry('decision', { caseId, actor, at: '2026-03-05T10:00:00.000Z' });

const rowFor = (caseId: string, overrides: Partial<Outcome> = {}) =>
  makeOutcome({
    case_id: caseId,
    reviewer: 'willow',
    decision: 'not-confirmed',
    decided_at: '2026-03-05T10:00:00.000Z',
    ...overrides,
  });

/** The log as it is exported and read again. */
function exported(log: readonly LogEntry[]): LogLine[] {
  const lines = logToJsonLines(log).trim().split('\n');
  return lines.map((line) => {
    const read = readLogLine(JSON.parse(line));
    if ('reason' in read) throw new Error(read.reason.what);
    return read;
  });
}

/** A cohort with a source's log and its rows, which were exported when the log was as long. */
function withLog(log: readonly LogEntry[], rows: readonly Outcome[], seq = log.length) {
  const memory = new CohortInMemory();
  const stamp = makeStamp('1', seq, { log_id: log[0]!.hash, log_hash: log[seq - 1]!.hash });
  memory.import({ rows, stamp });
  memory.importLog(exported(log));
  return memory;
}

const conflictsOf = (memory: CohortInMemory) => memory.cohort().conflicts;
const summaryOf = (memory: CohortInMemory) => memory.cohort().sources[0]!;

const FIVE = makeLog([
  newEntry('import'),
  decided('case-1'),
  decided('case-2'),
  newEntry('decision-withdrawn', { caseId: 'case-2', payload: { decisionSeq: 3 } }),
  newEntry('appeal-decided', { caseId: 'case-1', actor: 'oak', at: '2026-03-06T10:00:00.000Z' }),
]);
const APPEAL = rowFor('case-1', {
  stage: 'appeal',
  reviewer: 'oak',
  decision: 'reversed',
  decided_at: '2026-03-06T10:00:00.000Z',
});

describe('rows against the log of their source', () => {
  test('rows that stand in the log are no conflict, and nothing is missing', () => {
    const memory = withLog(FIVE, [rowFor('case-1'), APPEAL]);
    expect(conflictsOf(memory)).toEqual([]);
    expect(summaryOf(memory)).toMatchObject({ withoutRow: 0, hidden: 0, forked: false });
  });

  test('a row that is not in the log, or says another verdict, is shown and counts', () => {
    const memory = withLog(FIVE, [rowFor('case-9'), rowFor('case-1', { decision: 'confirmed' })]);
    expect(conflictsOf(memory)).toMatchObject([
      { kind: 'not-in-log', rows: [{ case_id: 'case-1' }, { case_id: 'case-9' }] },
    ]);
    expect(memory.cohort().counted).toHaveLength(2);
  });

  test('a row that was taken back, as the log says, no longer counts', () => {
    const memory = withLog(FIVE, [rowFor('case-1'), rowFor('case-2'), APPEAL], 3);
    expect(memory.cohort().counted.map(({ outcome }) => outcome.case_id)).toEqual(['case-1', 'case-1']);
    expect(conflictsOf(memory)).toMatchObject([
      { kind: 'gone', rows: [], takenBack: [{ case_id: 'case-2' }] },
    ]);
  });

  test('the first answer to a golden item counts although the log says that it was taken back', () => {
    const golden = { flagged_by: ['golden'], gold: 'benign' } satisfies Partial<Outcome>;
    const memory = withLog(FIVE, [rowFor('case-1'), rowFor('case-2', golden), APPEAL]);
    expect(conflictsOf(memory)).toEqual([]);
    const counted = memory.cohort().counted.map(({ outcome }) => outcome);
    expect(computeStatistics(counted).goldenItems.overall.specificity.n).toBe(1);
  });

  test('rows newer than the log cannot be checked, and decisions without a row are counted', () => {
    const memory = new CohortInMemory();
    memory.importLog(exported(FIVE.slice(0, 3)));
    expect(summaryOf(memory)).toMatchObject({ withoutRow: 2, rows: 0 });
    const stamp = makeStamp('1', 5, { log_id: FIVE[0]!.hash, log_hash: FIVE[4]!.hash });
    memory.import({ rows: [rowFor('case-9')], stamp });
    expect(conflictsOf(memory)).toEqual([]);
  });

  test('what the reader of the log was not allowed to see is told by its place alone', () => {
    const reader = { name: 'oak', role: 'reviewer' } as const;
    const sealed = FIVE.map((entry) =>
      readableEntry(entry, {
        viewer: reader,
        sealed: new Set(['case-1']),
        blind: new Set<string>(),
        named: null,
      }),
    );
    const memory = withLog(sealed as LogEntry[], [rowFor('case-1'), APPEAL]);
    expect(conflictsOf(memory)).toEqual([]);
    expect(summaryOf(memory)).toMatchObject({ hidden: 1 });
    memory.importLog(exported(FIVE));
    expect(summaryOf(memory)).toMatchObject({ hidden: 0 });
  });

  test('a decision on a case that the reader was not told is found by who gave it, and when', () => {
    const access = {
      viewer: { name: 'fern', role: 'trainee' } as const,
      sealed: new Set<string>(),
      blind: new Set<string>(),
    };
    const others = FIVE.map((entry) => readableEntry(entry, { ...access, named: new Set<string>() }));
    expect(others.filter(({ caseId }) => caseId !== null)).toEqual([]);
    const memory = withLog(others as LogEntry[], [rowFor('case-1'), APPEAL]);
    expect(conflictsOf(memory)).toEqual([]);
    expect(summaryOf(memory)).toMatchObject({ source: { logs: [{ broken: null }] } });
  });
});

describe('logs that do not fit together', () => {
  const fork = makeLog([newEntry('import'), decided('case-1'), decided('case-3')]);

  test('the order in which the beginnings of a log come does not matter', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, (given) => {
        const memory = new CohortInMemory();
        for (const length of given) memory.importLog(exported(FIVE.slice(0, length)));
        const { source } = summaryOf(memory);
        expect(source.logs.map(({ entries, broken }) => [entries, broken])).toEqual([
          [Math.max(...given), null],
        ]);
        expect(conflictsOf(memory)).toEqual([]);
      }),
    );
  });

  test('two logs that differ in an entry are shown, whichever comes first, and nothing is gone by them', () => {
    for (const order of [
      [FIVE, fork],
      [fork, FIVE],
    ]) {
      const memory = new CohortInMemory();
      for (const log of order) memory.importLog(exported(log));
      expect(conflictsOf(memory)).toMatchObject([
        { kind: 'forked-log', reasons: [{ kind: 'logs-differ', seq: 3 }] },
      ]);
      expect(summaryOf(memory).source.logs).toHaveLength(2);
    }
  });

  test('an export that names another hash than the log has is shown, and takes nothing away', () => {
    const memory = withLog(FIVE, [rowFor('case-1'), APPEAL]);
    memory.import({ rows: [rowFor('case-7')], stamp: makeStamp('1', 9, { log_id: FIVE[0]!.hash }) });
    memory.import({ rows: [rowFor('case-1')], stamp: makeStamp('1', 4, { log_id: FIVE[0]!.hash }) });
    expect(conflictsOf(memory)).toMatchObject([
      { kind: 'forked-log', reasons: [{ kind: 'export-and-log', seq: 4 }] },
    ]);
    expect(memory.cohort().counted).toHaveLength(3);
  });

  test('an altered entry is found, and proves nothing about rows', () => {
    const altered = FIVE.map((entry) => (entry.seq === 2 ? { ...entry, actor: 'somebody else' } : entry));
    const memory = withLog(altered as LogEntry[], [rowFor('case-9')]);
    expect(conflictsOf(memory)).toMatchObject([
      {
        kind: 'forked-log',
        reasons: [{ kind: 'breaks', seq: 2, reason: 'was altered after it was written' }],
      },
    ]);
    memory.importLog(exported(FIVE));
    expect(conflictsOf(memory)).toMatchObject([
      {
        kind: 'forked-log',
        reasons: [{ kind: 'one-holds' }, { kind: 'breaks' }],
      },
    ]);
  });
});

describe('reading a log', () => {
  test('erased entries hold where a purge names them, and break the chain where none does', () => {
    const erase = (log: LogEntry[], seq: number) =>
      log.map((entry) => (entry.seq === seq ? erasedEntry(entry) : entry));
    const before = makeLog([newEntry('import'), decided('case-1'), decided('case-2')]);
    const purged = (erasure: Erasure) =>
      makeLog([
        newEntry('import'),
        decided('case-1'),
        decided('case-2'),
        newEntry('purge', {
          payload: { ...PAYLOADS.purge, retention: { ...PAYLOADS.purge.retention!, ...erasure } },
        }),
        decided('case-3'),
      ]);
    const log = purged(erasureOf(before.slice(1)));
    const memory = new CohortInMemory();
    memory.importLog(exported(erase(erase(log, 2), 3)));
    expect(conflictsOf(memory)).toEqual([]);
    expect(summaryOf(memory)).toMatchObject({ withoutRow: 1 });
    const unnamed = new CohortInMemory();
    unnamed.importLog(exported(erase(erase(erase(log, 2), 3), 5)));
    expect(conflictsOf(unnamed)).toMatchObject([
      { reasons: [{ kind: 'breaks', seq: 5, reason: 'was erased without a purge that says so' }] },
    ]);
    const altered = new CohortInMemory();
    altered.importLog(
      exported(erase(erase(purged({ ...erasureOf(before.slice(1)), remains: 'b'.repeat(64) }), 2), 3)),
    );
    expect(conflictsOf(altered)).toMatchObject([
      {
        reasons: [
          { kind: 'breaks', seq: 4, reason: 'does not fit what is left of the entries that it erased' },
        ],
      },
    ]);
  });

  test('entries of a kind that this version does not know are verified as they stand', () => {
    const later = newEntry('import', {
      payload: { ...PAYLOADS.import, added: 'later' } as typeof PAYLOADS.import,
    });
    const log = makeLog([
      newEntry('import'),
      { ...later, kind: 'from-the-future' } as unknown as NewLogEntry,
    ]);
    const memory = new CohortInMemory();
    memory.importLog(exported(log));
    expect(conflictsOf(memory)).toEqual([]);
    expect(summaryOf(memory).source.logs).toMatchObject([{ entries: 2, broken: null }]);
  });

  const cutOf = (lines: readonly LogLine[]) => {
    const whole = wholeLog(lines);
    return Array.isArray(whole) ? null : cutLogText(whole.reason);
  };

  test('only a whole log is one: in any order, repeated entries once', () => {
    const lines = exported(FIVE);
    expect(wholeLog([...lines.toReversed(), ...lines])).toEqual(lines);
    expect(cutOf(lines.filter(({ seq }) => seq !== 3))).toContain('entry 3 is missing');
    expect(cutOf([...lines, { ...lines[1]!, actor: 'somebody else' }])).toContain('two different entries 2');
    expect(cutOf([])).toContain('no log entries');
  });

  test.each([
    ['a log', logToJsonLines(FIVE), /^log$/],
    ['outcomes as CSV', '\ufeffcase_id,transcript_id,flagged_by,stage,decision\r\n', /^outcomes$/],
    ['outcomes as JSON Lines', `${JSON.stringify(rowFor('case-1'))}\n`, /^outcomes$/],
    ['a log as CSV', logToCsv(FIVE, new Map()), /JSON Lines/],
    ['a backup', '{"format":"second-look-backup","formatVersion":1}\n', /backup/],
    ['transcripts', '{"id":"t-1","messages":[]}\n', /transcripts/],
  ])('%s is known for what it is', (_, text, kind) => {
    const found = cohortFileKind(text);
    expect(typeof found === 'object' ? fileFaultText(found) : found).toMatch(kind);
  });
});
