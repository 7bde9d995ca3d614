import type { Case } from '../../domain/queue/case.ts';
import { type Pause, SearchIndex } from '../../domain/transcript/search-index.ts';
import { parseSearch, searchTextOf } from '../../domain/transcript/search-text.ts';
import { cutBySize } from '../../domain/transcript/size.ts';
import { storageFailure } from '../../storage/failure.ts';
import { getTranscripts, largeTranscripts } from '../../storage/transcripts.ts';
import { UnreadCases } from '../../storage/unread-cases.ts';
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
  readonly #unread = new UnreadCases();

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  async update(): Promise<SearchResult<SearchProgress>> {
    try {
      const progress = await this.#unread.readMore(CHUNK, {
        forget: () => this.#index.clear(),
        read: (cases) => this.#read(cases),
      });
      return { ok: true, value: progress };
    } catch (error) {
      const failure = storageFailure(error);
      if (!failure) throw error;
      return undone(failure.code);
    }
  }

  async search(query: string): Promise<SearchResult<string[]>> {
    const terms = parseSearch(query);
    const ids = terms.length === 0 ? [] : await this.#index.find(terms, this.#pause);
    if (!ids) return undone('cancelled', { what: 'search' });
    return { ok: true, value: ids };
  }

  async #read(cases: readonly Case[]): Promise<void> {
    const transcriptIds = cases.map(({ transcriptId }) => transcriptId);
    for (const part of cutBySize(transcriptIds, await largeTranscripts(), CHUNK))
      for (const transcript of await getTranscripts(part))
        this.#index.add(transcript.id, searchTextOf(transcript));
  }
}
