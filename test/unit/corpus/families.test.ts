import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../domain/corpus/languages.ts';
import { PARTS, partOf } from '../../../domain/corpus/part.ts';
import {
  answersFileSchema,
  familyFileSchema,
  SLOT_NAMES,
  slotsFileSchema,
  topicFileSchema,
} from '../../../domain/corpus/phrase-files.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';

const CORPUS = join(import.meta.dirname, '../../../models/corpus');
const files = (folder: string) =>
  readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
const read = (name: string) => JSON.parse(readFileSync(join(CORPUS, name), 'utf8')) as unknown;

const corpus = readCorpus(CORPUS);
const lines = corpus.families.flatMap(({ id, variants }) =>
  variants.flat().map((line) => [id, line] as const),
);

describe('the phrase files', () => {
  test.each(files('families'))('%s has the shape and the place it should', (name) => {
    const file = familyFileSchema.parse(read(name));
    const [, language, kind, base] = name.split('/');
    // "secrecy.json", or "secrecy.REGISTER.json" for families in the manner of certain people.
    expect([file.language, file.kind, file.characteristic]).toEqual([language, kind, base!.split('.')[0]]);
    const like = file.kind === 'risk' ? '' : 'like-';
    for (const { id, style, variants } of file.families) {
      expect(id).toMatch(new RegExp(`^${file.language}-${file.characteristic}-${like}\\d{3}$`));
      for (const variant of variants) expect(Array.isArray(variant)).toBe(style === 'split');
    }
  });

  test.each(files('topics'))('%s has the shape it should', (name) => {
    topicFileSchema.parse(read(name));
  });

  test('answers and slots exist for every language, with every slot', () => {
    for (const language of LANGUAGES) {
      answersFileSchema.parse(read(`answers/${language}.json`));
      const { slots } = slotsFileSchema.parse(read(`slots/${language}.json`));
      expect(Object.keys(slots).sort()).toEqual([...SLOT_NAMES].sort());
    }
  });

  test('ids are used once', () => {
    const ids = [...corpus.families.map(({ id }) => id), ...corpus.topics.map(({ topic }) => topic.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no two families share a variant', () => {
    const variants = corpus.families.flatMap(({ id, language, variants: own }) =>
      own.map((each) => [id, `${language} ${each.join(' / ').toLowerCase()}`] as const),
    );
    const shared = [...Map.groupBy(variants, ([, text]) => text)].filter(
      ([, of]) => new Set(of.map(([id]) => id)).size > 1,
    );
    expect(shared).toEqual([]);
  });

  test('braces hold alternatives or a named slot', () => {
    const slots = new Set<string>(SLOT_NAMES);
    const bad = lines.filter(([, line]) => {
      const rest = line.replace(/\{([^{}]*)\}/g, (_, inner: string) =>
        inner.includes('|') || slots.has(inner) ? '' : '{',
      );
      return /[{}|]/.test(rest);
    });
    expect(bad).toEqual([]);
  });

  test('there are enough families, and each part has its share', () => {
    for (const id of CHARACTERISTIC_IDS)
      for (const [kind, english] of [
        ['risk', 120],
        ['look-alike', 80],
      ] as const)
        for (const language of LANGUAGES) {
          const own = corpus.families.filter(
            (each) => each.language === language && each.kind === kind && each.characteristic === id,
          );
          expect([language, kind, id, own.length >= (language === 'en' ? english : english / 3)]).toEqual([
            language,
            kind,
            id,
            true,
          ]);
        }
    const counts = PARTS.map(
      (part) => corpus.families.filter(({ id }) => partOf(id) === part).length / corpus.families.length,
    );
    const groups = Map.groupBy(corpus.families, ({ id }) => id.replace(/\d+$/, ''));
    for (const [group, families] of groups)
      for (const part of PARTS)
        expect([group, part, families.filter(({ id }) => partOf(id) === part).length >= 2]).toEqual([
          group,
          part,
          true,
        ]);
    for (const [index, share] of [0.8, 0.1, 0.1].entries())
      expect(Math.abs(counts[index]! - share)).toBeLessThan(0.03);
    expect(corpus.topics.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(150);
  });
});
