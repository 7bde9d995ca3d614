import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../domain/detection/assessment.ts';
import { compareAnswer, decidingEvidence } from '../../../domain/review/feedback.ts';

const piece = (
  message: number,
  characteristic: Evidence['characteristic'],
  contribution: number,
): Evidence => ({ message, characteristic, contribution, spans: [] });

describe('an answer beside the known one', () => {
  test('says what was missed and what was marked in excess', () => {
    const given = { verdict: 'confirmed', characteristics: ['secrecy', 'pressure'] } as const;
    const known = { outcome: 'risk' as const, characteristics: ['secrecy' as const, 'isolation' as const] };
    expect(compareAnswer(given, known)).toMatchObject({
      right: true,
      missed: ['isolation'],
      excess: ['pressure'],
    });
  });

  test.each([
    ['confirmed', 'benign', false],
    ['not-confirmed', 'benign', true],
    ['inconclusive', 'benign', true],
    ['inconclusive', 'risk', false],
    // Left open.
    [null, 'risk', false],
    [null, 'benign', true],
  ] as const)('%s of %s', (verdict, outcome, right) =>
    expect(compareAnswer({ verdict, characteristics: [] }, { outcome, characteristics: [] }).right).toBe(
      right,
    ),
  );
});

describe('the messages that decide', () => {
  const evidence = [
    piece(7, 'secrecy', 1),
    piece(5, 'secrecy', 2),
    piece(9, 'pressure', 3),
    piece(2, 'isolation', 0.5),
  ];
  const messages = (outcome: 'risk' | 'benign', characteristics: Evidence['characteristic'][]) =>
    decidingEvidence(evidence, { outcome, characteristics }).map(({ message }) => message);

  test('of risk: the strongest for each known characteristic, in order of message', () =>
    expect(messages('risk', ['secrecy', 'isolation'])).toEqual([2, 5]));
  test('of a look-alike: what looked most like risk', () => expect(messages('benign', [])).toEqual([5, 9]));
  test('of risk whose characteristics the model does not know: the strongest', () =>
    expect(messages('risk', ['flattery'])).toEqual([5, 9]));
});
