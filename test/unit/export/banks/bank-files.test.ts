import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BANK_FILE_LIMITS,
  type BankLine,
  readBankFile,
} from '../../../../domain/export/banks/read-bank-file.ts';
import { bankToCsv, bankToDescriptors, bankToJson } from '../../../../domain/export/banks/write-bank.ts';
import {
  digitsOf,
  ENTRY_STATUSES,
  type EntryDraft,
  entryDraftSchema,
} from '../../../../domain/matching/bank/entry.ts';
import { type MatchMethod, STILL_METHODS } from '../../../../domain/matching/methods.ts';
import { videoDigest } from '../../../../domain/matching/video/video-frames.ts';
import { lineFaultText } from '../../../../words/fault-text.ts';

const MD5 = '0123456789abcdef0123456789abcdef';
const PDQ = MD5 + MD5;
const SHA1 = `${MD5}01234567`;

async function* pieces(text: string, length = 7) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function linesOf(chunks: AsyncIterable<string>, options?: Parameters<typeof readBankFile>[1]) {
  const lines: BankLine[] = [];
  for await (const line of readBankFile(chunks, options)) lines.push(line);
  return lines;
}

const fixture = (name: string) =>
  pieces(readFileSync(join(import.meta.dirname, '../../../fixtures/banks', name), 'utf8'));

/** What matters of a line in short. */
const inShort = (line: BankLine) =>
  line.ok
    ? [line.line, line.entry.method, line.entry.hash, line.entry.status, line.entry.tags.join('+')]
    : [line.line, lineFaultText(line.reason)];

describe('files of others', () => {
  test('a sample without a header needs to be told its method', async () => {
    const lines = await linesOf(fixture('hma-sample.csv'), { method: 'pdq' });
    expect(lines.map(inShort)).toEqual([
      [1, 'pdq', PDQ, 'active', 'pattern+mosaic'],
      [2, 'pdq', PDQ, 'active', ''],
      [3, 'hash has the wrong format'],
    ]);
    expect(lines[0]).toMatchObject({ entry: { sourceId: '1001', date: '2020-07-31T18:47:52+00:00' } });
    const untold = await linesOf(fixture('hma-sample.csv'));
    expect(untold.map((line) => !line.ok && line.reason.what)).toEqual(Array(3).fill('no-method'));
    const sha256 = await linesOf(fixture('hma-sample.csv'), { method: 'sha256' });
    expect(sha256[0]).toMatchObject({ entry: { method: 'sha256' } });
  });

  test.each([
    [
      'dataset.csv',
      [
        [2, 'pdq', PDQ, 'active', 'pattern+mosaic'],
        [3, 'md5', MD5, 'suspended', ''],
        [4, 'this kind of hash is not matched here'],
      ],
    ],
    [
      'query.csv',
      [
        [2, 'md5', MD5, 'active', 'pattern+chart'],
        [3, 'sha1', SHA1, 'suspended', ''],
      ],
    ],
    [
      'query.jsonl',
      [
        [1, 'md5', MD5, 'active', 'pattern+chart'],
        [2, expect.stringContaining('not JSON')],
        [3, 'there is no hash'],
        [4, 'sha1', SHA1, 'active', ''],
      ],
    ],
    [
      'descriptors.json',
      [
        [1, 'pdq', PDQ, 'active', 'mosaic'],
        [2, 'md5', MD5, 'suspended', ''],
      ],
    ],
    [
      'updates.json',
      [
        [1, 'md5', MD5, 'removed', 'map'],
        [2, 'md5', MD5, 'active', 'map'],
      ],
    ],
    [
      'bank-contents.json',
      [
        [1, 'pdq', PDQ, 'active', ''],
        [1, 'md5', MD5, 'active', ''],
        [2, 'pdq', PDQ, 'suspended', ''],
      ],
    ],
  ])('%s', async (name, expected) => {
    expect((await linesOf(fixture(name))).map(inShort)).toEqual(expected);
  });
});

