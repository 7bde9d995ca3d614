import { expect, test } from 'vitest';
import { examLanguages } from '../../../domain/training/exam-languages.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { makeAnswer } from '../../fixtures/learning.ts';

const begun = (languages: ('en' | 'de' | 'fr' | 'es')[]): LearningRecord => ({
  ...{ id: 's', reviewer: 'willow', at: '2026-03-05T09:00:00.000Z', kind: 'session' },
  ...{ activity: 'guided', session: 's', what: 'begun' },
  plan: { seed: 1, characteristics: ['secrecy'], languages, length: 10 } as never,
});
const sitting = (languages: ('en' | 'de' | 'fr' | 'es')[]) => ({ form: { seed: 1, languages, items: [] } });

test('an exam is suggested in the languages of the last one, or else of the last practice, or else of the console', () => {
  expect(examLanguages([], [])).toEqual(['en']);
  expect(examLanguages([], [makeAnswer()])).toEqual(['en']);
  expect(examLanguages([], [begun(['fr']), begun(['de', 'es']), makeAnswer()])).toEqual(['de', 'es']);
  expect(examLanguages([sitting(['de']), sitting(['fr'])], [begun(['es'])])).toEqual(['fr']);
});
