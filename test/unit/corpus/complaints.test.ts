import { describe, expect, test } from 'vitest';
import { practiceComplaints } from '../../../workflows/quality/complaints.ts';

describe('the practice complaints', () => {
  const complaints = practiceComplaints();

  test('are 40, numbered in order', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `complaint-${String(index + 1).padStart(2, '0')}`);
    expect(complaints.map(({ id }) => id)).toEqual(ids);
  });

  test('cover the four languages', () => {
    const count = (language: string) => complaints.filter(({ locale }) => locale === language).length;
    expect({ en: count('en'), de: count('de'), fr: count('fr'), es: count('es') }).toEqual({
      en: 24,
      de: 6,
      fr: 5,
      es: 5,
    });
  });

  test('say something different each, in one to three sentences', () => {
    expect(new Set(complaints.map(({ text }) => text)).size).toBe(complaints.length);
    for (const { id, locale, text } of complaints) {
      const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)];
      expect(sentences.length, id).toBeLessThanOrEqual(3);
      expect(text, id).toMatch(/[.?!]$/);
    }
  });
});

describe('the practice complaints about pictures', () => {
  const complaints = practiceComplaints('picture');

  test('are 12 of their own, numbered in order, in the four languages', () => {
    expect(complaints.map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, index) => `picture-complaint-${String(index + 1).padStart(2, '0')}`),
    );
    expect(new Set(complaints.map(({ locale }) => locale))).toEqual(new Set(['en', 'de', 'fr', 'es']));
    expect(new Set(complaints.map(({ text }) => text)).size).toBe(complaints.length);
  });

  test('speak of no message, group or channel', () => {
    for (const { text } of complaints)
      expect(text).not.toMatch(
        /message|group|chat|channel|wrote|Nachricht|Gruppe|message|groupe|mensaje|grupo/i,
      );
  });
});
