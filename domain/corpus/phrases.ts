import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { Language } from './languages.ts';

export const ANSWER_KINDS = ['agree', 'refuse', 'deflect', 'change-subject', 'ask-back'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A way to say a pattern, or its look-alike. Every variant is a list of one to three messages. */
export interface Family {
  id: string;
  language: Language;
  characteristic: CharacteristicId;
  kind: 'risk' | 'look-alike';
  style: 'direct' | 'indirect' | 'hinted' | 'split';
  variants: string[][];
}

/** Everyday talk about one thing. */
interface Topic {
  id: string;
  title: string;
  openings: string[];
  exchanges: string[][];
  closings: string[];
}

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
