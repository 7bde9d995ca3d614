import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPlace } from '../../../components/thresholds/charts/nearest-place.ts';
import { hexColour } from '../../../components/ui/charts/chart-image.ts';
import { nearestStep, steppedByKey } from '../../../components/ui/keys/unit-steps.ts';
import { wrapWords } from '../../../components/ui/text/wrap-words.ts';
import { spreadChoice } from '../../../domain/thresholds/spread-choice.ts';
import { formatCount, formatThreshold } from '../../../words/format.ts';

const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) });

describe('the nearest point of a curve', () => {
  test('is nearer than any other', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), place, (places, pointer) => {
        const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - pointer.x, y - pointer.y);
        const nearest = places[nearestPlace(places, pointer.x, pointer.y)]!;
        expect(distance(nearest)).toBe(Math.min(...places.map(distance)));
      }),
    );
  });

  test('is the first of equally near ones, and none of nothing', () => {
    expect(
      nearestPlace(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
        5,
        3,
      ),
    ).toBe(0);
    expect(nearestPlace([], 1, 1)).toBe(-1);
  });
});

test('a list is thinned out spreadChoice, with its ends', () => {
  expect(spreadChoice([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(
    spreadChoice(
      Array.from({ length: 101 }, (_, index) => index),
      5,
    ),
  ).toEqual([0, 25, 50, 75, 100]);
});

describe('a slider from 0 to 1', () => {
  test.each([
    ['ArrowRight', false, 0.61, 0.611],
    ['ArrowUp', true, 0.61, 0.62],
    ['ArrowLeft', false, 0.0004, 0],
    ['ArrowDown', true, 0.3, 0.29],
    ['PageUp', false, 0.995, 1],
    ['PageDown', false, 0.512345, 0.502345],
    ['Home', false, 0.4, 0],
    ['End', false, 0.4, 1],
    ['x', false, 0.4, null],
  ])('%s, Shift %s, from %d leads to %s', (key, shiftKey, from, to) =>
    expect(steppedByKey({ key, shiftKey }, from)).toBe(to),
  );

  test.each([
    [0.12345, 0.123],
    [-0.2, 0],
    [1.7, 1],
  ])('a pointer at %d chooses %d', (at, value) => expect(nearestStep(at)).toBe(value));
});

describe('a caption', () => {
  test('is broken at spaces', () => {
    expect(wrapWords('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrapWords('a verylongword b', 6)).toEqual(['a', 'verylongword', 'b']);
    expect(wrapWords(' ', 6)).toEqual([]);
  });

  test('loses no word, and no line is too long unless it is one word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const lines = wrapWords(text, most);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) expect(line.length <= most || !line.includes(' ')).toBe(true);
      }),
    );
  });
});

test('colours that every reader of SVG knows', () => {
  expect(hexColour('rgb(163, 71, 15)')).toBe('#a3470f');
  expect(hexColour('none')).toBe('none');
});

test.each([
  [0.5, '0.500'],
  [0.512345, '0.512345'],
  [0.51234567, '0.51234567'],
  [1, '1.000'],
])('the threshold %d is written %s', (threshold, text) => expect(formatThreshold(threshold)).toBe(text));

test('sums of weights are written with one decimal at most', () =>
  expect([1234, 12.345, 3.04].map(formatCount)).toEqual(['1,234', '12.3', '3']));
