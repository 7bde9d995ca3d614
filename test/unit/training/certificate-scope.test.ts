import { expect, test } from 'vitest';
import { covers, examLanguage, lackFor } from '../../../domain/training/certificate-scope.ts';

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['EN_us', 'en'],
  ['', null],
  ['mul', null],
  ['it', null],
  ['den', null],
])('the language of the locale "%s" in which there is an exam is %s', (locale, language) => {
  expect(examLanguage(locale)).toBe(language);
});

test('what no exam is in is opened by any certificate that counts, and by none that does not', () => {
  expect([covers(['en'], 'mul'), covers(['en'], 'en-GB'), covers(['en'], 'fr')]).toEqual([true, true, false]);
  expect(lackFor({ lack: null, languages: ['en'] }, 'mul')).toBeNull();
  expect(lackFor({ lack: null, languages: ['en'] }, 'fr-CA')).toEqual({
    what: 'language',
    languages: ['fr'],
  });
  for (const locale of ['mul', '', 'en'])
    expect(lackFor({ lack: 'expired', languages: [] }, locale)).toEqual({ what: 'expired' });
});
