import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../components/review/transcript/segments.ts';
import type { Evidence } from '../../../domain/detection/assessment.ts';

const evidence = (
  spans: [number, number][],
  characteristic: Evidence['characteristic'] = 'secrecy',
): Evidence => ({
  message: 0,
  characteristic,
  contribution: 1,
  spans,
});

test('spans that overlap are cut where one of them begins or ends', () => {
  const first = evidence([[0, 6]]);
  const second = evidence([[3, 9]], 'pressure');
  const segments = segmentsOf('abcdefghijk', [first, second]);
  expect(
    segments.map(({ text, evidence: covering }) => [
      text,
      covering.map(({ characteristic }) => characteristic),
    ]),
  ).toEqual([
    ['abc', ['secrecy']],
    ['def', ['secrecy', 'pressure']],
    ['ghi', ['pressure']],
    ['jk', []],
  ]);
});

test('a hidden character inside a span is a mark of its own and counts in the offsets', () => {
  const segments = segmentsOf('ab\u202ecd', [evidence([[1, 4]])]);
  expect(segments.map(({ text, hidden, evidence: { length } }) => [text, hidden, length])).toEqual([
    ['a', false, 0],
    ['b', false, 1],
    ['U+202E', true, 1],
    ['c', false, 1],
    ['d', false, 0],
  ]);
});

test('whatever the spans, the visible pieces give the text back', () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 4 }),
      (text, spans) => {
        const segments = segmentsOf(
          text,
          spans.map((each) => evidence(each)),
        );
        const ends = [...segments.slice(1).map(({ offset }) => offset), text.length];
        expect(segments.map(({ offset }, index) => text.slice(offset, ends[index])).join('')).toBe(text);
        for (const { hidden, text: shown, offset } of segments)
          if (!hidden) expect(text.startsWith(shown, offset)).toBe(true);
      },
    ),
  );
});
