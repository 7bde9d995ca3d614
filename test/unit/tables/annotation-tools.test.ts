import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnnotationTool } from '../../../domain/tables/annotation-tools.ts';
import { readMapped } from '../../../domain/tables/read-mapped.ts';
import { lineFaultText } from '../../../words/fault-text.ts';

const exported = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/annotation-tools', name), 'utf8');

async function read(text: string, mapping: AnnotationTool | 'auto') {
  const lines: unknown[] = [];
  for await (const line of readMapped(new Blob([text]), mapping))
    if (line.ok) {
      const { id, label, messages } = line.transcript;
      const said = messages.map((message) => `${message.from}: ${message.text}`);
      lines.push({ id, outcome: label?.outcome, said });
    } else lines.push(`${line.line}: ${lineFaultText(line.reason)}`);
  return lines;
}

const PAGES = ['BlueFern: did you finish page twelve', 'RedOak: yes, the long one'];
const ASKED = ['someone: please do not tell anyone about this chat'];
const FOOTBALL = { id: '43', outcome: undefined, said: ['someone: football is at six'] };
const BOTH = [
  { id: '41', outcome: 'benign', said: PAGES },
  { id: '42', outcome: 'risk', said: ASKED },
];

const FILES: [string, AnnotationTool, unknown[]][] = [
  [
    'label-studio.json',
    'label-studio',
    [BOTH[0], { ...BOTH[1], said: [ASKED[0]!.replace('someone', 'KiteNine')] }],
  ],
  ['label-studio.csv', 'label-studio', BOTH],
  ['doccano.jsonl', 'doccano', [...BOTH, FOOTBALL]],
  ['argilla.json', 'argilla', BOTH],
  ['argilla-flat.jsonl', 'argilla', BOTH],
  ['prodigy.jsonl', 'prodigy', [...BOTH, FOOTBALL]],
  ['potato.jsonl', 'potato', BOTH],
  [
    'hugging-face.jsonl',
    'hugging-face',
    [
      { ...BOTH[0], id: 'row-1' },
      { ...BOTH[1], id: 'row-2' },
    ],
  ],
];

describe('exports of annotation tools', () => {
  test.each(FILES)('%s is read by the name of its tool, and recognised', async (file, tool, transcripts) => {
    expect(await read(exported(file), tool)).toEqual(transcripts);
    expect(await read(exported(file), 'auto')).toEqual(transcripts);
  });

  test('answers of Argilla without a status, as earlier versions write them, count', async () => {
    const text = JSON.stringify([
      {
        id: '41',
        fields: { text: PAGES.join('\n') },
        responses: { label: [{ value: 'benign', user_id: 'u' }] },
      },
    ]);
    expect(await read(text, 'argilla')).toEqual([BOTH[0]]);
  });

  test('annotators who differ, and words without a meaning, leave no label', async () => {
    const text =
      '{"id":1,"text":"page twelve","label":["risk","benign"]}\n{"id":2,"text":"page ten","label":["long"]}\n';
    expect(await read(text, 'auto')).toEqual([
      { id: '1', outcome: undefined, said: ['someone: page twelve'] },
      { id: '2', outcome: undefined, said: ['someone: page ten'] },
    ]);
  });

  test('options of Prodigy that were chosen are labels, unless the task was not accepted', async () => {
    const row = { text: 'page twelve', _input_hash: 1, accept: ['benign'] };
    const text = ['accept', 'ignore'].map((answer, _task_hash) =>
      JSON.stringify({ ...row, _task_hash, answer }),
    );
    expect(await read(text.join('\n'), 'auto')).toMatchObject([
      { outcome: 'benign' },
      { outcome: undefined },
    ]);
  });

  test('a row without anything said is named', async () => {
    expect(await read('{"id":1,"text":null,"label":["risk"]}\n', 'doccano')).toEqual([
      '1: messages does not contain messages in the form that the mapping names',
    ]);
  });

  test('a table of no known tool is refused', async () => {
    await expect(read('a,b\n1,2\n', 'auto')).rejects.toMatchObject({ fault: { what: 'no-tool' } });
  });
});
