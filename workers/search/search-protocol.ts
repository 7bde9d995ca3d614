import type { ReadingFailureCode, Result } from '../running/protocol.ts';

export type SearchResult<Value> = Result<Value, ReadingFailureCode>;

/** Of how many cases the worker holds the transcripts, and how many cases there are. */
export interface SearchProgress {
  done: number;
  total: number;
}

/** What the search worker answers to. */
export interface SearchApi {
  /**
   * Looks what has changed, and reads some more of the transcripts that it lacks; to be called until `done` is
   * `total`. What is deleted or replaced is forgotten. After `storage-…` another worker has to begin anew.
   */
  update(): Promise<SearchResult<SearchProgress>>;
  /**
   * Ids of the transcripts it holds in which every term of the query occurs; `cancelled` when a later search
   * overtook it.
   */
  search(query: string): Promise<SearchResult<string[]>>;
}
