import { hashPair, hashText } from './hashing.ts';
import de from './lexicon/de.json' with { type: 'json' };
import en from './lexicon/en.json' with { type: 'json' };
import es from './lexicon/es.json' with { type: 'json' };
import fr from './lexicon/fr.json' with { type: 'json' };
import { Normaliser } from './normalise.ts';

/** Concept name → entries: "word", "stem*", "two words", "up to three". */
type Entries = Record<string, string>;

/** Looks up which everyday concepts ("parent", "alone", "picture") a word or a short run of words stands for. */
export interface Lexicon {
  /** Names of the concepts; a concept's number is its index. */
  names: readonly string[];
  /** Concepts by hash of a whole word or of a run of words. */
  exact: ReadonlyMap<number, readonly number[]>;
  /** Concepts by hash of a word's first letters. */
  stems: ReadonlyMap<number, readonly number[]>;
  /** Units in the shortest stem. */
  shortestStem: number;
  /** 1 where a run of words with these low 16 bits of hash may be listed: a cheap first look. */
  runFilter: Uint8Array;
}

/** Hash of a run of words, from the hashes of the words. */
function hashRun(words: readonly number[]): number {
  return words.reduce((run, word) => hashPair(run, word));
}

function build(languages: readonly Entries[]): Lexicon {
  const normaliser = new Normaliser();
  const names = [...new Set(languages.flatMap((entries) => Object.keys(entries)))].sort();
  const exact = new Map<number, number[]>();
  const stems = new Map<number, number[]>();
  const runFilter = new Uint8Array(1 << 16);
  let shortestStem = 99;
  const add = (map: Map<number, number[]>, hash: number, concept: number) => {
    const list = map.get(hash) ?? [];
    if (!list.includes(concept)) list.push(concept);
    map.set(hash, list);
  };
  for (const entries of languages)
    for (const [name, text] of Object.entries(entries)) {
      const concept = names.indexOf(name);
      for (const entry of text.split(/,\s*/)) {
        normaliser.read(entry.replace('*', ''));
        const words = normaliser.toString().split(' ');
        if (words[0] === '') continue;
        if (entry.endsWith('*')) {
          shortestStem = Math.min(shortestStem, words[0]!.length);
          add(stems, hashText(words[0]!), concept);
        } else {
          const run = hashRun(words.map((word) => hashText(word)));
          add(exact, run, concept);
          if (words.length > 1) runFilter[run & 0xffff] = 1;
        }
      }
    }
  return { names, exact, stems, shortestStem, runFilter };
}

export const LEXICON: Lexicon = build([en, de, fr, es]);

/** Words in the longest run that is looked up. */
export const LONGEST_RUN = 4;

const NO_CONCEPTS: readonly number[] = [];

/** Concepts of a run of several words, by the run's hash (the hashes of its words, paired from the left). */
export function conceptsOfRun(hash: number): readonly number[] {
  return LEXICON.runFilter[hash & 0xffff] === 0 ? NO_CONCEPTS : (LEXICON.exact.get(hash) ?? NO_CONCEPTS);
}
