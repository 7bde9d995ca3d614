import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Erasure, erasedEntry, erasureOf, rangesOf } from '../../../domain/decisions/erasure.ts';
import { ChainWalk, chainEntry, findChainBreak, hashEntry } from '../../../domain/decisions/hash-chain.ts';
import { type LogEntry, type LogEntryOf, logEntrySchema } from '../../../domain/decisions/log-entry.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

/** A log of so many decisions. */
const logOf = (count: number) =>
  makeLog(Array.from({ length: count }, (_, index) => newEntry('decision', { caseId: `case-${index}` })));

const isPurge = (entry: LogEntry): entry is LogEntryOf<'purge'> => entry.kind === 'purge';

const NOTHING_ELSE = {
  transcripts: 1,
  cases: 1,
  retention: { ...PAYLOADS.purge.retention!, appeals: 0, cohortRows: 0 },
};

/** The log after a purge that erased these entries. */
function purged(
  log: readonly LogEntry[],
  seqs: readonly number[],
  change: Partial<Erasure> = {},
): LogEntry[] {
  const erase = log.filter(({ seq }) => seqs.includes(seq));
  const payload = {
    ...NOTHING_ELSE,
    entries: erase.length,
    retention: { ...NOTHING_ELSE.retention, ...erasureOf(erase), ...change },
  };
  const left = log.map((entry) => (seqs.includes(entry.seq) ? erasedEntry(entry) : entry));
  return [...left, chainEntry(log.at(-1) ?? null, newEntry('purge', { payload })) as LogEntry];
}

const replaced = (log: readonly LogEntry[], seq: number, change: object) =>
  log.map((entry) => (entry.seq === seq ? ({ ...entry, ...change } as LogEntry) : entry));

describe('an erased entry', () => {
  test('keeps its place, its moment and its writer, and nothing of what it said', () => {
    const [entry] = makeLog([newEntry('decision', { caseId: 'case-1' })]);
    const erased = erasedEntry(entry!);
    expect(erased).toEqual({
      seq: 1,
      at: entry!.at,
      actor: 'willow',
      kind: 'erased',
      caseId: null,
      payload: {},
      previousHash: entry!.previousHash,
      hash: entry!.hash,
    });
    expect(logEntrySchema.parse(erased)).toEqual(erased);
  });

  test('is named by a purge in the fewest ranges', () => {
    expect(rangesOf([7, 3, 1, 2, 9, 8, 3])).toEqual([
      [1, 3],
      [7, 9],
    ]);
    expect(rangesOf([])).toEqual([]);
  });

  test('what is left of it can be hashed by anyone', () => {
    const log = logOf(2);
    const lines = log.map(
      ({ seq, at, actor, previousHash, hash }) => `${JSON.stringify([seq, at, actor, previousHash, hash])}\n`,
    );
    expect(erasureOf(log.toReversed())).toEqual({
      erased: [[1, 2]],
      remains: createHash('sha256').update(lines.join('')).digest('hex'),
    });
  });
});

