import { describe, expect, test } from 'vitest';
import { type ExamLine, readExamAnswers, readExamKey } from '../../../domain/training/read-exam.ts';
import { UnusableFileError } from '../../../domain/transcript/read-transcripts.ts';
import { fileFaultText, lineFaultText } from '../../../words/fault-text.ts';

const bytesOf = async function* (text: string | Uint8Array) {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
};
async function told<Row extends { id: string }>(lines: AsyncIterable<ExamLine<Row>>): Promise<string[]> {
  const all: string[] = [];
  try {
    for await (const line of lines)
      all.push(`${line.line}: ${line.ok ? line.row.id : lineFaultText(line.reason)}`);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    all.push(fileFaultText(error.fault));
  }
  return all;
}
const key = (text: string | Uint8Array) => told(readExamKey(bytesOf(text)));
const answers = (text: string) => told(readExamAnswers(bytesOf(text), new Set(['a', 'b'])));

const ITEM = '{"id":"a","outcome":"risk","characteristics":["secrecy"],"difficulty":"hard","locale":"en"}';

describe('the key of an exam', () => {
  test('may have a byte-order mark, line ends of Windows, blank lines and fields of later versions', async () => {
    const other = '{"id":"b","outcome":"benign","characteristics":[],"added":1}';
    expect(await key(`\uFEFF${ITEM}\r\n\r\n${other}\r\n`)).toEqual(['1: a', '3: b']);
  });

  test.each([
    ['{"id":"a","id":"b","outcome":"risk","characteristics":[]}', '1: column 11: the key "id" occurs twice'],
    ['{"id":"\\ud83d","outcome":"risk","characteristics":[]}', '1: id holds half a surrogate pair'],
    ['{"id":"a","outcome":"risk"}', '1: the item has no characteristics'],
    [
      '{"id":"a","outcome":"risk","characteristics":["secrets"]}',
      /^1: characteristics\[0\] must be one of information-seeking, /,
    ],
    ['{"id":"a","decision":"confirmed"}', '1: the item has no outcome (and 1 more fault)'],
    ['[]', '1: the item must be an object in braces'],
  ])('says what is wrong with %s', async (line, reason) => {
    expect(await key(`${line}\n`)).toEqual([
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    ]);
  });

  test('is no archive, no CSV and no list', async () => {
    expect(await key(Uint8Array.of(0x50, 0x4b, 3, 4, 10, 0, 0, 0))).toEqual([
      'This is a ZIP archive, not JSON Lines with an item of an exam’s key on each line.',
    ]);
    expect(await key('id,outcome\na,risk\n')).toEqual([expect.stringMatching(/^This looks like CSV/)]);
    expect(await key(`[\n${ITEM}\n]\n`)).toEqual([expect.stringMatching(/^This is one JSON document/)]);
    expect(await key('')).toEqual([]);
  });
});

describe('answers to an exam', () => {
  test('need no confidence and no characteristics, and are to an item once', async () => {
    const lines = [
      '{"id":"b","decision":"inconclusive"}',
      '{"id":"c","decision":"confirmed"}',
      '{"id":"b","decision":"confirmed","confidence":"sure","characteristics":["secrecy"]}',
      '{"id":"a","decision":"confirmed","confidence":"certain"}',
      '{"id":"a","decision":"confirmed","confidence":null}',
    ];
    expect(await answers(lines.join('\n'))).toEqual([
      '1: b',
      '2: the key has no item with this id',
      '3: an earlier line of this file has the same id',
      '4: confidence must be one of sure, likely, guess',
      '5: a',
    ]);
  });
});
