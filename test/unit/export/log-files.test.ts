import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { findChainBreak } from '../../../domain/decisions/hash-chain.ts';
import { readableEntry } from '../../../domain/decisions/log-visibility.ts';
import { logToCsv, logToJsonLines } from '../../../domain/export/log-files.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const log = makeLog([
  newEntry('import', { payload: { source: '=1+1.jsonl', accepted: 1, rejected: 0 } }),
  newEntry('decision', { caseId: '@case', payload: { ...PAYLOADS.decision, note: '"quoted",\r\nlines' } }),
]);
const transcripts = new Map([['@case', '-t-1']]);

describe('the log as a file', () => {
  test('JSON Lines hold the entries as they are, so that the chain can be verified from the file', () => {
    const read = logToJsonLines(log)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read).toEqual(log);
    expect(findChainBreak(read)).toBeNull();
  });

  test('CSV holds a row for each, and no cell that a spreadsheet would compute', () => {
    const { data } = Papa.parse<Record<string, string>>(logToCsv(log, transcripts).trim(), { header: true });
    expect(data).toHaveLength(2);
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(data[0]).toMatchObject({
      seq: '1',
      detail: "'=1+1.jsonl",
      payload: expect.stringContaining('=1'),
    });
    expect(data[1]).toMatchObject({ case_id: "'@case", transcript_id: "'-t-1", hash: log[1]!.hash });
    expect(JSON.parse(data[1]!.payload!)).toEqual(log[1]!.payload);
  });

  test('what must not be read yet is in neither', () => {
    const viewer = { name: 'oak', role: 'reviewer' } as const;
    const seen = log.map((entry) =>
      readableEntry(entry, { viewer, sealed: new Set(['@case']), blind: new Set<string>(), named: null }),
    );
    for (const text of [logToCsv(seen, transcripts), logToJsonLines(seen)]) {
      expect(text).not.toMatch(/quoted|look-alike/);
      expect(text).toContain('second-review');
    }
  });
});
