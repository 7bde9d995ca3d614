import type { Case } from '../../domain/queue/case.ts';
import { type Pause, SearchIndex } from '../../domain/transcript/search-index.ts';
import { parseSearch, searchTextOf } from '../../domain/transcript/search-text.ts';
import { cutBySize } from '../../domain/transcript/size.ts';
import { allCaseIds, casesBetween, getCases } from '../../storage/cases.ts';
import { storageFailure } from '../../storage/failure.ts';
import { latestRestore } from '../../storage/log.ts';
import { getTranscripts, largeTranscripts } from '../../storage/transcripts.ts';
import type { SearchApi, SearchProgress, SearchResult } from './search-protocol.ts';

/** Transcripts read at once: a search that no longer waits for them stops after these. */
const CHUNK = 500;

/**
 * What the search worker does: holds the folded texts of the transcripts that have a case, and searches them. It
 * reads them from storage itself, because reading them in the page would fill the page's heap with what it
 * throws away, and collecting that stops the page for a tenth of a second again and again.
 */
export class SearchTexts implements SearchApi {
  readonly #pause: Pause;
  readonly #index = new SearchIndex();
  /** Ids of the cases whose transcripts were read. */
  readonly #read = new Set<string>();
  /** Ids of the cases whose transcripts are still to be read; null before the first comparison. */
  #lacking: string[] | null = null;
  /** Whether those are all cases from some id on, with none between them that was read. */
  #unbroken = false;
  /** The restoring that the texts come from. */
  #restore: string | null = null;

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  async update(changed: boolean): Promise<SearchResult<SearchProgress>> {
    try {
      return await this.#readMore(changed);
    } catch (error) {
      // What is thrown crosses to the page as its message.
      throw storageFailure(error) ?? error;
    }
  }

  async #readMore(changed: boolean): Promise<SearchResult<SearchProgress>> {
    const lacking = changed || !this.#lacking ? await this.#compare() : this.#lacking;
    const caseIds = lacking.slice(0, CHUNK);
    const cases = await this.#cases(caseIds);
    const transcriptIds = cases.map(({ transcriptId }) => transcriptId);
    for (const part of cutBySize(transcriptIds, await largeTranscripts(), CHUNK))
      for (const transcript of await getTranscripts(part))
        this.#index.add(transcript.id, searchTextOf(transcript));
    for (const id of caseIds) this.#read.add(id);
    this.#lacking = lacking.slice(CHUNK);
    const done = this.#read.size;
    return { ok: true, value: { done, total: done + this.#lacking.length } };
  }

  async search(query: string): Promise<SearchResult<string[]>> {
    const terms = parseSearch(query);
    const ids = terms.length === 0 ? [] : await this.#index.find(terms, this.#pause);
    if (!ids) return { ok: false, code: 'cancelled', message: 'A later search took over.' };
    return { ok: true, value: ids };
  }

  async #cases(ids: string[]): Promise<Case[]> {
    return this.#unbroken && ids.length > 0 ? casesBetween(ids[0]!, ids.at(-1)!) : getCases(ids);
  }

  /** Lists what is lacking; begins anew when it holds what is deleted or replaced. */
  async #compare(): Promise<string[]> {
    const [ids, restore] = [await allCaseIds(), await latestRestore()];
    const lacking = ids.filter((id) => !this.#read.has(id));
    const gone = this.#read.size > ids.length - lacking.length;
    if (gone || restore !== this.#restore) {
      this.#index.clear();
      this.#read.clear();
      this.#restore = restore;
    }
    this.#unbroken = this.#read.size === 0;
    return this.#unbroken ? ids : lacking;
  }
}
