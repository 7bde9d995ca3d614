import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitColumns } from '../../../components/queue/table/column-widths.ts';
import { barOf, formatLogOdds, logOddsOf } from '../../../components/queue/table/risk-score.ts';

const need = (id: string, width: number, rank: number, pinned = false) => ({ id, width, rank, pinned });

describe('the columns that fit', () => {
  const needs = [need('risk', 100, 0), need('state', 80, 3), need('age', 60, 1), need('channel', 120, 2)];
  test.each([
    ['room for all, with a share of the rest', 400, { risk: 110, state: 90, age: 70, channel: 130 }],
    ['the least important goes first', 300, { risk: 106, age: 66, channel: 126 }],
    ['and what is less important may still fit', 245, { risk: 101, state: 81, age: 61 }],
    ['the most important stays', 50, { risk: 100 }],
  ])('%s', (_, room, expected) => {
    expect(Object.fromEntries(fitColumns(needs, room))).toEqual(expected);
  });

  test('what was asked for stays, and what is left goes to what can use it first', () => {
    const some = [need('risk', 100, 0), { ...need('chips', 100, 1), most: 250 }, need('state', 80, 9, true)];
    expect(Object.fromEntries(fitColumns(some, 190))).toEqual({ risk: 105, state: 85 });
    expect(Object.fromEntries(fitColumns(some, 400))).toEqual({ risk: 100, chips: 220, state: 80 });
  });

  test('never more than there is room for, unless what has to stay needs more', () => {
    const column = fc.record({ width: fc.integer({ min: 20, max: 300 }), pinned: fc.boolean() });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), fc.nat(2_000), (columns, room) => {
        const all = columns.map((each, rank) => ({ ...each, id: String(rank), rank }));
        const widths = [...fitColumns(all, room)];
        const sum = widths.reduce((total, [, width]) => total + width, 0);
        const least = all
          .filter(({ pinned, rank }) => pinned || rank === 0)
          .reduce((total, { width }) => total + width, 0);
        expect(sum).toBeLessThanOrEqual(Math.max(room, least));
        for (const [id, width] of widths) expect(width).toBeGreaterThanOrEqual(all[Number(id)]!.width);
      }),
    );
  });
});

describe('the risk as log-odds', () => {
  test.each([
    [0.5, '0.0', 0],
    [0.999, '+6.9', 0.345],
    [0.000001, '−13.8', 0],
    [1, '+36.0', 1],
    [0, '−36.0', 0],
  ])('of %s is %s', (risk, text, bar) => {
    expect(formatLogOdds(logOddsOf(risk))).toBe(text);
    expect(barOf(logOddsOf(risk))).toBeCloseTo(bar, 2);
  });

  test('is ordered as the risk is', () => {
    const risk = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(risk, risk, (one, other) => {
        if (one < other) expect(logOddsOf(one)).toBeLessThanOrEqual(logOddsOf(other));
      }),
    );
  });
});
