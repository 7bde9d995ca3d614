import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Generator } from '../../../domain/corpus/generate.ts';
import { DRAWN_WORDS } from '../../../domain/pictures/drawing/drawn-words.ts';
import { DRAWN_LETTERS } from '../../../domain/pictures/drawing/font.ts';
import { DRAWN_KIND_IDS, recipeSchema } from '../../../domain/pictures/recipe.ts';
import { drawExamForm } from '../../../domain/training/exam-form.ts';
import { SIDES, TRAINING_LANGUAGES } from '../../../domain/training/focus.ts';
import { practicePhrases, writePracticeItem } from '../../../domain/training/practice-item.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../../domain/transcript/transcript.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';
import { guidance } from '../../../words/en/guidance.ts';
import { blockedIn, contactsIn } from '../../fixtures/policy-scan.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CORPUS = join(ROOT, 'models/corpus');

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

function problems(texts: Iterable<string>): string[] {
  return [...texts].flatMap((text) => [...blockedIn(text), ...contactsIn(text)]);
}

const spoken = ({ messages, channel = '', label }: Transcript) => [
  channel,
  label?.note ?? '',
  ...messages.flatMap(({ from, text }) => [from, text]),
];

describe('the content policy', () => {
  test('the scan finds what it must', () => {
    expect(contactsIn('write to someone@somewhere.net')).toHaveLength(2);
    expect(contactsIn('ring 0171 234 5678 9')).toHaveLength(1);
    expect(contactsIn('see www.anything.org')).toHaveLength(1);
    expect(contactsIn('write to ivo@example.org or ring 555-0123 at 7:40 on 2026')).toEqual([]);
  });

  const phraseFiles = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  test('holds for every phrase', () => {
    expect(phraseFiles.length).toBeGreaterThan(80);
    expect(phraseFiles).toContain('complaints.json');
    expect(phraseFiles).toContain('picture-complaints.json');
    const texts = phraseFiles.flatMap((name) =>
      stringsIn(JSON.parse(readFileSync(join(CORPUS, name), 'utf8'))),
    );
    expect(problems(texts)).toEqual([]);
  });

  test('holds for the review guidance', () => {
    expect(problems(stringsIn(guidance))).toEqual([]);
  });

  test.each([
    'samples.jsonl',
    'independent/validation.jsonl',
    'independent/validation-2.jsonl',
    'independent/final.jsonl',
  ])('holds for %s', (name) => {
    const lines = readFileSync(join(CORPUS, name), 'utf8').trim().split('\n');
    expect(problems(lines.flatMap((line) => spoken(JSON.parse(line) as Transcript)))).toEqual([]);
  });

  test('holds for what the generator says, sampled widely', { timeout: 60_000 }, () => {
    const generator = new Generator(readCorpus(CORPUS), {
      seed: 4711,
      takes: () => true,
      prefix: 'policy',
      noise: 0,
    });
    const texts = new Set<string>();
    for (let number = 0; number < 3000; number += 1)
      for (const text of spoken(generator.generate(number).transcript)) texts.add(text);
    expect(texts.size).toBeGreaterThan(20_000);
    expect(problems(texts)).toEqual([]);
  });

  test('holds for what training says: practice about every focus, and exam forms', {
    timeout: 60_000,
  }, () => {
    const corpus = readCorpus(CORPUS);
    const practised = TRAINING_LANGUAGES.flatMap((language) => {
      const phrases = practicePhrases(corpus, language)!;
      return CHARACTERISTIC_IDS.flatMap((characteristic) =>
        SIDES.flatMap((side) =>
          (['easy', 'hard'] as const).flatMap((difficulty) =>
            [0, 1, 2].map((number) =>
              writePracticeItem(phrases, { focus: { characteristic, language, side }, difficulty, number }),
            ),
          ),
        ),
      );
    });
    const examined = [1, 2, 3].flatMap(
      (seed) => drawExamForm(corpus, { seed, risk: 30, benign: 30, languages: TRAINING_LANGUAGES }).items,
    );
    const texts = new Set([...practised, ...examined].flatMap(({ transcript }) => spoken(transcript)));
    expect(texts.size).toBeGreaterThan(4000);
    expect(problems(texts)).toEqual([]);
  });

  test('holds for every word that a picture can hold, and every two of them side by side', () => {
    const words = DRAWN_WORDS.flatMap((word) => [
      word,
      ...DRAWN_WORDS.map((next) => `${word} ${next}`),
      ...DRAWN_WORDS.map((next) => `${word}${next}`),
    ]);
    expect(words.length).toBeGreaterThan(20_000);
    expect(problems(words)).toEqual([]);
    // Neither figures nor signs, so no number, address or name of an account.
    expect(DRAWN_LETTERS.join('')).toMatch(/^[A-Za-z .]+$/);
    expect(DRAWN_WORDS.join('')).toMatch(/^[a-z]+$/);
  });

  test('holds for the parameters of pictures: no kind shows people, and no text of its own goes in', () => {
    expect(DRAWN_KIND_IDS).toEqual([
      ...['pattern', 'chart', 'mosaic', 'landscape', 'map', 'icon', 'page', 'form'],
    ]);
    const { $schema: _, ...schema } = z.toJSONSchema(recipeSchema);
    expect(problems(stringsIn(schema))).toEqual([]);
    const texts = JSON.stringify(schema).match(/\{[^{}]*"type":"string"[^{}]*\}/g) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/"enum"|"const"/);
  });

  // Brands may be named there as the source of a figure; the policy itself says what is forbidden.
  test('no blocked word stands in code, screens or docs', () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
      .split('\n')
      .filter(
        (name) =>
          /\.(ts|tsx|mjs|md|json|css|html)$/.test(name) &&
          !/package-lock|blocked-words|content-policy\.md/.test(name),
      );
    const found = files
      .filter((name) => existsSync(join(ROOT, name)))
      .flatMap((name) =>
        readFileSync(join(ROOT, name), 'utf8')
          .split('\n')
          .flatMap((line) => blockedIn(line, ['vocabulary']))
          .map((line) => `${name}: ${line}`),
      );
    expect(found).toEqual([]);
  });
});
