import { z } from 'zod';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../transcript/characteristics.ts';
import type { LayerHit } from '../assessment.ts';
import type { ScorableMessage } from '../conversation.ts';
import type { Concepts, FeatureReader } from '../features.ts';
import { LEXICON } from '../lexicon.ts';
import file from './rules.json' with { type: 'json' };

/** Groups that a rule has at most. */
const MAXIMUM_GROUPS = 4;

/** Rules are numbered by the bits of one integer. */
const MAXIMUM_RULES = 31;

/** Characteristics that one account must show before anything is a hit: one of them alone proves too little. */
const CHARACTERISTICS_NEEDED = 2;

const conceptSchema = z
  .string()
  .transform((name) => LEXICON.names.indexOf(name))
  .refine((concept) => concept >= 0, 'not a concept of the lexicon');

const ruleSchema = z.object({
  id: z.string().min(1),
  characteristic: z.enum(CHARACTERISTIC_IDS),
  /** What a message that matches does, in the reviewer's words. */
  says: z.string().min(1),
  /** Of each group one concept must occur, all of them within a few words. */
  groups: z.array(z.array(conceptSchema).min(1)).min(2).max(MAXIMUM_GROUPS),
  /** Concepts that must not occur anywhere in the message. */
  without: z.array(conceptSchema).default([]),
  /** Words from the first to the last that matched, at most. */
  within: z.number().int().min(2).max(20),
});

/** A rule with its concepts as their numbers in the lexicon. */
export type ConceptRule = z.infer<typeof ruleSchema>;

/** The rules of the layer, from rules.json. */
export const RULES: readonly ConceptRule[] = z.array(ruleSchema).max(MAXIMUM_RULES).parse(file);

const ALL = 2 ** RULES.length - 1;

/** For each group and concept the rules (as bits) whose group has the concept; a rule of fewer groups lacks none. */
const RULES_BY_GROUP = Array.from({ length: MAXIMUM_GROUPS }, (_, group) =>
  bitsByConcept((rule) => rule.groups[group]),
);
const NEVER_WITH = bitsByConcept(({ without }) => without);
const LACKING = Array.from({ length: MAXIMUM_GROUPS }, (_, group) =>
  RULES.reduce((bits, rule, index) => (rule.groups.length > group ? bits : bits | (1 << index)), 0),
);

function bitsByConcept(conceptsOf: (rule: ConceptRule) => readonly number[] | undefined): Int32Array {
  const bits = new Int32Array(LEXICON.names.length);
  for (const [index, rule] of RULES.entries())
    for (const concept of conceptsOf(rule) ?? []) bits[concept]! |= 1 << index;
  return bits;
}

/** Rules (as bits) whose concepts all occur in a message, near each other or not: a cheap first look. */
function possibleRules(concepts: Concepts): number {
  let [one, two, three, four] = LACKING as [number, number, number, number];
  let never = 0;
  const [ofOne, ofTwo, ofThree, ofFour] = RULES_BY_GROUP as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (const concept of concepts) {
    one |= ofOne[concept]!;
    two |= ofTwo[concept]!;
    three |= ofThree[concept]!;
    four |= ofFour[concept]!;
    never |= NEVER_WITH[concept]!;
  }
  return one & two & three & four & ~never & ALL;
}

/** First and last word (inclusive) of a place where a group's concept stands. */
interface Place {
  group: number;
  first: number;
  last: number;
}

/** The first places of all groups of a rule that are near each other; null when there are none. */
function nearPlaces(reader: FeatureReader, { groups, within }: ConceptRule): Place[] | null {
  const latest: (Place | undefined)[] = groups.map(() => undefined);
  let found: Place[] | null = null;
  reader.eachConcept((concept, first, last) => {
    if (found) return;
    for (const [group, concepts] of groups.entries()) {
      if (!concepts.includes(concept)) continue;
      latest[group] = { group, first, last };
      const places = latest.filter((place) => place !== undefined);
      if (places.length < groups.length) continue;
      const begin = Math.min(...places.map((place) => place.first));
      const end = Math.max(...places.map((place) => place.last));
      if (end - begin < within) found = places;
    }
  });
  return found;
}

/** Ranges of the text as written, words that overlap or follow each other as one. */
function spansOf(reader: FeatureReader, places: readonly Place[]): [number, number][] {
  const words = new Set(
    places.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const spans: [number, number][] = [];
  let previous = -2;
  for (const word of [...words].sort((left, right) => left - right)) {
    const [start, end] = reader.sourceRange(word, word);
    const span = spans.at(-1);
    if (span && (word === previous + 1 || start <= span[1])) span[1] = Math.max(span[1], end);
    else spans.push([start, end]);
    previous = word;
  }
  return spans;
}

/** A rule that a message matches, and where. */
export interface RuleMatch {
  rule: ConceptRule;
  spans: [number, number][];
}

const NO_MATCHES: readonly RuleMatch[] = [];

/** Rules that a message matches by itself, in the order of the rules, the first of each characteristic. */
export function matchingRules(text: string, concepts: Concepts, reader: FeatureReader): readonly RuleMatch[] {
  const bits = possibleRules(concepts);
  if (bits === 0) return NO_MATCHES;
  reader.readWords(text);
  const matches = new Map<CharacteristicId, RuleMatch>();
  for (const [index, rule] of RULES.entries()) {
    if ((bits & (1 << index)) === 0 || matches.has(rule.characteristic)) continue;
    const places = nearPlaces(reader, rule);
    if (places) matches.set(rule.characteristic, { rule, spans: spansOf(reader, places) });
  }
  return [...matches.values()];
}

/** The first message of an account that showed a characteristic, and what it does. */
interface Shown {
  message: number;
  says: string;
}

/**
 * Messages that match rules, in order. A match is a hit only from the message on at which its account has shown two
 * different characteristics, so that the first hit's message is when the layer would have flagged; what came before
 * stands in its finding.
 *
 * @param concepts of each message, as the feature reader found them
 */
export function findRuleHits(
  messages: readonly ScorableMessage[],
  concepts: readonly Concepts[],
  reader: FeatureReader,
): LayerHit[] {
  const accounts = new Map<string, Map<CharacteristicId, Shown>>();
  const hits: LayerHit[] = [];
  for (let message = 0; message < messages.length; message += 1) {
    const { from, text } = messages[message]!;
    const matches = matchingRules(text, concepts[message]!, reader);
    if (matches.length === 0) continue;
    const shown = accounts.get(from) ?? new Map<CharacteristicId, Shown>();
    accounts.set(from, shown);
    const before = shown.size < CHARACTERISTICS_NEEDED ? [...shown.values()] : [];
    for (const { rule } of matches)
      if (!shown.has(rule.characteristic)) shown.set(rule.characteristic, { message, says: rule.says });
    if (shown.size < CHARACTERISTICS_NEEDED) continue;
    const after = before.map((each) => `, after message ${each.message + 1}: ${each.says}`).join('');
    for (const [index, { rule, spans }] of matches.entries()) {
      const finding = `rule: ${rule.says}${index === 0 ? after : ''}`;
      hits.push({ layer: 'rules', message, finding, spans });
    }
  }
  return hits;
}
