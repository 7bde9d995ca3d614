import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partOf } from '../../../domain/corpus/part.ts';
import { SIDES, TRAINING_LANGUAGES } from '../../../domain/training/focus.ts';
import { trainingItemSchema } from '../../../domain/training/item.ts';
import {
  PRACTICE_NUMBERS,
  type PracticeRequest,
  practiceItemId,
  practicePhrases,
  practiceRequestOf,
  writePracticeItem,
} from '../../../domain/training/practice-item.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';

const corpus = readCorpus(join(import.meta.dirname, '../../../models/corpus'));
const families = new Map(corpus.families.map((family) => [family.id, family]));
const phrases = Object.fromEntries(
  TRAINING_LANGUAGES.map((language) => [language, practicePhrases(corpus, language)!]),
);
const write = (request: PracticeRequest) => writePracticeItem(phrases[request.focus.language]!, request);

const requests: PracticeRequest[] = CHARACTERISTIC_IDS.flatMap((characteristic) =>
  TRAINING_LANGUAGES.flatMap((language) =>
    SIDES.flatMap((side) =>
      (['easy', 'hard'] as const).map((difficulty, number) => ({
        focus: { characteristic, language, side },
        difficulty,
        number,
      })),
    ),
  ),
);
const items = requests.map(write);

describe('an item of practice', () => {
  test('is what was asked for, and can be checked', () => {
    for (const [index, item] of items.entries()) {
      const { focus, difficulty } = requests[index]!;
      expect(trainingItemSchema.parse(item)).toEqual(item);
      expect([item.focus, item.difficulty]).toEqual([focus, difficulty]);
      expect(item.outcome).toBe(focus.side === 'risk' ? 'risk' : 'benign');
      expect(item.transcript).toMatchObject({ id: item.id, locale: focus.language });
      expect(item.transcript.label).toBeUndefined();
    }
  });

  test('is led by its focus, and says which messages decide', () => {
    for (const item of items) {
      const { characteristic, language, side } = item.focus;
      const own = item.families.map((id) => families.get(id)!);
      const leading = own.filter(
        (family) => family.kind === side && family.characteristic === characteristic,
      );
      expect(leading.map(({ style }) => style)).toContain(item.style);
      expect(own.every((family) => family.language === language)).toBe(true);
      expect(item.deciding.length).toBeGreaterThanOrEqual(side === 'risk' ? 2 : 1);
      expect(item.deciding.at(-1)).toBeLessThan(item.transcript.messages.length);
      if (side === 'risk') expect(item.characteristics).toContain(characteristic);
      else expect(item.characteristics).toEqual([]);
      // Nothing that is like a pattern stands in a benign one.
      if (side === 'look-alike') expect(own.every(({ kind }) => kind === 'look-alike')).toBe(true);
    }
  });

  test('is made of train families alone', () => {
    expect(items.flatMap((item) => item.families).filter((id) => partOf(id) !== 'train')).toEqual([]);
  });

  test('is another one for every number', () => {
    const [request] = requests;
    const texts = Array.from({ length: 30 }, (_, number) =>
      JSON.stringify(write({ ...request!, number }).transcript.messages.map(({ text }) => text)),
    );
    expect(new Set(texts).size).toBe(30);
  });

  test('is at any later time what it was', () => {
    expect(requests.map(write)).toEqual(items);
    // Whoever changes what an id leads to takes another prefix for the ids, and then this hash.
    expect(bytesToHex(sha256(utf8ToBytes(JSON.stringify(items))))).toBe(
      'b417b820b90ff88b636c3ed7381a4bb5e6db29023ee8c4479d0581395e0f9890',
    );
  });
});

describe('the id of an item of practice', () => {
  const request = fc.record({
    focus: fc.record({
      characteristic: fc.constantFrom(...CHARACTERISTIC_IDS),
      language: fc.constantFrom(...TRAINING_LANGUAGES),
      side: fc.constantFrom(...SIDES),
    }),
    difficulty: fc.constantFrom('easy' as const, 'hard' as const),
    number: fc.nat(PRACTICE_NUMBERS - 1),
  });

  test('leads back to the request', () => {
    fc.assert(
      fc.property(request, (each) => {
        expect(practiceRequestOf(practiceItemId(each))).toEqual(each);
      }),
    );
  });

  test('says nothing of the side', () => {
    const ends = requests.map((each) => [practiceItemId(each).at(-1)!, each.focus.side] as const);
    for (const side of SIDES)
      expect(new Set(ends.filter(([, of]) => of === side).map(([end]) => end)).size).toBeGreaterThan(20);
  });

  test.each([
    '',
    'practice-1-',
    'practice-1-zzzzzzz',
    'practice-1-0ISJ5TG',
    'practice-0-0isj5tg',
    'exam-tq3pqo',
  ])('is none: "%s"', (id) => {
    expect(practiceRequestOf(id)).toBeNull();
  });

  test('takes no number that does not exist', () => {
    for (const number of [-1, 0.5, PRACTICE_NUMBERS, Number.NaN])
      expect(() => practiceItemId({ ...requests[0]!, number })).toThrow(RangeError);
  });
});
