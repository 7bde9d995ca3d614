import { describe, expect, test } from 'vitest';
import { filterLog, isNarrowed, type LogFilter, WHOLE_LOG } from '../../../domain/decisions/log-filter.ts';
import { compareHead, headText, parseHead } from '../../../domain/decisions/noted-head.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

/** A local time of a day, as ISO 8601. */
const local = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();

const log = makeLog([
  newEntry('import', { at: local(3, 23) }),
  newEntry('lease', { at: local(4, 0), caseId: 'case-1' }),
  newEntry('decision', { at: local(4, 23), caseId: 'case-1' }),
  newEntry('assignment', { at: local(5, 0), actor: 'oak' }),
  newEntry('golden-items-added', { at: local(6, 9), actor: 'oak' }),
]);
const transcriptOf = new Map([
  ['case-1', 'sample-0099'],
  ['case-2', 'sample-0100'],
]);
const found = (change: Partial<LogFilter>) =>
  filterLog(log, { ...WHOLE_LOG, ...change }, transcriptOf).map(({ seq }) => seq);

describe('narrowing the log', () => {
  test('nothing leaves out nothing', () => {
    expect(isNarrowed(WHOLE_LOG)).toBe(false);
    expect(filterLog(log, WHOLE_LOG, transcriptOf)).toBe(log);
  });

  test.each<[string, Partial<LogFilter>, number[]]>([
    ['by kind', { kinds: ['lease', 'import'] }, [1, 2]],
    ['by reviewer', { reviewers: ['oak'] }, [4, 5]],
    ['from a local date on', { from: '2026-03-04' }, [2, 3, 4, 5]],
    ['up to a local date, inclusive', { to: '2026-03-04' }, [1, 2, 3]],
    ['by a date that is being typed', { from: '2026' }, [1, 2, 3, 4, 5]],
    ['by part of a case id', { search: 'CASE-1' }, [2, 3, 4]],
    ['by the transcript of a case, several cases included', { search: 'sample-0100' }, [4]],
    ['by a golden item', { search: 't-7' }, [5]],
    ['by all at once', { kinds: ['decision', 'assignment'], search: 'case-1', to: '2026-03-04' }, [3]],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
    expect(isNarrowed({ ...WHOLE_LOG, ...change })).toBe(true);
  });
});

describe('a noted head', () => {
  const head = { seq: 12, hash: 'a1'.repeat(32) };

  test.each([headText(head), `entry 12, hash ${'A1'.repeat(32)}.`, ` ${'a1'.repeat(32)}\t12 `])(
    'is read from "%s"',
    (text) => expect(parseHead(text)).toEqual(head),
  );

  test.each([
    '',
    '12',
    'a1'.repeat(32),
    `12 ${'a1'.repeat(31)}`,
    `12 13 ${'a1'.repeat(32)}`,
    `0 ${'a1'.repeat(32)}`,
  ])('is not read from "%s"', (text) => expect(parseHead(text)).toBeNull());

  test('is there, has changed or is gone', () => {
    expect(compareHead(head, head)).toBe('same');
    expect(compareHead(head, { ...head, hash: 'b2'.repeat(32) })).toBe('different');
    expect(compareHead(head, undefined)).toBe('missing');
  });
});
