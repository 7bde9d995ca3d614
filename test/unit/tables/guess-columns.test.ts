import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../domain/tables/guess-columns.ts';
import { decimalMarks, numberIn } from '../../../domain/tables/numbers.ts';
import { opened } from './opened.ts';

async function guessed(text: string) {
  const { facts, sample } = await opened(text);
  const marks = decimalMarks(facts.columns, sample, facts.delimiter);
  const guesses = guessColumns(facts.columns, sample, marks);
  return {
    marks,
    uses: Object.fromEntries(guesses.map(({ use, column, reason }) => [use, [column, reason]])),
  };
}

describe('decimal marks', () => {
  test.each([
    ['s;n\n0,5;1\n0,75;2\n', ',', 'only-commas'],
    ['s;n\n0.5;1\n1;2\n', '.', 'only-points'],
    ['s;n\n1,234;1\n2,345;2\n', ',', 'semicolons'],
    ['s;n\n1.234,5;1\n12;2\n', ',', 'last-of-both'],
    ['s;n\n1,234.5;1\n12;2\n', '.', 'last-of-both'],
  ])('of %j: %s, by %s', async (text, mark, reason) => {
    expect((await guessed(text)).marks[0]).toEqual({ column: 's', mark, reason });
  });

  test('that could be either, or are none, are left open', async () => {
    expect((await guessed('s,n\n"1,234",x\n"2,345",y\n')).marks).toEqual([]);
    expect((await guessed('s;n\n0,5;1\n0.5;2\n')).marks.map(({ column }) => column)).toEqual(['n']);
  });

  test('numbers are read by their mark', () => {
    expect(numberIn('0,93', ',')).toBe(0.93);
    expect(numberIn('1.234,5', ',')).toBe(1234.5);
    expect(numberIn('1,234.5', '.')).toBe(1234.5);
    expect(numberIn('-2.5e-3', '.')).toBe(-0.0025);
    expect(numberIn('12', ',')).toBe(12);
    expect(numberIn('0,93', '.')).toBeNull();
    expect(numberIn('', '.')).toBeNull();
    expect(numberIn('0x10', '.')).toBeNull();
    expect(numberIn(0.5, ',')).toBe(0.5);
  });
});

describe('columns are guessed', () => {
  test('by names in several conventions, and what values are', async () => {
    const { uses } = await guessed(
      'Item ID;y_true;Y-Score;Created At;Lang\nt1;1;0,93;2026-03-04;en\nt2;0;0,12;2026-03-05;de\nt3;1;0,71;2026-03-05;de\n',
    );
    expect(uses).toEqual({
      id: ['Item ID', 'name-and-values'],
      label: ['y_true', 'name-and-values'],
      score: ['Y-Score', 'name-and-values'],
      time: ['Created At', 'name-and-values'],
      language: ['Lang', 'name-and-values'],
    });
  });

  test('by values alone where names say nothing', async () => {
    const { uses } = await guessed(
      'c1;c2\n2026-03-04T16:05:00Z;page twelve was long\n2026-03-04T16:06:00Z;football begins at six\n',
    );
    expect(uses).toEqual({ time: ['c1', 'values'], text: ['c2', 'values'] });
  });

  test('a name whose values cannot be meant is passed over', async () => {
    const { uses } = await guessed('id;score\na;high\na;low\n');
    expect(uses.score).toBeUndefined();
    expect(uses.id).toBeUndefined();
  });

  test('a list called dialogue holds messages and names no conversation', async () => {
    const { uses } = await guessed('[{"id":1,"dialogue":[{"text":"a"}]},{"id":2,"dialogue":[{"text":"b"}]}]');
    expect(uses.messages).toEqual(['dialogue', 'name-and-values']);
    expect(uses.conversation).toBeUndefined();
  });
});
