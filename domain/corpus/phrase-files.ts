import { z } from 'zod';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import { LANGUAGES } from './languages.ts';
import { ANSWER_KINDS, type Corpus } from './phrases.ts';

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

export const answersFileSchema = z.object({
  language: z.enum(LANGUAGES),
  answers: z.record(z.enum(ANSWER_KINDS), z.array(line).min(1)),
});

export const slotsFileSchema = z.object({
  language: z.enum(LANGUAGES),
  slots: z.record(z.string(), z.array(line).min(1)),
});

function read<Shape>(path: string, content: unknown, schema: z.ZodType<Shape>): Shape {
  const parsed = schema.safeParse(content);
  if (!parsed.success)
    throw new Error(`${path}: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}

/**
 * The corpus that phrase files hold, those of every language or of some.
 * @param files what is in each, by its path below the corpus folder; others than phrase files are passed over
 * @throws Error that names the file whose shape is wrong
 */
export function corpusOf(files: Readonly<Record<string, unknown>>): Corpus {
  const paths = Object.keys(files).sort();
  const under = <Shape>(folder: string, schema: z.ZodType<Shape>) =>
    paths.filter((path) => path.startsWith(folder)).map((path) => read(path, files[path], schema));
  const corpus: Corpus = { families: [], topics: [], answers: {}, slots: {} };
  for (const language of LANGUAGES) {
    for (const kind of ['risk', 'look-alike'] as const)
      for (const { characteristic, families } of under(`families/${language}/${kind}/`, familyFileSchema))
        for (const { id, style, variants } of families)
          corpus.families.push({
            ...{ id, language, characteristic, kind, style },
            variants: variants.map((variant) => (typeof variant === 'string' ? [variant] : variant)),
          });
    for (const { topics } of under(`topics/${language}/`, topicFileSchema))
      for (const topic of topics) corpus.topics.push({ language, topic });
    for (const { answers } of under(`answers/${language}.json`, answersFileSchema))
      corpus.answers[language] = answers;
    for (const { slots } of under(`slots/${language}.json`, slotsFileSchema)) corpus.slots[language] = slots;
  }
  return corpus;
}
