import { Overtaking } from './overtaking.ts';
import { isNarrower, matchesTerms } from './search-text.ts';

/** Texts that are looked at between two pauses. */
const STEP = 64;

/** What a finished search leaves for the next: its matches, by place, among the texts there were. */
interface Finished {
  terms: readonly string[];
  matches: number[];
  texts: number;
}

/** Called between texts: a promise when others should have a turn, null to go on. */
export type Pause = () => Promise<void> | null;

/**
 * Folded texts by id, searched by passing over all of them. No index of words: a pass over 100,000 texts takes
 * some ten milliseconds, and an index would take longer to build than the texts take to read.
 */
export class SearchIndex {
  readonly #places = new Map<string, number>();
  #ids: string[] = [];
  #texts: string[] = [];
  #last: Finished | null = null;
  /** A later search, or clearing, stops the one before. */
  readonly #searches = new Overtaking();

  /** Texts it holds. */
  get size(): number {
    return this.#texts.length;
  }

  /** Adds a folded text. An id that is there already keeps its text. */
  add(id: string, text: string): void {
    if (this.#places.has(id)) return;
    this.#places.set(id, this.#texts.length);
    this.#ids.push(id);
    this.#texts.push(text);
  }

  /** Forgets every text; a search under way is cancelled. */
  clear(): void {
    this.#searches.begin();
    this.#places.clear();
    this.#ids = [];
    this.#texts = [];
    this.#last = null;
  }

  /**
   * Ids of the texts that hold every term, in the order in which they were added. When the terms only grew since
   * the search before, only its matches and what was added since are looked at.
   * @returns null when a later search or a clearing overtook it
   */
  async find(terms: readonly string[], pause: Pause): Promise<string[] | null> {
    const isOvertaken = this.#searches.begin();
    const known = this.#last && isNarrower(terms, this.#last.terms) ? this.#last : null;
    const matches: number[] = [];
    const old = known?.matches ?? [];
    const unseen = (known?.texts ?? 0) - old.length;
    // One count over both: the earlier matches, then the texts that are new to this search.
    for (let step = 0; step < old.length || step + unseen < this.#texts.length; step += 1) {
      const waited = step % STEP === 0 ? pause() : null;
      if (waited) {
        await waited;
        if (isOvertaken()) return null;
      }
      const place = step < old.length ? old[step]! : step + unseen;
      if (matchesTerms(this.#texts[place]!, terms)) matches.push(place);
    }
    this.#last = { terms, matches, texts: this.#texts.length };
    return matches.map((place) => this.#ids[place]!);
  }
}