describe('videos', () => {
  const OTHER = 'ab'.repeat(32);
  const frames = [
    { hash: PDQ, quality: 100, moment: 0 },
    { hash: OTHER, quality: 54, moment: 1_500 },
  ];
  const written = JSON.stringify([`${PDQ},100,0.0`, `${OTHER},54,1.5`]);
  const older = JSON.stringify({
    0: { quality: 100, hash: PDQ, timestamp: 0 },
    45: { quality: 54, hash: OTHER.toUpperCase(), timestamp: 1.5 },
  });
  const draft: EntryDraft = {
    ...{ method: 'vpdq', hash: videoDigest(frames), quality: null, tags: [], source: '', date: null },
    ...{ status: 'active', frames },
  };
  const recordOf = (signal: unknown, type = 'HASH_VIDEO_VPDQ') =>
    linesOf(pieces(JSON.stringify({ data: [{ raw_indicator: signal, type }] }), 65_536));

  test.each([
    ['as vpdq_util.py of python-threatexchange writes them', written],
    ['as its earlier versions did', older],
  ])('%s', async (_, signal) => {
    expect(await recordOf(signal)).toEqual([{ ok: true, line: 1, entry: draft }]);
  });

  test('are written so that python-threatexchange reads them', async () => {
    const csv = (await Array.fromAsync(bankToCsv([draft]))).join('');
    expect(csv).toContain(`vpdq,"[""${PDQ},100,0.000"",""${OTHER},54,1.500""]"`);
    expect(await linesOf(pieces(csv))).toEqual([{ ok: true, line: 2, entry: draft }]);
    const descriptors = JSON.parse((await Array.fromAsync(bankToDescriptors([draft]))).join(''));
    expect(descriptors.data[0].type).toBe('HASH_VIDEO_VPDQ');
  });

  test.each([
    ['no JSON', 'frames?'],
    ['no frames', '[]'],
    ['a frame of a hash alone', JSON.stringify([PDQ])],
    ['a quality over 100', JSON.stringify([`${PDQ},101,0`])],
    ['a moment before the beginning', JSON.stringify([`${PDQ},90,-1`])],
    ['a hash that is too short', JSON.stringify([`${MD5},90,0`])],
    ['more frames than are kept', JSON.stringify(Array(301).fill(`${PDQ},90,0`))],
    ['a number', 7],
    ['a text of a megabyte', `["${'a'.repeat(2 ** 20)}"]`],
  ])('%s is rejected with the reason', async (_, signal) => {
    const [line] = await recordOf(signal);
    expect(line).toMatchObject({ ok: false, line: 1, reason: { what: expect.any(String) } });
  });
});

describe('hostile files', () => {
  const draft: EntryDraft = {
    method: 'md5',
    hash: MD5,
    quality: null,
    tags: ['=1+1'],
    source: '@SUM(A1)',
    date: null,
    status: 'active',
    note: '=HYPERLINK("a")\r\n\u0000\u202e-1',
  };

  test('formulas are guarded in CSV and come back as they were', async () => {
    const text = (await Array.fromAsync(bankToCsv([draft]))).join('');
    expect(text).toContain("'=1+1");
    expect(text).toContain("'@SUM(A1)");
    expect(text).toContain(`"'=HYPERLINK`);
    expect(await linesOf(pieces(text))).toEqual([{ ok: true, line: 2, entry: draft }]);
  });

  test('a line that is too long is named, and reading goes on', async () => {
    const long = 'x'.repeat(BANK_FILE_LIMITS.line + 1);
    const lines = await linesOf(pieces(`${MD5},1\n${long}\n${MD5},3\n`, 65_536), { method: 'md5' });
    expect(lines.map((line) => [line.line, line.ok || line.reason.what])).toEqual([
      [1, true],
      [2, 'too-long'],
      [3, true],
    ]);
  });

  test('a document over the limit is not read', async () => {
    async function* endless() {
      for (;;) yield `[${' '.repeat(8 * 1024 ** 2)}`;
    }
    expect(await linesOf(endless(), { format: 'json' })).toEqual([
      { ok: false, line: 1, reason: { what: 'document-too-long', mebibytes: 64 } },
    ]);
  });

  test('lines are read as they come, without their end', async () => {
    async function* endless() {
      for (;;) yield `${MD5},1\n`;
    }
    const lines = readBankFile(endless(), { method: 'md5' });
    expect((await lines.next()).value).toMatchObject({ ok: true, line: 1 });
    await lines.return(undefined);
  });
});

