import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOME_COLUMNS, type Outcome } from '../../../domain/decisions/outcome.ts';
import { outcomesToCsv, outcomesToJsonLines } from '../../../domain/export/outcome-files.ts';
import { type OutcomeLine, readOutcomes } from '../../../domain/export/read-outcomes.ts';
import { sameName } from '../../../domain/reviewers/same-name.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';
import { told, whyUnusable } from '../../fixtures/told-faults.ts';

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}
const linesOf = (text: string): Promise<OutcomeLine[]> => Array.fromAsync(readOutcomes(bytesOf(text)));
const read = async (text: string) => told(await linesOf(text));
const meant = async (text: string) => (await linesOf(text)).map((line) => line.ok && line.outcome);

/** Texts that a spreadsheet, CSV or a terminal could take wrongly. */
const awkward = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+cmd',
    '-2',
    '@x',
    "'quoted",
    "'=x",
    'a,b',
    'a;b',
    '"',
    'line\nbreak',
    '\ttab',
    ' x ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed()),
);
const outcome = fc
  .record({
    case_id: awkward,
    transcript_id: awkward,
    reviewer: awkward.map((name) => sameName(name) || 'willow'),
    characteristics: fc.option(fc.subarray([...CHARACTERISTIC_IDS])),
    risk: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    gold: fc.constantFrom('risk' as const, 'benign' as const, null),
    decision: fc.constantFrom('confirmed' as const, 'not-confirmed' as const, 'inconclusive' as const),
    locale: fc.option(awkward),
    channel: fc.option(awkward),
    policy_version: fc.option(fc.integer({ min: 1 })),
    opened_at: fc.constantFrom('2026-03-05T10:00:00.123Z', '2026-03-05T10:00:00+02:00', null),
    band_from: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    band_to: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    inclusion_probability: fc.option(fc.double({ min: 1e-9, max: 1, noNaN: true })),
    second_review_probability: fc.option(fc.double({ min: 1e-9, max: 1, noNaN: true })),
    finding: fc.constantFrom('same-item' as const, 'near-duplicate' as const, null),
    ...{ entry_id: fc.option(awkward), bank_id: fc.option(awkward), cluster_id: fc.option(awkward) },
    ...{ method: fc.constantFrom('pdq', 'md5', null), distance: fc.option(fc.nat({ max: 256 })) },
    looked_at: fc.option(fc.boolean()),
  })
  .map((change) =>
    makeOutcome({ ...change, finding: change.decision === 'confirmed' ? change.finding : null }),
  );

