import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { CHOICES } from '../../../domain/policy/choices.ts';
import { GUIDANCE, GUIDANCE_VERSION, searchGuidance } from '../../../domain/review/guidance.ts';
import { CHARACTERISTIC_IDS, CHARACTERISTICS } from '../../../domain/transcript/characteristics.ts';

/**
 * SHA-256 over the canonical JSON of each version's guidance. A decision in the log names the version that was
 * shown beside its case, so a changed text needs a new version and a new line here; a line is never changed.
 */
const PUBLISHED: Record<string, string> = {
  '1.0.0': '3f84248812cd0fee3ac9272d12c68ff606645700d995d8af797d186853927ce8',
  '1.0.1': '725b10c7653020e2c0f0405345bee367afaa3e2cae64de5a12f020328fd2a3a1',
};

const idsOf = (query: string) => searchGuidance(query).map(({ id }) => id);
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('the guidance', () => {
  test('a text changes only together with the version', () => {
    expect(GUIDANCE.version).toBe(GUIDANCE_VERSION);
    const hash = bytesToHex(sha256(utf8ToBytes(canonicalize(GUIDANCE) as string)));
    expect(hash).toBe(PUBLISHED[GUIDANCE_VERSION]);
    expect(Object.keys(PUBLISHED).at(-1)).toBe(GUIDANCE_VERSION);
  });

  test('covers every characteristic with their own definitions', () => {
    expect(GUIDANCE.characteristics.map(({ id }) => id)).toEqual([...CHARACTERISTIC_IDS]);
    expect(GUIDANCE.characteristics.map(({ lookFor, lookAlike }) => ({ lookFor, lookAlike }))).toEqual(
      CHARACTERISTICS.map(({ lookFor, lookAlike }) => ({ lookFor, lookAlike })),
    );
  });

  test('covers every choice', () => {
    expect(Object.keys(GUIDANCE.verdicts)).toEqual([...CHOICES]);
  });

  test('no entry is longer than 60 words, and no text longer than 30', () => {
    for (const { title, parts } of searchGuidance('')) {
      const texts = parts.map(({ text }) => text);
      expect(wordsIn(texts.join(' ')), title).toBeLessThanOrEqual(60);
      for (const text of texts) expect(wordsIn(text), text).toBeLessThanOrEqual(30);
    }
  });

  test('ids are unique within their kind', () => {
    const keys = searchGuidance('').map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the search in the guidance', () => {
  test('an empty query finds everything in reading order', () => {
    const ids = [...GUIDANCE.general.map(({ id }) => id), ...CHOICES, ...CHARACTERISTIC_IDS];
    expect(idsOf('')).toEqual(ids);
    expect(idsOf('  \t')).toEqual(ids);
  });

  test('every word must occur, in title or text, in any order', () => {
    expect(idsOf('carpool')).toEqual(['meeting-request']);
    expect(idsOf('alone offline meeting')).toEqual(['meeting-request']);
    expect(idsOf('carpool surprise')).toEqual([]);
    expect(idsOf('blind score')).toEqual(['blind']);
  });

  test('case, accents and the kind of apostrophe make no difference', () => {
    expect(idsOf('CÁRPOOL')).toEqual(['meeting-request']);
    expect(idsOf("club's")).toEqual(['platform-move']);
    expect(idsOf('club’s')).toEqual(['platform-move']);
  });

  test('signs of a regular expression are looked for as they are', () => {
    expect(idsOf('(')).toEqual([]);
    expect(idsOf('.*')).toEqual([]);
  });
});
