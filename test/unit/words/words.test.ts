import { expect, test } from 'vitest';
import { Failure } from '../../../domain/failures/failure.ts';
import { failureText } from '../../../words/failure-text.ts';
import { nameOf } from '../../../words/name-of.ts';
import { rich, t } from '../../../words/words.ts';

test('a text is filled and counted', () => {
  expect(t('log.table.cases', { count: 1 })).toBe('1 case');
  expect(t('log.table.cases', { count: 1200 })).toBe('1,200 cases');
});

test('markup is drawn by its tags', () => {
  const drawn = rich('log.entry.byAt', {
    actor: 'BlueFern',
    moment: 'noon',
    data: (chunks) => `«${chunks}»`,
    time: (chunks) => `‹${chunks}›`,
  });
  expect(drawn).toBe('«BlueFern», ‹noon›');
});

test('a code of a newer version goes by itself', () => {
  expect(nameOf('source', 'golden')).toBe('Golden item');
  expect(nameOf('source', 'toString')).toBe('toString');
});

test('a failure is told by its code', () => {
  expect(failureText(new Failure('cancelled', { what: 'log-check' }))).toBe('The check was stopped.');
  expect(new Failure('cancelled', { what: 'log-check' }).message).toBe('cancelled');
});

test.each<[Failure, string]>([
  [
    new Failure('unreadable-file', { what: 'known-too-short', line: 4, fewest: 4 }),
    'Line 4 has fewer than 4 words, which would match too much. Use longer messages.',
  ],
  [
    new Failure('too-many-candidates', { most: 3 }),
    '3 candidates are already running. End one, then start this one.',
  ],
  [new Failure('not-found', { what: 'rule-of-policy', version: 7 }), 'This is not the rule of policy 7.'],
  [
    new Failure('incomplete', { what: 'submission', lacking: ['reason', 'note'] }),
    'More is required: choose a reason, write a note.',
  ],
  [
    new Failure('not-allowed', { what: 'import', role: 'trainee' }),
    'Your role (trainee) cannot import transcripts. Ask a lead.',
  ],
  [
    new Failure('figures-failed', { what: 'figures', why: { code: 'storage-newer', facts: {} } }),
    'The figures could not be computed. Nothing was changed because a newer version of Second Look wrote the stored data. Close all Second Look tabs and install the newest version. Try again.',
  ],
  [
    new Failure('scoring-failed', {
      what: 'second-model',
      why: { code: 'crashed', facts: { what: 'said', message: 'out of {memory}' } },
    }),
    'The second model stopped: out of {memory}',
  ],
])('$code says what to do, with its facts', (failure, text) => expect(failureText(failure)).toBe(text));
