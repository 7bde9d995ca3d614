import { describe, expect, test } from 'vitest';
import { type ItemAnalysis, itemAnalysis, pointBiserial } from '../../../domain/training/item-analysis.ts';
import { itemDifficulty } from '../../../domain/training/item-difficulty.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

/** Answers of people in rows to items in columns: '1' right, '0' wrong, ' ' not given. */
function table(rows: readonly string[]): LearningAnswer[] {
  return rows.flatMap((row, person) =>
    [...row].flatMap((cell, column) =>
      cell === ' '
        ? []
        : learningAnswer(cell === '1', {
            reviewer: `person-${String(person).padStart(2, '0')}`,
            item: itemFacts({ id: `item-${column}` }),
            at: later(person, column),
          }),
    ),
  );
}
const first = (rows: readonly string[]): ItemAnalysis => itemAnalysis(table(rows))[0]!;

/** People who get from 0 to 10 of ten other items right, with what they answer to the one in question. */
const graded = (count: number, answer: (place: number, others: number) => string) =>
  Array.from({ length: count }, (_, place) => {
    const others = Math.round((place / (count - 1)) * 10);
    return answer(place, others) + '1'.repeat(others) + '0'.repeat(10 - others);
  });

describe('point-biserial correlation', () => {
  // The example of scipy.stats.pointbiserialr.
  test('as printed', () => {
    const pairs = [0, 0, 0, 1, 1, 1, 1].map((right, rest) => ({ right: right === 1, rest }));
    expect(pointBiserial(pairs)).toBeCloseTo(0.8660254037844386, 14);
  });

  test('is undefined where all are right, or all score alike', () => {
    expect(pointBiserial([1, 2, 3].map((rest) => ({ right: true, rest })))).toBeNull();
    expect(pointBiserial([true, false].map((right) => ({ right, rest: 3 })))).toBeNull();
  });
});

describe('item analysis', () => {
  test('correlates with the rest, not with a sum that holds the item itself', () => {
    // Six items by chance alone, of forty people: the item is left out of its own score. numpy 2.4, numpy.corrcoef of
    // the first column with the sum of the others.
    const rows = Array.from({ length: 40 }, (_, person) =>
      Array.from({ length: 6 }, (_, column) =>
        String((((person + 3) * (column + 5) * (person + column + 7)) % 11) % 2),
      ).join(''),
    );
    expect(first(rows).discrimination).toBeCloseTo(0.357844505, 8);
  });

  test('an item that tells the able from the others is left alone', () => {
    const { findings, discrimination, facility, best } = first(
      graded(40, (_, others) => (others > 4 ? '1' : '0')),
    );
    expect(findings).toEqual([]);
    expect(discrimination).toBeGreaterThan(0.7);
    expect(facility.n).toBe(40);
    expect(best).toEqual({ k: 11, n: 11 });
  });

  test.each([
    ['too easy', graded(30, () => '1'), ['too-easy']],
    ['a little too easy, perhaps', graded(30, (place) => (place === 0 ? '0' : '1')), []],
    ['too hard', graded(12, (_, others) => (others === 10 ? '1' : '0')), ['too-hard']],
    ['does not discriminate', graded(40, (place) => String(place % 2)), []],
    [
      'right for whoever is weak: wrong key',
      graded(40, (_, others) => (others > 4 ? '0' : '1')),
      ['does-not-discriminate', 'best-disagree'],
    ],
    ['nobody gets it', graded(20, () => '0'), ['too-hard', 'best-disagree']],
  ] as const)('%s', (_, rows, findings) => {
    expect(first(rows).findings).toEqual(findings);
  });

  test('that an item does not discriminate is said from as many as it takes', () => {
    const { findings, discrimination } = first(graded(200, (place) => String(place % 2)));
    expect(Math.abs(discrimination!)).toBeLessThan(0.05);
    expect(findings).toEqual(['does-not-discriminate']);
  });

  test('has the difficulty that the facts say, and what answers make of it', () => {
    const [hard, easy] = [first(graded(40, () => '0')), first(graded(40, () => '1'))];
    expect(hard.difficulty.expected).toBe(itemDifficulty(itemFacts()));
    expect(hard.difficulty.estimated).toBeGreaterThan(hard.difficulty.expected + 1);
    expect(easy.difficulty.estimated).toBeLessThan(easy.difficulty.expected);
  });

  test('of fewer than ten people, or people with few other answers, nothing is said', () => {
    const few = first(graded(9, () => '0'));
    expect(few).toMatchObject({ findings: [], best: null, discrimination: null, facility: { k: 0, n: 9 } });
    expect(first(Array.from({ length: 40 }, () => '01111')).facility.n).toBe(0);
    expect(first(graded(29, (_, others) => (others > 4 ? '1' : '0'))).discrimination).toBeNull();
  });

  test('of each person and item the first answer counts', () => {
    const answers = table(graded(20, () => '0'));
    const again = answers.map((answer) => ({ ...answer, verdict: 'confirmed' as const, at: later(90) }));
    expect(itemAnalysis([...answers, ...again])).toEqual(itemAnalysis(answers));
  });
});
