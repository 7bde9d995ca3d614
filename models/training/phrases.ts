import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashText } from '../../domain/detection/hashing.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';

export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const PARTS = ['train', 'validation', 'test'] as const;
/** Which part of the corpus a family belongs to. */
export type Part = (typeof PARTS)[number];

export const SLOT_NAMES = [
  ...[
    'game',
    'app',
    'day',
    'time',
    'place',
    'name',
    'item',
    'sport',
    'food',
    'pet',
    'song',
    'subject',
    'amount',
  ],
] as const;

const line = z.string().min(1).max(200);

export const familyFileSchema = z.object({
  language: z.enum(LANGUAGES),
  characteristic: z.enum(CHARACTERISTIC_IDS),
  kind: z.enum(['risk', 'look-alike']),
  families: z.array(
    z.object({
      id: z.string(),
      style: z.enum(['direct', 'indirect', 'hinted', 'split']),
      setting: z.string().optional(),
      variants: z
        .array(z.union([line, z.array(line).min(2).max(3)]))
        .min(2)
        .max(4),
    }),
  ),
});

export const topicFileSchema = z.object({
  language: z.enum(LANGUAGES),
  area: z.string(),
  topics: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      openings: z.array(line).min(1),
      exchanges: z.array(z.array(line).min(1).max(4)).min(1),
      closings: z.array(line).min(1),
    }),
  ),
});

export const ANSWER_KINDS = ['agree', 'refuse', 'deflect', 'change-subject', 'ask-back'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const answersFileSchema = z.object({
  language: z.enum(LANGUAGES),
  answers: z.record(z.enum(ANSWER_KINDS), z.array(line).min(1)),
});

export const slotsFileSchema = z.object({
  language: z.enum(LANGUAGES),
  slots: z.record(z.string(), z.array(line).min(1)),
});

/** A way to say a pattern, or its look-alike. Every variant is a list of one to three messages. */
export interface Family {
  id: string;
  language: Language;
  characteristic: CharacteristicId;
  kind: 'risk' | 'look-alike';
  style: 'direct' | 'indirect' | 'hinted' | 'split';
  variants: string[][];
}

type Topic = z.infer<typeof topicFileSchema>['topics'][number];

/** The phrases of one language that one part of the corpus may use. */
export interface Phrases {
  risk: Map<CharacteristicId, Family[]>;
  lookAlike: Map<CharacteristicId, Family[]>;
  topics: Topic[];
  answers: Record<AnswerKind, string[]>;
  slots: Record<string, string[]>;
}

/** Everything of all languages. */
export interface Corpus {
  families: Family[];
  topics: { language: Language; topic: Topic }[];
  answers: Partial<Record<Language, Record<AnswerKind, string[]>>>;
  slots: Partial<Record<Language, Record<string, string[]>>>;
}

function read<Shape>(file: string, schema: z.ZodType<Shape>): Shape {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new Error(`${file}: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads the phrase files of a corpus folder. */
export function readCorpus(folder: string): Corpus {
  const corpus: Corpus = { families: [], topics: [], answers: {}, slots: {} };
  for (const language of LANGUAGES) {
    for (const kind of ['risk', 'look-alike'] as const)
      for (const file of filesIn(join(folder, 'families', language, kind))) {
        const { characteristic, families } = read(file, familyFileSchema);
        for (const { id, style, variants } of families)
          corpus.families.push({
            ...{ id, language, characteristic, kind, style },
            variants: variants.map((variant) => (typeof variant === 'string' ? [variant] : variant)),
          });
      }
    for (const file of filesIn(join(folder, 'topics', language)))
      for (const topic of read(file, topicFileSchema).topics) corpus.topics.push({ language, topic });
    for (const file of filesIn(join(folder, 'answers')).filter((name) => name.endsWith(`${language}.json`)))
      corpus.answers[language] = read(file, answersFileSchema).answers;
    for (const file of filesIn(join(folder, 'slots')).filter((name) => name.endsWith(`${language}.json`)))
      corpus.slots[language] = read(file, slotsFileSchema).slots;
  }
  return corpus;
}

const NUMBERED = /^(?<group>.*)-(?<number>\d+)$/;

/**
 * The part that a family, a topic or an answer belongs to: of ten, eight train, one validates, one tests. It depends on
 * nothing but the id. The families of a characteristic are dealt out by their number, so that each has its share of
 * every part.
 */
export function partOf(id: string): Part {
  const { group = id, number = '0' } = NUMBERED.exec(id)?.groups ?? {};
  const tenth = ((hashText(group) >>> 0) + Number(number)) % 10;
  return tenth < 8 ? 'train' : tenth === 8 ? 'validation' : 'test';
}

/**
 * Every second validation family of each language, kind and characteristic. Once the readout is fitted with heads
 * that have seen none of validation, the heads learn from these too; the shipped samples come from the others,
 * which the heads never see.
 */
export function lentToTraining(corpus: Corpus): Set<string> {
  const validation = corpus.families.filter((family) => partOf(family.id) === 'validation');
  const groups = Map.groupBy(validation, ({ language, kind, characteristic }) =>
    [language, kind, characteristic].join(' '),
  );
  const lent = [...groups.values()].flatMap((group) => group.filter((_, index) => index % 2 === 1));
  return new Set(lent.map((family) => family.id));
}

function grouped(families: readonly Family[]): Map<CharacteristicId, Family[]> {
  const groups = new Map<CharacteristicId, Family[]>();
  for (const family of families)
    groups.set(family.characteristic, [...(groups.get(family.characteristic) ?? []), family]);
  return groups;
}

/** What one language has for the families, topics and answers that `takes` lets through, by their id. */
export function phrasesOf(
  corpus: Corpus,
  language: Language,
  takes: (id: string) => boolean,
): Phrases | null {
  const families = corpus.families.filter((family) => family.language === language && takes(family.id));
  const topics = corpus.topics.filter((entry) => entry.language === language && takes(entry.topic.id));
  const answers = corpus.answers[language];
  const slots = corpus.slots[language];
  const risk = grouped(families.filter((family) => family.kind === 'risk'));
  const lookAlike = grouped(families.filter((family) => family.kind === 'look-alike'));
  if (!answers || !slots || topics.length === 0 || risk.size < 10 || lookAlike.size < 10) return null;
  const kept = ANSWER_KINDS.map((kind) => [
    kind,
    answers[kind].filter((_, index) => takes(`${language}-${kind}-${index}`)),
  ]);
  return {
    risk,
    lookAlike,
    topics: topics.map((entry) => entry.topic),
    answers: Object.fromEntries(kept),
    slots,
  };
}