const RECIPE: NonNullable<EntryDraft['recipe']> = {
  picture: { kind: 'mosaic', seed: 7, width: 64, height: 64 },
  steps: [{ transformation: 'crop', strength: 0.5, seed: 1 }],
};
const ANIMATION: NonNullable<EntryDraft['animation']> = {
  animation: { seed: 7, width: 64, height: 64, length: 400, near: 3 },
  changes: [{ change: 're-time', factor: 0.5 }],
};
const framesArbitrary = fc.array(
  fc.record({
    hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
    quality: fc.integer({ min: 0, max: 100 }),
    moment: fc.integer({ min: 0, max: 100_000 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const HEX = fc.constantFrom(...'0123456789abcdef');
const hashArbitrary = (method: MatchMethod) =>
  fc.string({ unit: HEX, minLength: digitsOf(method), maxLength: digitsOf(method) });
const sharedFields = {
  quality: fc.option(fc.integer({ min: 0, max: 100 })),
  tags: fc.array(fc.stringMatching(/^[^\s;]{1,20}$/), { maxLength: 5 }),
  source: fc.string({ unit: 'binary', maxLength: 40 }),
  sourceId: fc.string({ minLength: 1, maxLength: 20 }),
  date: fc.constantFrom(null, '2026-03-04T16:05:00Z', '2026-03-04T16:05:00.5+02:00'),
  status: fc.constantFrom(...ENTRY_STATUSES),
  pictureId: fc.string({ minLength: 1, maxLength: 20 }),
  note: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
};
const REQUIRED = ['method', 'hash', 'quality', 'tags', 'source', 'date', 'status'] as const;
const stillDraft = fc.constantFrom(...STILL_METHODS).chain((method) =>
  fc.record(
    {
      ...{ method: fc.constant(method), hash: hashArbitrary(method), recipe: fc.constant(RECIPE) },
      ...sharedFields,
    },
    { requiredKeys: [...REQUIRED] },
  ),
);
const videoDraft = framesArbitrary.chain((frames) =>
  fc.record(
    {
      ...{ method: fc.constant('vpdq' as const), hash: fc.constant(videoDigest(frames)) },
      ...{ frames: fc.constant(frames), animation: fc.constant(ANIMATION), ...sharedFields },
    },
    { requiredKeys: [...REQUIRED, 'frames'] },
  ),
);
const draftArbitrary: fc.Arbitrary<EntryDraft> = fc
  .oneof({ arbitrary: stillDraft, weight: 5 }, { arbitrary: videoDraft, weight: 2 })
  .filter((draft) => entryDraftSchema.safeParse(draft).success);

test.each([
  ['CSV', bankToCsv],
  ['contents of a bank', (drafts: EntryDraft[]) => bankToJson('A bank', drafts)],
  ['descriptors', bankToDescriptors],
])('what is written as %s is read as it was', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(draftArbitrary, { maxLength: 6 }), async (drafts) => {
      const lines = await linesOf(pieces((await Array.fromAsync(write(drafts))).join(''), 50));
      expect(lines.map((line) => (line.ok ? line.entry : line.reason))).toEqual(drafts);
    }),
    { seed: 180, numRuns: 100 },
  );
});
