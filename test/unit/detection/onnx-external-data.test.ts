import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHIPPED_PACK } from '../../../cli/onnx-session.ts';
import { hasExternalData } from '../../../domain/detection/onnx-external-data.ts';

const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(Math.floor(value / 128))];
/** A field that holds bytes or another message. */
const field = (number: number, content: readonly number[]) => [
  ...varint(number * 8 + 2),
  ...varint(content.length),
  ...content,
];
const location = [...varint(14 * 8), 1];
const entry = field(13, [
  ...field(
    1,
    [...'location'].map((unit) => unit.charCodeAt(0)),
  ),
  ...field(2, [120]),
]);
const read = (bytes: readonly number[]) => hasExternalData(Uint8Array.from(bytes));

describe('external data of an ONNX file', () => {
  test('the shipped model has none', () => {
    expect(hasExternalData(readFileSync(join(SHIPPED_PACK, 'model.onnx')))).toBe('no');
  });

  const named = field(8, [1, 2, 3]);
  test.each<[string, (tensor: number[]) => number[]]>([
    ['an initializer', (tensor) => field(7, field(5, tensor))],
    ['a sparse initializer', (tensor) => field(7, field(15, field(2, tensor)))],
    ["a node's attribute", (tensor) => field(7, field(1, field(5, field(5, tensor))))],
    ['a list in an attribute', (tensor) => field(7, field(1, field(5, field(10, tensor))))],
    ['a graph within a node', (tensor) => field(7, field(1, field(5, field(6, field(5, tensor)))))],
    ['a function', (tensor) => field(25, field(7, field(5, field(5, tensor))))],
    ['training information', (tensor) => field(20, field(1, field(5, tensor)))],
  ])('is found in %s', (_, within) => {
    expect(read(within(named))).toBe('no');
    expect(read(within([...named, ...entry]))).toBe('yes');
    expect(read(within([...named, ...location]))).toBe('yes');
  });

  test('the same numbers in other messages mean something else', () => {
    expect(read([...field(14, [1]), ...field(7, entry)])).toBe('no');
  });

  test('what is no protocol buffer, is cut short or nests without end is unreadable', () => {
    expect(read([...'hello there'].map((unit) => unit.charCodeAt(0)))).toBe('unreadable');
    expect(read(field(7, field(5, named)).slice(0, -1))).toBe('unreadable');
    expect(read([...varint(7 * 8 + 2), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])).toBe(
      'unreadable',
    );
    let nested: number[] = [];
    for (let depth = 0; depth < 60; depth += 1) nested = field(1, field(5, field(6, nested)));
    expect(read(field(7, nested))).toBe('unreadable');
  });
});
