import { describe, expect, test } from 'vitest';
import { readMapped } from '../../../domain/tables/read-mapped.ts';
import { transcriptMappingSchema } from '../../../domain/tables/transcript-mapping.ts';
import { fileFaultText, lineFaultText } from '../../../words/fault-text.ts';

async function mapped(text: string, mapping: object) {
  const lines: unknown[] = [];
  for await (const line of readMapped(new Blob([text]), transcriptMappingSchema.parse(mapping)))
    lines.push(line.ok ? line.transcript : `${line.line}: ${lineFaultText(line.reason)}`);
  return lines;
}

const ROWS = { shape: 'message-rows', conversation: 'chat', text: 'text', from: 'who', at: 'when' };

describe('one row a message', () => {
  test('is grouped by conversation, also where rows alternate', async () => {
    const text =
      'chat;who;when;text;lang\na;BlueFern;2026-03-04 16:05;page twelve;en\nb;coach_ivo;1772640300;football at six;de\na;RedOak;2026-03-04T16:06:00+00:00;long page;en\n';
    expect(await mapped(text, { ...ROWS, locale: 'lang' })).toEqual([
      {
        ...{ id: 'a', locale: 'en' },
        messages: [
          { from: 'BlueFern', at: '2026-03-04T16:05:00Z', text: 'page twelve' },
          { from: 'RedOak', at: '2026-03-04T16:06:00+00:00', text: 'long page' },
        ],
      },
      {
        ...{ id: 'b', locale: 'de' },
        messages: [{ from: 'coach_ivo', at: '2026-03-04T16:05:00.000Z', text: 'football at six' }],
      },
    ]);
  });

  test('in the order of times, or of rows, which then must not go back', async () => {
    const text = 'chat,who,when,text\na,x,2026-03-04T16:06:00Z,second\na,y,2026-03-04T16:05:00Z,first\n';
    const [ordered] = (await mapped(text, { ...ROWS, order: 'time' })) as { messages: { text: string }[] }[];
    expect(ordered!.messages.map((message) => message.text)).toEqual(['first', 'second']);
    expect(await mapped(text, ROWS)).toEqual(['3: message 2 is earlier than message 1']);
  });

  test('a faulty row costs its conversation, named by its line; the others are given', async () => {
    const text =
      'chat,who,when,text\na,x,2026-03-04T16:06:00Z,one\na,x,soon,two\na,x,2026-03-04T16:07:00Z,three\nb,x,2026-03-04T16:06:00Z,four\n,x,2026-03-04T16:06:00Z,five\n';
    expect(await mapped(text, ROWS)).toEqual([
      '6: chat is empty or missing',
      '3: when must be a date and time, or seconds since 1970',
      expect.objectContaining({ id: 'b' }),
    ]);
  });

  test('rows that stand together are given as soon as the next conversation begins', async () => {
    const text = 'chat,text\na,one\na,two\nb,three\na,four\n';
    const mapping = { shape: 'message-rows', conversation: 'chat', text: 'text', rows: 'together' };
    expect(await mapped(text, mapping)).toEqual([
      {
        id: 'a',
        messages: [
          { from: 'someone', at: '2000-01-01T00:00:00.000Z', text: 'one' },
          { from: 'someone', at: '2000-01-01T00:01:00.000Z', text: 'two' },
        ],
      },
      expect.objectContaining({ id: 'b' }),
      '5: the rows of this conversation do not stand together; set rows to anywhere in the mapping',
    ]);
  });
});

describe('one row a transcript', () => {
  test('with messages as JSON in a cell, and a label', async () => {
    const cell = JSON.stringify([
      { role: 'BlueFern', content: 'page twelve' },
      { role: 'RedOak', content: 'done' },
    ]);
    const text = `id\tmessages\ttruth\na\t"${cell.replaceAll('"', '""')}"\tBenign\nb\t"${cell.replaceAll('"', '""')}"\tmaybe\nc\tnone\tbenign\n`;
    const mapping = {
      ...{ shape: 'transcript-rows', id: 'id', messages: 'messages', form: 'json' },
      label: { column: 'truth', risk: ['risk', '1'], benign: ['benign', '0'] },
    };
    expect(await mapped(text, mapping)).toEqual([
      {
        id: 'a',
        messages: [
          { from: 'BlueFern', at: '2000-01-01T00:00:00.000Z', text: 'page twelve' },
          { from: 'RedOak', at: '2000-01-01T00:01:00.000Z', text: 'done' },
        ],
        label: { outcome: 'benign', characteristics: [] },
      },
      '3: truth has a value that is not listed as risk or benign',
      '4: messages does not contain messages in the form that the mapping names',
    ]);
  });

  test('with lines that begin with a name; others go on with what was said', async () => {
    const text = 'id,talk\na,"BlueFern: page twelve\nand thirteen\nRedOak: done"\n';
    const [transcript] = (await mapped(text, {
      ...{ shape: 'transcript-rows', id: 'id', messages: 'talk', form: 'lines' },
    })) as { messages: { from: string; text: string }[] }[];
    expect(transcript!.messages.map(({ from, text: said }) => [from, said])).toEqual([
      ['BlueFern', 'page twelve\nand thirteen'],
      ['RedOak', 'done'],
    ]);
  });

  test('a place leads into what columns hold, as annotation tools nest it', async () => {
    // The shape that Label Studio exports: a task with its data, and annotations with results.
    const task = (id: number, choice: string) => ({
      ...{ id, data: { dialogue: [{ author: 'BlueFern', text: 'page twelve' }] } },
      annotations: [
        { id: 1, result: [{ type: 'choices', from_name: 'outcome', value: { choices: [choice] } }] },
      ],
    });
    const mapping = {
      ...{ shape: 'transcript-rows', id: 'id', messages: 'data.dialogue', form: 'json' },
      label: { column: 'annotations.0.result.0.value.choices', risk: ['Risk'], benign: ['Benign'] },
    };
    const read = await mapped(JSON.stringify([task(1, 'Risk'), task(2, 'Benign')]), mapping);
    expect(read).toEqual([
      expect.objectContaining({ id: '1', label: { outcome: 'risk', characteristics: [] } }),
      expect.objectContaining({ id: '2', label: { outcome: 'benign', characteristics: [] } }),
    ]);
  });

  test('a cell reaches nothing that objects inherit', async () => {
    const mapping = { shape: 'transcript-rows', messages: 'constructor.name', form: 'text' };
    expect(await mapped('{"a":1}\n{"a":2}\n', mapping)).toEqual([
      expect.stringMatching(/^1: /),
      expect.stringMatching(/^2: /),
    ]);
  });
});

test('faults of tables are said', () => {
  expect(fileFaultText({ what: 'form-too-large', form: 'xlsx', mebibytes: 512 })).toBe(
    'The workbook is too large: opened, it would need more than 512 MiB. Save it as CSV, or split it.',
  );
  expect(lineFaultText({ what: 'rows-apart', mebibytes: 64 })).toMatch(/^more than 64 MiB/);
});
