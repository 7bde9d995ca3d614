import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { opened } from './opened.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

interface Made {
  sheet?: string;
  more?: Record<string, string | Uint8Array>;
  workbook?: string;
}

/** A workbook by hand, for what no writer of workbooks writes. */
function workbook({ sheet = '', more = {}, workbook: own }: Made): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    'xl/workbook.xml':
      own ??
      `<workbook ${MAIN} ${RELATION}><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = `<row r="1">${text('A1', 'id')}${text('B1', 'score')}</row>`;

describe('a workbook', () => {
  test('as a library writes it', async () => {
    const data = [
      [{ value: 'id' }, { value: 'score' }, { value: 'at' }, { value: 'sure' }],
      [
        { value: 'a & b' },
        { value: 0.93 },
        { value: new Date(Date.UTC(2026, 2, 4, 16, 5)), format: 'yyyy-mm-dd hh:mm' },
        { value: true },
      ],
      [{ value: 'c' }, null, null, { value: false }],
    ];
    const buffer = await writeExcelFile(data as never, {} as never).toBuffer();
    const { facts, rows } = await opened(new Uint8Array(buffer));
    expect(facts).toMatchObject({ format: 'xlsx', columns: ['id', 'score', 'at', 'sure'], formulas: false });
    expect(rows).toEqual([
      { line: 2, values: { id: 'a & b', score: 0.93, at: '2026-03-04T16:05:00', sure: true } },
      { line: 3, values: { id: 'c', score: null, at: null, sure: false } },
    ]);
  });

  test('gives the stored values of formulas, computes nothing and follows no link', async () => {
    const bytes = workbook({
      sheet: `${HEADER}<row r="2">${text('A2', 'a')}<c r="B2"><f>1+1</f><v>0.25</v></c></row><row r="3">${text('A3', 'b')}<c r="B3"><f>[1]Other!A1</f></c></row><row r="4"><c r="A4" t="str"><f>HYPERLINK("https://example.org")</f><v>c</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
      more: {
        'xl/externalLinks/externalLink1.xml': `<externalLink ${MAIN}/>`,
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
      },
    });
    const { facts, values } = await opened(bytes);
    expect(facts).toMatchObject({ formulas: true, externalLinks: 1 });
    expect(values).toEqual([
      { id: 'a', score: 0.25 },
      { id: 'b', score: null },
      { id: 'c', score: '#DIV/0!' },
    ]);
  });

  test('has the first sheet that is shown, or the one that is named', async () => {
    const own = `<workbook ${MAIN} ${RELATION}><sheets><sheet name="One" state="hidden" r:id="rId1"/><sheet name="Two" r:id="rId2"/></sheets></workbook>`;
    const two = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const strings = `<sst ${MAIN}><si><t>name</t></si><si><r><t>home</t></r><r><t>work</t></r><rPh><t>no</t></rPh></si></sst>`;
    const bytes = workbook({
      workbook: own,
      sheet: HEADER,
      more: { 'xl/worksheets/sheet2.xml': two, 'xl/sharedStrings.xml': strings },
    });
    const read = await opened(bytes);
    expect(read.facts).toMatchObject({ sheets: ['One', 'Two'], sheet: 'Two' });
    expect(read.values).toEqual([{ name: 'homework' }]);
    expect((await opened(bytes, { sheet: 'One' })).facts.columns).toEqual(['id', 'score']);
    await expect(opened(bytes, { sheet: 'Three' })).rejects.toMatchObject({
      fault: { what: 'no-sheet', sheet: 'Three' },
    });
  });

  test('with a row that has more cells than the header costs that row', async () => {
    const { rows, rejected } = await opened(
      workbook({
        sheet: `${HEADER}<row r="2">${text('A2', 'a')}${text('C2', 'x')}</row><row r="3">${text('A3', 'b')}</row>`,
      }),
    );
    expect(rejected).toEqual([{ line: 2, reason: { what: 'cells', count: 3, expected: 2 } }]);
    expect(rows).toEqual([{ line: 3, values: { id: 'b', score: null } }]);
  });
});

describe('a hostile workbook', () => {
  test('that unpacks to more than is read is refused', async () => {
    const empty = strToU8('<b/>'.repeat(6 * 1024 ** 2));
    const packed = zipSync({ 'xl/styles.xml': empty });
    expect(packed.length).toBeLessThan(100_000);
    await expect(opened(packed)).rejects.toMatchObject({ fault: { what: 'form-too-large', form: 'xlsx' } });
  });

  test('of which a cell has no end is damaged', async () => {
    const packed = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 ** 2).fill(32) });
    await expect(opened(packed)).rejects.toMatchObject({ fault: { what: 'form-damaged', form: 'xlsx' } });
  });

  test('with more parts than is read is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`p${index}`, new Uint8Array()]),
    );
    await expect(opened(zipSync(parts))).rejects.toMatchObject({
      fault: { what: 'form-too-large', form: 'xlsx' },
    });
  });

  test('that is a zip of something else, or broken, is damaged', async () => {
    await expect(opened(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
      fault: { what: 'form-damaged', form: 'xlsx' },
    });
    const bytes = workbook({ sheet: HEADER });
    await expect(opened(bytes.slice(0, 60))).rejects.toMatchObject({ fault: { what: 'form-damaged' } });
    await expect(opened(workbook({ sheet: '<row><c></row>' }))).rejects.toMatchObject({
      fault: { what: expect.stringMatching(/form-damaged|no-rows/) },
    });
  });

  test('whose entities name each other is not expanded', async () => {
    const lol = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    const sheet = `${lol}<worksheet ${MAIN}><sheetData>${HEADER}<row r="2">${text('A2', '&b;')}</row></sheetData></worksheet>`;
    const { values } = await opened(workbook({ more: { 'xl/worksheets/sheet1.xml': sheet } }));
    expect(String(values[0]!.id).length).toBeLessThan(10);
  });

  test('that is cut off gives the rows before', async () => {
    let state = 3;
    const rows = Array.from({ length: 20_000 }, (_, index) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return `<row r="${index + 2}">${text(`A${index + 2}`, `t-${state}`)}<c r="B${index + 2}"><v>0.5</v></c></row>`;
    });
    const bytes = workbook({ sheet: HEADER + rows.join('') });
    const { rows: read, rejected } = await opened(bytes.slice(0, bytes.length * 0.7));
    expect(read.length).toBeGreaterThan(1000);
    expect(rejected.at(-1)!.reason.what).toMatch(/ends-early|rows-damaged/);
  });
});