describe('exporting and reading back', () => {
  test('whatever was written comes back, as CSV and as JSON Lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 5 }), async (outcomes) => {
        expect(await meant(outcomesToCsv(outcomes))).toEqual(outcomes);
        expect(await meant(outcomesToJsonLines(outcomes))).toEqual(outcomes);
      }),
    );
  });

  test('made-up outcomes with every kind of row come back, and with them every figure', async () => {
    const rows = madeOutcomes(3000, 5, true);
    expect(await meant(outcomesToCsv(rows))).toEqual(rows);
    expect(await meant(outcomesToJsonLines(rows))).toEqual(rows);
    for (const column of OUTCOME_COLUMNS) expect(rows.some((row) => row[column] !== null)).toBe(true);
  });

  test('CSV as RFC 4180 wants it: header, CRLF, quotes', () => {
    const csv = outcomesToCsv([makeOutcome({ reviewer: 'a,"b"', flagged_by: ['classifier', 'rules'] })]);
    expect(csv.startsWith(`\ufeff${OUTCOME_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(csv).toContain(',classifier;rules,');
    expect(csv).toContain('"a,""b"""');
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});

describe("reading other people's files", () => {
  const columns = 'case_id,transcript_id,flagged_by,stage,decision,reviewer,decided_at';
  const row = 'c,t,classifier,first-review,confirmed,willow,2026-03-05T10:00:00Z';

  test('columns may be fewer, more and in another order', async () => {
    const expected: Outcome = {
      ...makeOutcome({
        case_id: 'c',
        transcript_id: 't',
        decided_at: '2026-03-05T10:00:00Z',
        characteristics: null,
      }),
      ...{
        flagged_at: null,
        risk: null,
        threshold: null,
        model_id: null,
        model_version: null,
        seconds: null,
      },
    };
    // Files from before these columns were added are read as well.
    expect(expected).toMatchObject({ locale: null, policy_version: null, opened_at: null, band_from: null });
    expect(await meant(`\ufeffextra,${columns}\n1,${row}\n`)).toEqual([expected]);
    expect(
      await meant(
        '{"reviewer":"willow","decided_at":"2026-03-05T10:00:00Z","decision":"confirmed","stage":"first-review","flagged_by":["classifier"],"transcript_id":"t","case_id":"c","x":1}',
      ),
    ).toEqual([expected]);
  });

  test.each([
    [
      'an unknown stage',
      row.replace('first-review', 'third-review'),
      /^stage must be one of first-review, second-review, appeal$/,
    ],
    ['an unknown layer', row.replace('classifier', 'gut-feeling'), /^entry 1 of flagged_by must be one of /],
    [
      'an appeal that is confirmed',
      row.replace('first-review', 'appeal'),
      /^the stage appeal allows only upheld, reversed$/,
    ],
    ['a decision without a time', row.replace(/2026.*/, ''), /^a decision needs decided_at/],
    ['too few cells', 'c,t', /2 cells, where the header has 7/],
  ])('%s is rejected with its line, and the next is read', async (_name, bad, reason) => {
    expect(await read(`${columns}\n${bad}\n${row}\n`)).toMatchObject([
      { ok: false, line: 2, reason: expect.stringMatching(reason) },
      { ok: true, line: 3 },
    ]);
  });

  test('a quoted cell over several lines is one row', async () => {
    const lines = await read(
      `${columns}\n"c\n\nd",t,classifier,first-review,confirmed,willow,2026-03-05T10:00:00Z\n${row}`,
    );
    expect(lines).toMatchObject([
      { ok: true, line: 2, outcome: { case_id: 'c\n\nd' } },
      { ok: true, line: 5 },
    ]);
  });

  test('a quote that is never closed costs its own line, not the file', async () => {
    const reason = 'a quoted cell is not closed';
    expect(await read(`${columns}\n"c,t\n${row}`)).toMatchObject([
      { ok: false, line: 2, reason },
      { ok: true, line: 3 },
    ]);
  });

  test.each([
    ['a quote inside a cell without quotes', row.replace('willow', 'wil"low')],
    ['text after the closing quote', row.replace('willow', '"wil"low')],
  ])('%s costs its own line', async (_name, bad) => {
    expect(await read(`${columns}\n${bad}\n${row}`)).toMatchObject([
      { ok: false, line: 2, reason: expect.stringMatching(/^unexpected quote/) },
      { ok: true, line: 3 },
    ]);
  });

  test('bytes that are no UTF-8 cost their line, also in the middle of a quoted cell', async () => {
    const file = async function* () {
      yield new TextEncoder().encode(`${columns}\n"c`);
      yield Uint8Array.of(0x0a, 0xff, 0x0a);
      yield new TextEncoder().encode(row);
    };
    expect(told(await Array.fromAsync(readOutcomes(file())))).toMatchObject([
      { ok: false, line: 2 },
      { ok: false, line: 3, reason: 'not valid UTF-8' },
      { ok: true, line: 4 },
    ]);
  });

  test('a spreadsheet may have written semicolons or tabs between the cells', async () => {
    for (const delimiter of [';', '\t']) {
      const [line] = await read(`${columns}\n${row}`.replaceAll(',', delimiter));
      expect(line).toMatchObject({
        ok: true,
        line: 2,
        outcome: { case_id: 'c', flagged_by: ['classifier'] },
      });
    }
  });

  test.each([
    ['0.25', { ok: true, outcome: { risk: 0.25 } }],
    ['1e-7', { ok: true, outcome: { risk: 1e-7 } }],
    ['', { ok: true, outcome: { risk: null } }],
    ['  ', { ok: true, outcome: { risk: null } }],
    ['1.5', { ok: false, reason: 'risk must be at most 1' }],
    ['0x1', { ok: false, reason: expect.stringMatching(/^risk must be a number/) }],
    ['high', { ok: false, reason: expect.stringMatching(/^risk must be a number/) }],
  ])('the number %j', async (cell, expected) => {
    expect(await read(`risk,${columns}\n${cell},${row}`)).toMatchObject([expected]);
  });

  test('a row may be longer than the header by empty cells', async () => {
    expect(await read(`${columns}\n${row},,\n${row},x`)).toMatchObject([
      { ok: true },
      { ok: false, line: 3 },
    ]);
  });

  test('a header without a required column says which, once', async () => {
    expect(
      await whyUnusable(read('case_id,stage,flagged_by\nc,first-review,rules\nd,first-review,rules')),
    ).toMatch(/^Line 1: the header has no column transcript_id, decision\.$/);
  });

  test.each(['oops', 'a;b;c', 'Name,Wert', '"x"'])('a file that begins with %s is CSV', async (first) => {
    expect(await whyUnusable(read(`${first}\n1,2\n3,4`))).toContain(
      'the header has no column case_id, transcript_id, flagged_by, stage, decision.',
    );
  });

  test('a decision may leave its reviewer unnamed; an empty name is none', async () => {
    const json = { case_id: 'c', transcript_id: 't', flagged_by: ['rules'], stage: 'first-review' };
    const decided = { ...json, decision: 'confirmed', decided_at: '2026-03-05T10:00:00Z' };
    expect(
      await read(`${JSON.stringify(decided)}\n${JSON.stringify({ ...decided, reviewer: '' })}`),
    ).toMatchObject([
      { ok: true, outcome: { reviewer: null, characteristics: null, seconds: null } },
      { ok: true, outcome: { reviewer: null } },
    ]);
    expect(await read(JSON.stringify(json))).toMatchObject([
      { ok: false, reason: 'the row has no decision' },
    ]);
  });

  test('an archive or an image is named for what it is; an empty file has no rows', async () => {
    expect(await whyUnusable(read('PK\u0003\u0004'))).toContain('This is a ZIP archive');
    expect(await read('')).toEqual([]);
    expect(await read('\n \n')).toEqual([]);
  });

  test('bad JSON is named by its line', async () => {
    expect(await read('{"case_id":\n{}')).toMatchObject([
      { ok: false, line: 1 },
      { ok: false, line: 2 },
    ]);
  });
});
