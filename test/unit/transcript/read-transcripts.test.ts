import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTranscripts, UnusableFileError } from '../../../domain/transcript/read-transcripts.ts';
import { LIMITS } from '../../../domain/transcript/transcript.ts';
import { makeTranscript } from '../../fixtures/factories.ts';
import { told, whyUnusable } from '../../fixtures/told-faults.ts';

const encoder = new TextEncoder();

async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(file: string | Uint8Array, chunkSize?: number) {
  const bytes = typeof file === 'string' ? encoder.encode(file) : file;
  return told(await Array.fromAsync(readTranscripts(inChunks(bytes, chunkSize))));
}

const good = JSON.stringify(makeTranscript({ id: 'good' }));
const message = { from: 'BlueFern', at: '2026-03-04T16:05:00Z', text: 'hi' };
const lineOf = (change: object) => JSON.stringify({ ...makeTranscript({ id: 'bad' }), ...change });
const invalidUtf8 = Uint8Array.from([...encoder.encode('{"id":"'), 0xc3, 0x28, ...encoder.encode('"}')]);

describe('what a bad line is told', () => {
  test.each<[string, string, RegExp]>([
    ['not JSON', '{"id": oops}', /^not JSON: column 8: a value is expected here/],
    ['a bare number', '42', /^the transcript must be an object in braces$/],
    ['null', 'null', /^the transcript must be an object/],
    ['an array', '[]', /^the transcript must be an object/],
    ['a missing id', lineOf({ id: undefined }), /^the transcript has no id$/],
    ['an empty id', lineOf({ id: '' }), /^the id is empty$/],
    ['an id of a wrong type', lineOf({ id: 7 }), /^the id must be text in quotation marks$/],
    ['no messages', lineOf({ messages: undefined }), /^the transcript has no messages$/],
    ['an empty transcript', lineOf({ messages: [] }), /^the transcript has no messages$/],
    ['no text', lineOf({ messages: [message, { ...message, text: undefined }] }), /^message 2 has no text$/],
    [
      'no account name',
      lineOf({ messages: [{ ...message, from: '' }] }),
      /^the account name .* of message 1 is empty$/,
    ],
    [
      'two faults',
      lineOf({ messages: [{ ...message, text: 5, from: 6 }] }),
      /^the account name \(from\) of message 1 must be text in quotation marks \(and 1 more fault\)$/,
    ],
    [
      'a time without an offset',
      lineOf({ messages: [{ ...message, at: '2026-03-04T16:05:00' }] }),
      /^the time \(at\) of message 1 must be a date and time with an offset, such as 2026-03-04T16:05:00Z$/,
    ],
    [
      'decreasing times',
      lineOf({ messages: [message, { ...message, at: '2026-03-04T16:04:59Z' }] }),
      /^message 2 is earlier than message 1$/,
    ],
    [
      'decreasing times across offsets',
      lineOf({ messages: [message, { ...message, at: '2026-03-04T17:04:00+02:00' }] }),
      /^message 2 is earlier/,
    ],
    [
      'times that decrease by a microsecond',
      lineOf({
        messages: [
          { ...message, at: '2026-03-04T16:05:00.000002Z' },
          { ...message, at: '2026-03-04T18:05:00.000001+02:00' },
        ],
      }),
      /^message 2 is earlier/,
    ],
    [
      'an unknown characteristic',
      lineOf({ label: { outcome: 'risk', characteristics: ['charm'] } }),
      /^characteristic 1 of the label must be one of information-seeking, /,
    ],
    [
      'an unknown outcome',
      lineOf({ label: { outcome: 'maybe' } }),
      /^the outcome of the label must be one of risk, benign$/,
    ],
    [
      'a message of 1 MB',
      lineOf({ messages: [{ ...message, text: 'a'.repeat(1_048_576) }] }),
      /^the text of message 1 is longer than 20,000 characters$/,
    ],
    [
      '100,000 messages',
      lineOf({ messages: Array(100_000).fill(message) }),
      /^the transcript has more than 10,000 messages$/,
    ],
    ['a key twice', '{"id":"a","\\u0069d":"b"}', /^column 11: the key "id" occurs twice$/],
    [
      'a key of a message twice',
      lineOf({}).replace('"text":', '"text":"x","text":'),
      /^column \d+: the key "text" occurs twice$/,
    ],
    ['half a surrogate pair in the id', lineOf({ id: 'x\ud83d' }), /^the id holds half a surrogate pair$/],
    [
      'half a surrogate pair in a text',
      lineOf({ messages: [message, { ...message, text: '\ude00 x' }] }),
      /^the text of message 2 holds half a surrogate pair$/,
    ],
    ['the halves the wrong way round', lineOf({ channel: '\ude00\ud83d' }), /^the channel holds half/],
    [
      'half a surrogate pair in a note',
      lineOf({ label: { outcome: 'risk', note: '\ud83d' } }),
      /^the note of the label holds half/,
    ],
    ['half a surrogate pair in a key', lineOf({ '\ud83d': 1 }), /^an unknown field holds half/],
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
      { ok: false, line: 3, reason: 'an earlier line of this file has the same id' },
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
    const lines = told(await Array.fromAsync(readTranscripts(chunks())));
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
    await expect(read(Uint8Array.from(bytes))).rejects.toThrow(UnusableFileError);
    expect(await whyUnusable(read(Uint8Array.from(bytes)))).toContain(name);
  });

  test.each([
    ['CSV', 'id,locale,text\nx,en,hi', /looks like CSV/],
    ['a JSON list', `[\n${good},\n${good}\n]`, /one JSON document/],
    ['a JSON list that begins with its first object', `[${good},\n${good}]`, /one JSON document/],
    ['JSON with line breaks', JSON.stringify(makeTranscript(), null, 2), /one JSON document/],
  ])('%s is said once, not line by line', async (_name, file, reason) => {
    expect(await whyUnusable(read(`\n${file}`))).toMatch(reason);
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

  test('a whole pair in escapes, and line ends of old Macs', async () => {
    const line = good.replace('good', '\\ud83d\\ude00');
    for (const size of [1, 2, 3, 1000])
      expect(await read(`${line}\r\r${good}\r`, size)).toMatchObject([
        { ok: true, line: 1, transcript: { id: '😀' } },
        { ok: true, line: 3 },
      ]);
  });

  test('no reason quotes anything of the line', async () => {
    const said = 'kettle';
    const hostile = fc.oneof(
      fc.constant(said),
      fc.constant([said]),
      fc.constant({ [said]: said }),
      fc.constant(7),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          Object.fromEntries(['id', 'locale', 'channel', 'messages', 'label'].map((key) => [key, hostile])),
          { requiredKeys: [] },
        ),
        fc.constantFrom('', '}', ',', said, '"'),
        async (value, tail) => {
          const line = `{"a":0,${JSON.stringify(value).slice(1)}${tail}`;
          for (const each of await read(line)) expect(each.ok ? '' : each.reason).not.toContain(said);
        },
      ),
    );
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
