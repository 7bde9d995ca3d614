import type { SearchedBank, SearchedEntry } from '../../domain/matching/index/bank-index.ts';
import type { ComparedPicture, MatchRule } from '../../domain/matching/match.ts';
import type { MatchFacts } from '../../domain/matching/match-facts.ts';
import { RunningWorker } from '../running/running-worker.ts';
import type { HashingOptions } from './matching-client.ts';
import { startMatchingWorker } from './matching-client.ts';
import type { MatchingApi, MatchingResult } from './matching-protocol.ts';

/** Milliseconds that adding some entries, or searching for some pictures, may take. */
const TIMEOUT = 60_000;

/** A search of banks, in a worker of its own that ends with it. Calls never throw; after {@link end} all are cancelled. */
export class BankSearch {
  readonly #worker: RunningWorker<MatchingApi>;
  readonly #timeout: number;

  constructor({ startWorker = startMatchingWorker, timeout = TIMEOUT }: HashingOptions = {}) {
    this.#worker = new RunningWorker(startWorker(), 'matching');
    this.#timeout = timeout;
  }

  /** Begins with these banks, which have no entries yet. */
  open(banks: readonly SearchedBank[]): Promise<MatchingResult<null>> {
    return this.#worker.call((api) => api.openSearch(banks), this.#timeout);
  }

  /** Adds some entries of the banks. */
  add(entries: readonly SearchedEntry[]): Promise<MatchingResult<null>> {
    return this.#worker.call((api) => api.addEntries(entries), this.#timeout);
  }

  /** What each picture matches, best first, in the order of the pictures. */
  matches(pictures: readonly ComparedPicture[], rule: MatchRule): Promise<MatchingResult<MatchFacts[][]>> {
    return this.#worker.call((api) => api.matches(pictures, rule), this.#timeout);
  }

  end(): void {
    this.#worker.end();
  }
}
