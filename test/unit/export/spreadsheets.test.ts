import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { outcomesToCsv } from '../../../domain/export/outcome-files.ts';
import { readOutcomes } from '../../../domain/export/read-outcomes.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { told, whyUnusable } from '../../fixtures/told-faults.ts';

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}
const read = async (text: string) => told(await Array.fromAsync(readOutcomes(bytesOf(text))));

const HEADER = 'case_id,transcript_id,flagged_by,stage,decision,reviewer,decided_at';
const ROW = 'c,t,classifier,first-review,confirmed,willow,2026-03-05T10:00:00Z';
const FILE = `${HEADER}\r\n${ROW}\r\n`;
const ONE = [{ ok: true, outcome: { case_id: 'c', reviewer: 'willow' } }];

describe('files as spreadsheets write them', () => {
  test.each([
    ['a line that says the delimiter', `sep=,\r\n${FILE}`],
    ['it in quotes, with a byte-order mark', `\ufeff"sep=;"\r\n${FILE.replaceAll(',', ';')}`],
    ['a tab said', `SEP=\t\n${FILE.replaceAll(',', '\t')}`],
    ['a tab said as an escape', `sep=\\t\n${FILE.replaceAll(',', '\t')}`],
    ['a bar said', `sep=|\n${FILE.replaceAll(',', '|')}`],
    ['delimiters behind what is said', `sep=;;;;;;;\r\n${FILE.replaceAll(',', ';')}`],
    ['capitals', `${HEADER.toUpperCase()}\r\n${ROW}`],
    ['spaces around names', `${HEADER.split(',').join(' ,\u00a0 ')}\u200b\r\n${ROW}`],
    ['spaces within names', `${HEADER.replaceAll('_', ' ')}\r\n${ROW}`],
    ['quotes around names', `${HEADER.replace(/[^,]+/g, '"$&"')}\r\n${ROW}`],
    ['columns without a name', `${HEADER},,\r\n${ROW},,`],
    ['line ends of old Macs', FILE.replaceAll('\r\n', '\r')],
    ['line ends of Unix', FILE.replaceAll('\r\n', '\n')],
    ['rows of nothing', `,,,,,,\r\n \r\n${HEADER}\r\n,,,,,,\r\n${ROW}\r\n"","",,,,,\r\n , ,,,,,\r\n`],
    ['rows of nothing but semicolons', `;;;\n${FILE.replaceAll(',', ';')};;;;;;\n`],
  ])('%s', async (_name, file) => {
    expect(await read(file)).toMatchObject(ONE);
  });

  test('lines are counted as the file has them', async () => {
    const lines = await read(`sep=,\r\n\r\n${HEADER}\r\n,,,,,,\r\n${ROW}\r\n${ROW.replace('t,', ',')}\r\n`);
    expect(lines).toMatchObject([
      { ok: true, line: 5 },
      { ok: false, line: 6, reason: 'transcript_id must be text in quotation marks' },
    ]);
  });

  test.each([
    ['decision,', 'decision'],
    [' DECISION\u00a0,', 'decision'],
    ['"Decision",', 'decision'],
    ['Case ID,', 'case_id'],
    ['mood,Mood ,', '"mood"'],
  ])('a header that has %s once more is refused, and the column named', async (more, name) => {
    expect(await whyUnusable(read(`${more}${HEADER}\n${ROW}`))).toBe(
      `Line 1: the header names ${name} twice.`,
    );
  });

  test.each<[string, string, number | null]>([
    ['0,93', ';', 0.93],
    ['0,93', ',', 0.93],
    ['0,93', '\t', 0.93],
    [',5', ';', 0.5],
    ['1,5E-07', ';', 1.5e-7],
    ['12,345', ';', 12.345],
    ['12.345', ';', 12.345],
    ['12,345', ',', null],
    ['12,345', '\t', null],
    ['0,345', ',', 0.345],
    ['1.234,5', ';', null],
    ['1,234.5', ',', null],
    ['1 234', ';', null],
    ['1\u00a0234', ';', null],
    ["1'234", ';', null],
    ['93 %', ';', null],
  ])('the seconds %s between %j are %s', async (cell, delimiter, seconds) => {
    const [header, row] = [`${HEADER},seconds`, `${ROW},`].map((line) => line.replaceAll(',', delimiter));
    const [line] = await read(`${header}\n${row}"${cell}"`);
    if (seconds !== null) expect(line).toMatchObject({ ok: true, outcome: { seconds } });
    else expect(line).toMatchObject({ ok: false, reason: expect.stringMatching(/^seconds .*thousands/) });
  });

  test('decimal commas in every column of numbers', async () => {
    const names = [
      ...['risk', 'threshold', 'inclusion_probability', 'band_from', 'band_to', 'seconds'],
      'second_review_probability',
    ];
    const [line] = await read(
      `${HEADER},${names.join()}\n${ROW},0,0,0,0,0,0,0`.replaceAll(',', ';').replaceAll(';0', ';0,25'),
    );
    expect(line).toMatchObject({ ok: true, outcome: Object.fromEntries(names.map((name) => [name, 0.25])) });
  });

  test.each([
    [['TRUE', 'True', 'true', 'WAHR', 'Vrai', 'VERDADERO', 'verdadeiro', 'VERO', 'waar'], true],
    [['FALSE', 'False', 'FALSCH', 'FAUX', 'falso', 'ONWAAR'], false],
    [['', ' '], null],
    [['1', '0', 'yes', 'ja', 'x'], undefined],
  ])('%s are %s', async (words, blind) => {
    for (const word of words) {
      const [line] = await read(`${HEADER},blind\n${ROW},${word}`);
      if (blind === undefined) expect(line).toMatchObject({ reason: 'blind must be true, false or empty' });
      else expect(line).toMatchObject({ ok: true, outcome: { blind } });
    }
  });

  test('our own export, saved again by a German spreadsheet', async () => {
    const given = [
      makeOutcome({ risk: 0.93, seconds: 12.345, blind: true, channel: 'club;=1+1;chat', reviewer: 'Zoë' }),
      makeOutcome({ case_id: 'case-2', risk: 1e-7, blind: false, characteristics: ['secrecy', 'pressure'] }),
    ];
    const rows = Papa.parse<string[]>(outcomesToCsv(given).replace('\ufeff', '').trim()).data;
    const germanised = rows.map((row) =>
      row.map((cell) =>
        /^[\d.e-]+$/.test(cell) && !Number.isNaN(Number(cell))
          ? cell.replace('.', ',').toUpperCase()
          : ({ true: 'WAHR', false: 'FALSCH' }[cell] ?? cell),
      ),
    );
    const lines = await read(`sep=;\r\n${Papa.unparse(germanised, { delimiter: ';' })}`);
    expect(lines.map((line) => line.ok && line.outcome)).toEqual(given);
  });

  test('whatever we write comes back, also when the cells are parted otherwise', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom("'", '=', '"', ',', ';', '\t', '\r', '\n', ' ', 'x', '\uff1d'),
        minLength: 1,
      })
      .filter((each) => each.trim() !== '');
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom(',', ';', '\t'), async (id, channel, delimiter) => {
        const given: Outcome = makeOutcome({ case_id: id, channel });
        const cells = Papa.parse<string[]>(outcomesToCsv([given]).replace('\ufeff', ''), {
          newline: '\r\n',
          delimiter: ',',
        }).data;
        const file = Papa.unparse(cells.slice(0, 2), { delimiter, newline: '\r\n' });
        expect((await read(file)).map((line) => line.ok && line.outcome)).toEqual([given]);
      }),
      { numRuns: 1_000 },
    );
  });
});
