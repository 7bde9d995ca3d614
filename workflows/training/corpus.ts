import { corpusOf } from '../../domain/corpus/phrase-files.ts';
import type { Corpus, Phrases } from '../../domain/corpus/phrases.ts';
import type { TrainingLanguage } from '../../domain/training/focus.ts';
import { practicePhrases } from '../../domain/training/practice-item.ts';

/** Phrase files by their path from the corpus folder; each language is a chunk of its own. */
const FILES: Record<TrainingLanguage, () => Promise<{ files: Record<string, unknown> }>> = {
  en: () => import('./phrases/en.ts'),
  de: () => import('./phrases/de.ts'),
  fr: () => import('./phrases/fr.ts'),
  es: () => import('./phrases/es.ts'),
};

/** Remembers what was made of a language; what failed is tried again the next time. */
function once<Made>(make: (language: TrainingLanguage) => Promise<Made>) {
  const made = new Map<TrainingLanguage, Promise<Made>>();
  return (language: TrainingLanguage): Promise<Made> => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    known.catch(() => made.delete(language));
    return known;
  };
}

const corpusIn = once(async (language) => {
  const entries = Object.entries((await FILES[language]()).files);
  return corpusOf(Object.fromEntries(entries.map(([path, content]) => [path.replace('./', ''), content])));
});

/** What practice in a language is made of, read from the extension's own files when it is first asked for. */
export const phrasesToPractise = once(async (language): Promise<Phrases> => {
  const phrases = practicePhrases(await corpusIn(language), language);
  if (!phrases) throw new Error(`no phrases to practise with in ${language}`);
  return phrases;
});

/** The phrases of some languages as one corpus. */
export async function corpusOfLanguages(languages: readonly TrainingLanguage[]): Promise<Corpus> {
  const all = await Promise.all(languages.map(corpusIn));
  return {
    families: all.flatMap(({ families }) => families),
    topics: all.flatMap(({ topics }) => topics),
    answers: Object.assign({}, ...all.map(({ answers }) => answers)),
    slots: Object.assign({}, ...all.map(({ slots }) => slots)),
  };
}
