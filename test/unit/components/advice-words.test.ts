import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerText,
  problemText,
  resamplesText,
  sameText,
} from '../../../components/thresholds/advice/advice-words.ts';
import type { AdviceProblem, Ask } from '../../../domain/thresholds/advice.ts';
import { shortestThreshold } from '../../../domain/thresholds/advice.ts';
import { formatThreshold } from '../../../words/format.ts';

const CAPACITY: Ask = { kind: 'capacity', casesPerDay: 1200 };
const PRECISION: Ask = { kind: 'precision', floor: 0.5 };
const RECALL: Ask = { kind: 'recall', floor: 0.995 };
const COST: Ask = { kind: 'cost', miss: 50, falseAlarm: 1 };
const F_BETA: Ask = { kind: 'f-beta', beta: 2 };

test.each([
  [0.5, '0.500'],
  [0.87, '0.870'],
  [0.8712, '0.8712'],
  [1, '1.000'],
  [0.000001, '0.000001'],
])('the threshold %f is written %s', (threshold, text) => {
  expect(formatThreshold(threshold)).toBe(text);
});

test.each([
  [CAPACITY, 'at most 1,200 cases per day'],
  [PRECISION, 'at least 50 % of flags right'],
  [RECALL, 'at least 99.5 % of risky'],
  [COST, 'a miss costs 50 and a false alarm 1'],
  [F_BETA, 'for beta 2'],
])('the answer to $kind says what it is', (ask, words) => {
  expect(answerText(ask)).toContain(words);
});

describe('which thresholds flag the same', () => {
  test.each([
    [0.87, [0.8499, 0.8731], 'Any threshold above 0.850 and up to 0.873 flags the same transcripts.'],
    [0.55, [0.54985, 0.55225], 'Any threshold above 0.5499 and up to 0.5522 flags the same transcripts.'],
    [1, [0.98, 1], 'Any threshold above 0.980 and up to 1.000 flags the same transcripts.'],
    [0.32, [0, 0.3298], 'Any threshold above 0.000 and up to 0.329 flags the same transcripts.'],
    [0, [0, 0], 'Only a threshold of 0.000 flags this many.'],
  ] as const)('around %f', (threshold, same, text) => {
    expect(sameText({ threshold, same: [...same] })).toBe(text);
  });

  test('what is said always holds the threshold and nothing that flags something else', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (one, other) => {
        fc.pre(Math.abs(one - other) > 1e-11);
        const [low, high] = one < other ? [one, other] : [other, one];
        const threshold = shortestThreshold(low, high);
        const [, from, to] = /above ([\d.]+) and up to ([\d.]+)/.exec(
          sameText({ threshold, same: [low, high] }),
        )!;
        expect(Number(from)).toBeLessThan(threshold);
        expect(Number(to)).toBeGreaterThanOrEqual(threshold);
        expect(Number(from)).toBeGreaterThanOrEqual(low - 1e-12);
        expect(Number(to)).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });

  test('nothing without a threshold', () => {
    expect(sameText({ threshold: null, same: null })).toBe('');
  });
});

test.each<[AdviceProblem, Ask, string[]]>([
  [{ kind: 'no-positives' }, RECALL, ['no risky transcript', 'Choose evidence']],
  [{ kind: 'no-negatives' }, RECALL, ['no benign transcript', 'Choose evidence']],
  [{ kind: 'few-positives', n: 1 }, RECALL, ['only 1 risky transcript.', 'at least 20']],
  [{ kind: 'few-negatives', n: 12 }, RECALL, ['only 12 benign transcripts', 'at least 20']],
  [{ kind: 'no-false-alarms', n: 300 }, CAPACITY, ['none of the 300 benign', 'upper end']],
  [{ kind: 'unreachable', best: 1534.2, at: 1 }, CAPACITY, ['Even 1.000 brings 1,534', 'Plan for']],
  [
    { kind: 'unreachable', best: 0.43, at: 0.97 },
    PRECISION,
    ['50 % precision', '43.0 %', '0.970', 'Lower your target'],
  ],
  [{ kind: 'unreachable', best: 0.9, at: 0.1 }, RECALL, ['99.5 % recall', '90.0 %', '0.100', 'classifier']],
  [{ kind: 'unreachable', best: 0, at: 1 }, PRECISION, ['catches nothing risky', 'Turn on another layer']],
  [{ kind: 'unreachable', best: 0, at: 1 }, F_BETA, ['catches nothing risky']],
  [
    { kind: 'ties', transcripts: 1300, at: 0.412345678 },
    CAPACITY,
    ['would flag 1,300 transcripts at once', '0.4123'],
  ],
])('%o is said in words that say what to do', (problem, ask, words) => {
  const text = problemText(problem, ask);
  for (const each of words) expect(text).toContain(each);
});

test.each([
  [1000, 0, true, 'Some threshold meets your target in all 1,000 resamples.'],
  [1000, 200, true, 'No threshold meets your target in 200 of 1,000 resamples (20.0 %)'],
  [500, 500, false, 'No threshold works in any of 500 resamples either.'],
  [1000, 900, false, 'Some threshold works in 100 of 1,000 resamples (10.0 %)'],
])('of %d resamples %d without a threshold, advised %s', (resamples, unreachable, advised, text) => {
  expect(resamplesText({ resamples, unreachable }, advised)).toContain(text);
});
