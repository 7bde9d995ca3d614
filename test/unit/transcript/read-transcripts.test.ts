import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NotJsonLinesError,
  readTranscripts,
  type TranscriptLine,
} from '../../../domain/transcript/read-transcripts.ts';
import { LIMITS } from '../../../domain/transcript/transcript.ts';
import { makeTranscript } from '../../fixtures/factories.ts';

const encoder = new TextEncoder();

async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(file: string | Uint8Array, chunkSize?: number): Promise<TranscriptLine[]> {
  const bytes = typeof file === 'string' ? encoder.encode(file) : file;
  return Array.fromAsync(readTranscripts(inChunks(bytes, chunkSize)));
}

const good = JSON.stringify(makeTranscript({ id: 'good' }));
const message = { from: 'BlueFern', at: '2026-03-04T16:05:00Z', text: 'hi' };
const lineOf = (change: object) => JSON.stringify({ ...makeTranscript({ id: 'bad' }), ...change });
const invalidUtf8 = Uint8Array.from([...encoder.encode('{"id":"'), 0xc3, 0x28, ...encoder.encode('"}')]);

describe('what a bad line is told', () => {
  test.each<[string, string, RegExp]>([
    ['not JSON', '{"id": oops}', /^not JSON: /],
    ['a bare number', '42', /expected object/],
    ['null', 'null', /expected object/],
    ['an array', '[]', /expected object/],
    ['a missing id', lineOf({ id: undefined }), /^id: /],
    ['an empty id', lineOf({ id: '' }), /^id: /],
    ['an id of a wrong type', lineOf({ id: 7 }), /^id: .*expected string/],
    ['no messages', lineOf({ messages: undefined }), /^messages: /],
    ['an empty transcript', lineOf({ messages: [] }), /^messages: .*>=1/],
    ['a text of a wrong type', lineOf({ messages: [{ ...message, text: 5 }] }), /^messages\[0\]\.text: /],
    [
      'a time without an offset',
      lineOf({ messages: [{ ...message, at: '2026-03-04T16:05:00' }] }),
      /^messages\[0\]\.at: /,
    ],
    [
      'decreasing times',
      lineOf({ messages: [message, { ...message, at: '2026-03-04T16:04:59Z' }] }),
      /^messages\[1\]\.at: time goes backwards/,
    ],
    [
      'decreasing times across offsets',
      lineOf({ messages: [message, { ...message, at: '2026-03-04T17:04:00+02:00' }] }),
      /time goes backwards/,
    ],
    [
      'an unknown characteristic',
      lineOf({ label: { outcome: 'risk', characteristics: ['charm'] } }),
      /^label\.characteristics\[0\]: /,
    ],
    ['an unknown outcome', lineOf({ label: { outcome: 'maybe' } }), /^label\.outcome: /],
    [
      'a message of 1 MB',
      lineOf({ messages: [{ ...message, text: 'a'.repeat(1_048_576) }] }),
      /^messages\[0\]\.text: .*20000/,
    ],
    ['100,000 messages', lineOf({ messages: Array(100_000).fill(message) }), /^messages: .*10000/],
  ])('%s', async (_name, line, reason) => {
    const lines = await read(`${line}\n${good}\n`);
    expect(lines).toMatchObject([
      { ok: false, line: 1, reason: expect.stringMatching(reason) },
      { ok: true, line: 2, transcript: { id: 'good' } },
    ]);
  });

  test('invalid UTF-8', async () => {
    const file = Uint8Array.from([...invalidUtf8, 0x0a, ...encoder.encode(good)]);
    expect(await read(file)).toMatchObject([
      { ok: false, line: 1, reason: 'not valid UTF-8' },
      { ok: true, line: 2 },
    ]);
  });

  test('an id that the file has used', async () => {
    expect(await read(`${good}\n\n${good}`)).toMatchObject([
      { ok: true },
      { ok: false, line: 3, reason: 'the id "good" is used by an earlier line of this file' },
    ]);
  });

  test('a line over the limit is dropped as it passes, and the next is read', async () => {
    const long = new Uint8Array(LIMITS.lineBytes + 10).fill(0x61);
    const file = Uint8Array.from([...encoder.encode(`${good}\n`)]);
    async function* chunks() {
      yield file;
      yield* inChunks(long, 1 << 20);
      yield encoder.encode(`\n${good.replace('good', 'next')}`);
    }
    const lines = await Array.fromAsync(readTranscripts(chunks()));
    expect(lines).toMatchObject(
      [{ ok: true }, { ok: false, line: 2, reason: /./ }, { ok: true, line: 3 }].map((line) =>
        'reason' in line ? { ...line, reason: expect.stringContaining('longer than 16 MiB') } : line,
      ),
    );
  });
});

describe('files that are no JSON Lines', () => {
  test.each([
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a JPEG image', [0xff, 0xd8, 0xff, 0xe0]],
    ['UTF-16 text', [0xff, 0xfe, 0x7b, 0x00]],
    ['a binary file', [0x7b, 0x00, 0x01]],
  ])('%s is named', async (name, bytes) => {
    await expect(read(Uint8Array.from(bytes))).rejects.toThrow(NotJsonLinesError);
    await expect(read(Uint8Array.from(bytes))).rejects.toThrow(name);
  });

  test('an empty file has no lines', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n \n\r\n')).toEqual([]);
  });
});

describe('what goes in', () => {
  test('a byte-order mark, Windows line ends and fields of later versions', async () => {
    const line = JSON.stringify({ ...makeTranscript(), mood: 'calm' });
    const [first] = await read(`\ufeff${line}\r\n`);
    expect(first).toEqual({ ok: true, line: 1, transcript: makeTranscript() });
  });

  test('script, HTML, control and bidirectional characters stay text, to the letter', async () => {
    const text = '<script>alert(1)</script> \u202e\u0007\u0000 =1+1';
    const transcript = makeTranscript({ messages: [{ ...message, from: '<b>x</b>', text }] });
    expect(await read(JSON.stringify(transcript))).toMatchObject([{ ok: true, transcript }]);
  });

  test('a prototype key does no harm', async () => {
    await read('{"__proto__":{"polluted":true},"id":"x","messages":[]}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('any transcript survives, however the bytes are cut', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          text.filter((id) => id !== ''),
          { maxLength: 5 },
        ),
        text,
        fc.integer({ min: 1, max: 50 }),
        async (ids, said, size) => {
          const transcripts = ids.map((id) => makeTranscript({ id, messages: [{ ...message, text: said }] }));
          const file = transcripts.map((transcript) => `${JSON.stringify(transcript)}\n`).join('');
          const lines = await read(file, size);
          expect(lines.map((line) => line.ok && line.transcript)).toEqual(transcripts);
        },
      ),
      { numRuns: 60 },
    );
  });
});
