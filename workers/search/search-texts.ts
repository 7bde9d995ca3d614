import type { Case } from '../../domain/queue/case.ts';
import { type Pause, SearchIndex } from '../../domain/transcript/search-index.ts';
import { parseSearch, searchTextOf } from '../../domain/transcript/search-text.ts';
import { cutBySize } from '../../domain/transcript/size.ts';
import { allCaseIds, casesBetween, getCases } from '../../storage/cases.ts';
import type { Cursor } from '../../storage/change-journal.ts';
import { storageFailure } from '../../storage/failure.ts';
import { changesSince, latestCursor } from '../../storage/feed.ts';
import { getTranscripts, largeTranscripts } from '../../storage/transcripts.ts';
import { undone } from '../running/protocol.ts';
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
  /** Ids of the cases whose transcripts are still to be read. */
  #lacking: string[] = [];
  /** Whether those are all cases from some id on, with none between them that was read. */
  #unbroken = false;
  /** Changes up to here are known; null before the first look. */
  #cursor: Cursor | null = null;

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  async update(): Promise<SearchResult<SearchProgress>> {
    try {
      return await this.#readMore();
    } catch (error) {
      const failure = storageFailure(error);
      if (!failure) throw error;
      return undone(failure.code);
    }
  }

  async #readMore(): Promise<SearchResult<SearchProgress>> {
    await this.#look();
    const lacking = this.#lacking;
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
    if (!ids) return undone('cancelled', { what: 'search' });
    return { ok: true, value: ids };
  }

  async #cases(ids: string[]): Promise<Case[]> {
    return this.#unbroken && ids.length > 0 ? casesBetween(ids[0]!, ids.at(-1)!) : getCases(ids);
  }

  /** Learns which cases are new; begins anew when some are gone or all were replaced. */
  async #look(): Promise<void> {
    const changes = this.#cursor === null ? null : await changesSince(['cases'], this.#cursor);
    if (!changes || changes.reset || changes.of.cases.removed.length > 0) return this.#begin();
    this.#cursor = changes.cursor;
    // Also of those that were put: a case is never read before it is known.
    const { added, updated } = changes.of.cases;
    const known = new Set(this.#lacking);
    const fresh = [...added, ...updated].filter(({ id }) => !this.#read.has(id) && !known.has(id));
    if (fresh.length === 0) return;
    this.#lacking = [...this.#lacking, ...fresh.map(({ id }) => id)];
    this.#unbroken = false;
  }

  async #begin(): Promise<void> {
    this.#index.clear();
    this.#read.clear();
    this.#cursor = await latestCursor();
    this.#lacking = await allCaseIds();
    this.#unbroken = true;
  }
}