describe('the chain of a log with erased entries', () => {
  test('holds, and says how many there are', () => {
    const log = purged(purged(logOf(9), [2, 3, 7]), [1, 8]);
    expect(findChainBreak(log)).toBeNull();
    const walk = new ChainWalk(log.filter(isPurge));
    expect(log.map((entry) => walk.take([entry]))).toEqual(log.map(() => null));
    expect(walk).toMatchObject({ erased: 5, head: { seq: 11 } });
  });

  test.each<[string, (log: LogEntry[]) => LogEntry[], number, RegExp]>([
    [
      'an entry is erased without a purge',
      (log) => replaced(log, 5, erasedEntry(log[4]!)),
      5,
      /without a purge/,
    ],
    ['the purge is cut off', (log) => log.slice(0, 6), 2, /without a purge/],
    ['its hash is altered', (log) => replaced(log, 3, { hash: 'a'.repeat(64) }), 4, /does not follow/],
    ['its writer is altered', (log) => replaced(log, 3, { actor: 'oak' }), 7, /what is left/],
    [
      'its moment is altered',
      (log) => replaced(log, 2, { at: '2026-03-05T11:00:00.000Z' }),
      7,
      /what is left/,
    ],
    [
      'the hashes between two of them are altered together',
      (log) => replaced(replaced(log, 2, { hash: 'a'.repeat(64) }), 3, { previousHash: 'a'.repeat(64) }),
      7,
      /what is left/,
    ],
    [
      'something is put into it',
      (log) => replaced(log, 3, { payload: { note: 'x' } }),
      3,
      /altered after it was erased/,
    ],
    [
      'a case is put into it',
      (log) => replaced(log, 3, { caseId: 'case-1' }),
      3,
      /altered after it was erased/,
    ],
    ['it is taken out', (log) => log.filter(({ seq }) => seq !== 3), 3, /missing/],
    [
      'the purge says something else',
      (log) => {
        const purge = log[6] as LogEntryOf<'purge'>;
        const retention = { ...purge.payload.retention!, erased: [[2, 4]] };
        return replaced(log, 7, { payload: { ...purge.payload, retention } });
      },
      7,
      /altered after it was written/,
    ],
    ['the purge is made another entry', (log) => replaced(log, 7, newEntry('import')), 2, /without a purge/],
  ])('breaks when %s', (_name, damage, seq, reason) => {
    const log = damage(purged(logOf(6), [2, 3]));
    expect(findChainBreak(log)).toEqual({ seq, reason: expect.stringMatching(reason) });
  });

  test('breaks when a purge says another digest, or names what it did not erase, even if it is hashed anew', () => {
    const log = logOf(6);
    expect(findChainBreak(purged(log, [2, 3], { remains: 'b'.repeat(64) }))).toMatchObject({ seq: 7 });
    expect(findChainBreak(purged(log, [2, 3], { erased: [[2, 4]] }))).toMatchObject({ seq: 7 });
    expect(findChainBreak(purged(log, [2, 3], { erased: [[3, 3]] }))).toMatchObject({ seq: 2 });
  });

  test('a purge speaks of nothing that comes after it', () => {
    const ahead: Erasure['erased'] = [
      [2, 2],
      [5, 6],
    ];
    const log = purged(logOf(3), [2], { erased: ahead });
    const more = [...log, chainEntry(log.at(-1)!, newEntry('lease')) as LogEntry];
    expect(findChainBreak(more)).toBeNull();
    expect(findChainBreak(replaced(more, 5, erasedEntry(more[4]!)))).toEqual({
      seq: 5,
      reason: expect.stringContaining('without a purge'),
    });
  });

  test('a part of it is linked without the purges that lie outside', () => {
    const log = purged(logOf(6), [2, 3]);
    expect(findChainBreak(log.slice(1, 4), log[0])).toBeNull();
    expect(findChainBreak(log.slice(2, 7), log[1])).toBeNull();
    expect(findChainBreak(replaced(log, 5, { actor: 'oak' }).slice(1), log[0])).toMatchObject({ seq: 5 });
  });

  /** Logs after any number of purges, each of any of the entries that were not erased yet. */
  const purgedLogs = fc
    .array(fc.tuple(fc.nat({ max: 6 }), fc.infiniteStream(fc.boolean())), { minLength: 1, maxLength: 5 })
    .map((rounds) => {
      let log: LogEntry[] = [];
      for (const [count, picks] of rounds) {
        for (let added = 0; added < count; added += 1)
          log.push(chainEntry(log.at(-1) ?? null, newEntry('decision', { caseId: 'c' })) as LogEntry);
        const open = log.filter(({ kind }) => kind === 'decision');
        log = purged(
          log,
          open.filter(() => picks.next().value).map(({ seq }) => seq),
        );
      }
      return log;
    });

  test('after any purges it holds, however it is cut into steps', () => {
    fc.assert(
      fc.property(purgedLogs, fc.integer({ min: 1, max: 5 }), (log, step) => {
        const walk = new ChainWalk(log.filter(isPurge));
        for (let from = 0; from < log.length; from += step)
          expect(walk.take(log.slice(from, from + step))).toBeNull();
        expect(walk.erased).toBe(log.filter(({ kind }) => kind === 'erased').length);
      }),
    );
  });

  test('after any purges, any change to any entry but the last is found', () => {
    const changes = fc.constantFrom('actor', 'hash', 'kind', 'remove');
    fc.assert(
      fc.property(purgedLogs, fc.nat(), changes, (log, pick, how) => {
        fc.pre(log.length > 1);
        const victim = log[pick % (log.length - 1)]!;
        const altered = {
          actor: () => replaced(log, victim.seq, { actor: 'oak' }),
          hash: () => replaced(log, victim.seq, { hash: hashEntry({ ...victim, actor: 'oak' } as LogEntry) }),
          kind: () =>
            victim.kind === 'erased'
              ? replaced(log, victim.seq, newEntry('lease'))
              : replaced(log, victim.seq, erasedEntry(victim)),
          remove: () => log.filter((entry) => entry !== victim),
        }[how]();
        expect(findChainBreak(altered)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
