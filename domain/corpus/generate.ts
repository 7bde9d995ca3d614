import { Random } from '../chance/random.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { nearestInShape } from './balance.ts';
import { Composer, type Plan } from './compose.ts';
import type { Draft } from './draft.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { type Corpus, type Phrases, phrasesOf } from './phrases.ts';
import { writeOut } from './write-out.ts';

/** A transcript with what the generator knows of each message. */
export interface Generated {
  transcript: Transcript;
  truth: Draft['truth'][];
}

/** Shares of the languages; the rest of a hundred are chats in two languages. */
const LANGUAGE_SHARES = { en: 60, de: 12, fr: 12, es: 12, mul: 4 };
const RISK_SHARE = 0.45;

export interface GeneratorOptions {
  seed: number;
  /** Ids that may be used; families, topics and answers alike. */
  takes: (id: string) => boolean;
  /** Begins each transcript's id. */
  prefix: string;
  /** Share of the accounts that write with surface noise. */
  noise?: number;
}

/** Writes labelled synthetic transcripts, the same for the same seed, each independent of how many others. */
export class Generator {
  readonly #options: GeneratorOptions;
  readonly #phrases: Partial<Record<Language, Phrases>> = {};
  readonly #languages: Language[];

  constructor(corpus: Corpus, options: GeneratorOptions) {
    this.#options = options;
    for (const language of LANGUAGES) {
      const phrases = phrasesOf(corpus, language, options.takes);
      if (phrases) this.#phrases[language] = phrases;
    }
    this.#languages = LANGUAGES.filter((language) => this.#phrases[language]);
    if (this.#languages.length === 0) throw new Error('no language has phrases for every characteristic');
  }

  /** The transcript of a given number. */
  generate(number: number): Generated {
    const { seed, prefix, noise = 0.3 } = this.#options;
    const random = new Random(seed, number);
    const languages = this.#pickLanguages(random);
    const locale = languages.length > 1 ? 'mul' : languages[0]!;
    const plan: Plan = {
      outcome: random.chance(RISK_SHARE) ? 'risk' : 'benign',
      difficulty: random.chance(0.5) ? 'hard' : 'easy',
      messages: Math.min(80, Math.max(4, Math.round(Math.exp(2.75 + 0.6 * random.normal())))),
      accounts: Number(random.weighted({ 2: 40, 3: 33, 4: 17, 5: 10 })),
    };
    const composer = new Composer(
      random,
      languages.map((language) => this.#phrases[language]!),
    );
    const { drafts, characteristics } = nearestInShape(() => composer.compose(plan), random);
    const dress = { accounts: plan.accounts, languages, noise };
    return {
      transcript: {
        id: `${prefix}-${String(number + 1).padStart(6, '0')}`,
        locale,
        ...writeOut(drafts, dress, random),
        label: { outcome: plan.outcome, characteristics, difficulty: plan.difficulty },
      },
      truth: drafts.map((draft) => draft.truth),
    };
  }

  #pickLanguages(random: Random): Language[] {
    const drawn = random.weighted(LANGUAGE_SHARES);
    if (drawn === 'mul') return random.shuffled(this.#languages).slice(0, 2);
    return this.#phrases[drawn] ? [drawn] : [this.#languages[0]!];
  }
}
