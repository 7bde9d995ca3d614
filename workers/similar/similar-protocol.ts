import type { NearCase } from '../../domain/queue/near-cases.ts';
import type { ReadingFailureCode, Result } from '../running/protocol.ts';

export type SimilarResult<Value> = Result<Value, ReadingFailureCode>;

/** Of how many cases the worker has read what they are compared by, and how many there are. */
export interface SimilarProgress {
  done: number;
  total: number;
}

/** What the worker answers to that finds similar cases. */
export interface SimilarApi {
  /**
   * Looks what has changed, and reads some more of the cases that it lacks; to be called until `done` is `total`. What
   * is deleted or replaced is forgotten. After `storage-…` another worker has to begin anew.
   */
  update(): Promise<SimilarResult<SimilarProgress>>;
  /** Of the cases that it has read, those that are like one, the most alike first; none of one that is not stored. */
  like(caseId: string): Promise<SimilarResult<NearCase[]>>;
}
