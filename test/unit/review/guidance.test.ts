import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { optionsAmong } from '../../../components/review/decision/finding-options.ts';
import { searchGuidance } from '../../../components/review/reference/guidance-entries.ts';
import { CHOICES } from '../../../domain/policy/choices.ts';
import { GENERAL_GUIDANCE, GUIDANCE_VERSION, MATCH_GUIDANCE } from '../../../domain/review/guidance.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { guidance } from '../../../words/en/guidance.ts';

/**
 * SHA-256 over the canonical JSON of each version's guidance. A decision in the log names the version that was
 * shown beside its case, so a changed text needs a new version and a new line here; a line is never changed.
 */
const PUBLISHED: Record<string, string> = {
  '1.0.0': '3f84248812cd0fee3ac9272d12c68ff606645700d995d8af797d186853927ce8',
  '1.0.1': '725b10c7653020e2c0f0405345bee367afaa3e2cae64de5a12f020328fd2a3a1',
  '1.0.2': '76e75b7aea62d60671981998a034cfcbd767e520cee18bcf0a743517c550979e',
  '1.1.0': '568408e49f018e1e97e9094e43e8d42b08f258f0e5a50f59fd7dc712c355bf73',
};

/** The guidance as it is published. */
const GUIDANCE = {
  version: GUIDANCE_VERSION,
  general: GENERAL_GUIDANCE.map((id) => ({ id, ...guidance.general[id] })),
  verdicts: guidance.verdict,
  characteristics: CHARACTERISTIC_IDS.map((id) => ({ id, ...guidance.characteristic[id] })),
  match: MATCH_GUIDANCE.map((id) => ({ id, ...guidance.match[id] })),
  findings: guidance.finding,
};

const idsOf = (query: string) => searchGuidance(query).map(({ id }) => id);
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('the guidance', () => {
  test('a text changes only together with the version', () => {
    const hash = bytesToHex(sha256(utf8ToBytes(canonicalize(GUIDANCE) as string)));
    expect(hash).toBe(PUBLISHED[GUIDANCE_VERSION]);
    expect(Object.keys(PUBLISHED).at(-1)).toBe(GUIDANCE_VERSION);
  });

  test('covers every characteristic, every choice and what holds for all cases, and nothing else', () => {
    expect(Object.keys(guidance.characteristic)).toEqual([...CHARACTERISTIC_IDS]);
    expect(Object.keys(guidance.verdict)).toEqual([...CHOICES]);
    expect(Object.keys(guidance.general)).toEqual([...GENERAL_GUIDANCE]);
    expect(Object.keys(guidance.match)).toEqual([...MATCH_GUIDANCE]);
    expect(Object.keys(guidance.finding)).toEqual(optionsAmong(CHOICES));
  });

  test('no entry is longer than 60 words, and no text longer than 30', () => {
    for (const { title, parts } of [...searchGuidance(''), ...searchGuidance('', [], 'match')]) {
      const texts = parts.map(({ text }) => text);
      expect(wordsIn(texts.join(' ')), title).toBeLessThanOrEqual(60);
      for (const text of texts) expect(wordsIn(text), text).toBeLessThanOrEqual(30);
    }
  });

  test.each(['transcript', 'match'] as const)('ids are unique within their kind: %s', (of) => {
    const keys = searchGuidance('', [], of).map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('beside a picture speaks of no characteristic, message or conversation, and has what leads say of every case', () => {
    const addition = {
      characteristic: null,
      text: 'Ask when in doubt.',
      version: 2,
      at: '',
      by: 'hazel',
      isMajor: false,
    };
    const entries = searchGuidance('', [addition as never], 'match');
    expect(entries.map(({ kind }) => kind)).not.toContain('characteristic');
    expect(entries.filter(({ kind }) => kind === 'finding')).toHaveLength(4);
    expect(entries[0]).toMatchObject({ id: 'every-case', addition: { text: 'Ask when in doubt.' } });
    const said = JSON.stringify(entries.map(({ title, parts }) => [title, parts]));
    expect(said).not.toMatch(/transcript|message|conversation|chat|language|what is written|score/i);
    expect(searchGuidance('blank', [], 'match')).toEqual([]);
    expect(searchGuidance('empty form', [], 'match').map(({ id }) => id)).toEqual(['bad-hash']);
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

  test('what leads have added stands with its topic and is found, as it was typed', () => {
    const addition = (characteristic: 'secrecy' | null, text: string) => ({
      ...{ version: 2, at: '2026-03-05T10:00:00.000Z', author: 'hazel', characteristic, text },
      ...{ major: false, reason: 'agreed' },
    });
    const additions = [
      addition('secrecy', 'A <b>fanfare</b> has an end.'),
      addition(null, 'Read every fanfare.'),
    ];
    const found = searchGuidance('fanfare', additions);
    expect(found.map(({ id }) => id)).toEqual(['every-case', 'secrecy']);
    expect(found.map((entry) => entry.addition?.text)).toEqual([additions[1]!.text, additions[0]!.text]);
    expect(idsOf('fanfare')).toEqual([]);
  });

  test('signs of a regular expression are looked for as they are', () => {
    expect(idsOf('(')).toEqual([]);
    expect(idsOf('.*')).toEqual([]);
  });
});
