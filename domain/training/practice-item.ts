import { Random } from '../chance/random.ts';
import { partOf } from '../corpus/part.ts';
import { type Corpus, type Phrases, phrasesOf } from '../corpus/phrases.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import { type Focus, SIDES, TRAINING_LANGUAGES, type TrainingLanguage } from './focus.ts';
import type { TrainingItem } from './item.ts';
import { drawLayout, writeItem } from './write-item.ts';

/**
 * Which item of practice: the same request gives the same item, at any later time. Whoever changes what a request
 * gives (phrases, generator) takes another `PREFIX`, so that no old id leads to another text.
 */
export interface PracticeRequest {
  focus: Focus;
  difficulty: TrainingItem['difficulty'];
  /** From 0 up to, not including, `PRACTICE_NUMBERS`. */
  number: number;
}

const PREFIX = 'practice-1-';
const SEED = 1507;

const DIFFICULTIES = ['easy', 'hard'] as const;
/** Room for more characteristics and languages than there are, so that ids stay what they are when some are added. */
const ROOM = { characteristic: 32, language: 8, side: 2, difficulty: 2 };

/** How many items there are of each focus and difficulty. */
export const PRACTICE_NUMBERS = 2 ** 22;

/** One number for a request, below 2³². */
function codeOf({ focus, difficulty, number }: PracticeRequest): number {
  if (!Number.isInteger(number) || number < 0 || number >= PRACTICE_NUMBERS)
    throw new RangeError(`no practice item has the number ${number}`);
  let code = number;
  code = code * ROOM.difficulty + DIFFICULTIES.indexOf(difficulty);
  code = code * ROOM.side + SIDES.indexOf(focus.side);
  code = code * ROOM.language + TRAINING_LANGUAGES.indexOf(focus.language);
  return code * ROOM.characteristic + CHARACTERISTIC_IDS.indexOf(focus.characteristic);
}

function requestOfCode(code: number): PracticeRequest | null {
  let left = code;
  const take = <Value>(values: readonly Value[], room: number) => {
    const value = values[left % room];
    left = Math.floor(left / room);
    return value;
  };
  const characteristic = take(CHARACTERISTIC_IDS, ROOM.characteristic);
  const language = take(TRAINING_LANGUAGES, ROOM.language);
  const side = take(SIDES, ROOM.side);
  const difficulty = take(DIFFICULTIES, ROOM.difficulty);
  if (!characteristic || !language || !side || !difficulty) return null;
  return { focus: { characteristic, language, side }, difficulty, number: left };
}

/** Odd, so that multiplying by one undoes multiplying by the other (modulo 2³²). */
const FACTOR = 0x9e3779b1;
const INVERSE = 0x0e8b2f51;

/** Spreads a code over all its bits and back, so that nobody reads from an id what its item is. */
function scrambled(code: number, factor: number): number {
  const first = Math.imul(code, factor);
  return Math.imul(first ^ (first >>> 16), factor) >>> 0;
}

/** @throws RangeError when there is no such number */
export function practiceItemId(request: PracticeRequest): string {
  return PREFIX + scrambled(codeOf(request), FACTOR).toString(36).padStart(7, '0');
}

/** What an id asks for; null for one that is none, or one of another version's items. */
export function practiceRequestOf(id: string): PracticeRequest | null {
  if (!id.startsWith(PREFIX)) return null;
  const digits = id.slice(PREFIX.length);
  const value = Number.parseInt(digits, 36);
  if (!/^[0-9a-z]{7}$/.test(digits) || value >= 2 ** 32) return null;
  return requestOfCode(scrambled(value, INVERSE));
}

/** What practice in a language is made of: the families that the model was trained on too. Null without any. */
export const practicePhrases = (corpus: Corpus, language: TrainingLanguage): Phrases | null =>
  phrasesOf(corpus, language, (id) => partOf(id) === 'train');

/**
 * Writes an item of practice. The model knows its families, so that what it says of it is better than what it says of
 * other transcripts: a margin is too wide.
 * @param phrases of practice in the language of the focus
 * @throws RangeError when there is no such number
 */
export function writePracticeItem(phrases: Phrases, request: PracticeRequest): TrainingItem {
  const { focus, difficulty } = request;
  const random = new Random(SEED, codeOf(request));
  const plan = { id: practiceItemId(request), focus, difficulty, ...drawLayout(random) };
  return writeItem(phrases, plan, random);
}
