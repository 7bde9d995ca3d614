import type { Grown } from '../../domain/commands/matching/clusters.ts';
import type { ReadingFailureCode, Result } from '../running/protocol.ts';

export type ClustersResult<Value> = Result<Value, ReadingFailureCode>;

/** What the clusters worker answers to. */
export interface ClustersApi {
  /**
   * How clusters grow by the items that came first of those that wait, some of them; to be stored before it is called
   * again. When that could not be stored, another worker has to begin anew.
   */
  grow(): Promise<ClustersResult<Grown>>;
}
