import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FeedbackCard } from '../../../components/review/feedback/FeedbackCard.tsx';
import type { Evidence } from '../../../domain/detection/assessment.ts';
import {
  type Answer,
  compareAnswer,
  decidingEvidence,
  type KnownAnswer,
} from '../../../domain/review/feedback.ts';

const messages = [
  { from: 'BlueFern', at: '2026-01-01T10:00:00Z', text: 'do you like chess?' },
  { from: 'BlueFern', at: '2026-01-01T10:01:00Z', text: 'not a word about the cake' },
];
const evidence: Evidence[] = [{ message: 1, characteristic: 'secrecy', contribution: 2, spans: [[0, 5]] }];

/** What the card says, without its elements. */
function told(given: Answer, known: KnownAnswer): string {
  const comparison = compareAnswer(given, known);
  const card = createElement(FeedbackCard, {
    comparison,
    messages,
    pieces: decidingEvidence(evidence, comparison),
  });
  const html = renderToStaticMarkup(createElement(MantineProvider, null, card));
  return html.replace(/<style.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ');
}

test('a look-alike that was taken for risk: what looked like it, and what tells the two apart', () => {
  const text = told(
    { verdict: 'confirmed', characteristics: ['secrecy'] },
    { outcome: 'benign', characteristics: [] },
  );
  expect(text).toContain('Incorrect. The known answer is Benign.');
  expect(text).toContain('You also marked: Secrecy.');
  expect(text).toContain('not a word about the cake');
  expect(text).toContain('A surprise party');
  expect(text).not.toContain('You missed');
});

test('risk that was missed: the deciding messages, and what was missed', () => {
  const text = told(
    { verdict: 'not-confirmed', characteristics: [] },
    { outcome: 'risk', characteristics: ['secrecy'] },
  );
  expect(text).toContain('Incorrect. The known answer is Risk.');
  expect(text).toContain('You missed: Secrecy.');
  expect(text).toContain('Message 2 · Secrecy');
});

test('a right answer has nothing to tell apart', () => {
  const text = told(
    { verdict: 'confirmed', characteristics: ['secrecy'] },
    { outcome: 'risk', characteristics: ['secrecy'] },
  );
  expect(text).toContain('Correct. The known answer is Risk.');
  expect(text).not.toContain('How to tell them apart');
});

test('What was left open is said to be left open.', () => {
  const card = told(
    { verdict: null, characteristics: [] },
    { outcome: 'risk', characteristics: ['secrecy'] },
  );
  expect(card).toContain('Left open');
  expect(card).not.toContain('Not confirmed');
});
