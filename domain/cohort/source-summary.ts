import type { Outcome } from '../decisions/outcome.ts';
import { type CohortRow, keyWithin } from './row.ts';
import { type CohortSource, OWN } from './source.ts';
import type { SourceState } from './source-state.ts';

/** What the rows of a source that count say. */
export interface RowSummary {
  counted: number;
  /** Pseudonyms of those who decided, in order. */
  reviewers: readonly string[];
  /** The first and the last decision; null without any. ISO 8601. */
  first: string | null;
  last: string | null;
}

/** What a source has brought. */
export interface SourceSummary extends RowSummary {
  source: CohortSource;
  /** Rows of it that are kept, whether they count or not. */
  rows: number;
  /** Number of the log's last entry in its newest export; null of files that do not say. */
  newestSeq: number | null;
  /** Decisions in its log that no row tells. */
  withoutRow: number;
  /** Decisions that could not be checked against its log, because its reader was not allowed to see them. */
  hidden: number;
  forked: boolean;
}

interface Gathered {
  counted: number;
  reviewers: Set<string>;
  first: string | null;
  last: string | null;
}

/** Adds up what the rows of each source say. */
export class SummaryBySource {
  #states: ReadonlyMap<string, SourceState>;
  #gathered = new Map<string, Gathered>();

  constructor(states: ReadonlyMap<string, SourceState>) {
    this.#states = states;
    for (const id of [OWN, ...states.keys()])
      this.#gathered.set(id, { counted: 0, reviewers: new Set(), first: null, last: null });
  }

  addCounted(source: string, { reviewer, decided_at }: Outcome): void {
    const own = this.#gathered.get(source);
    if (!own) return;
    own.counted += 1;
    if (reviewer !== null) own.reviewers.add(reviewer);
    if (decided_at === null) return;
    if (own.first === null || decided_at < own.first) own.first = decided_at;
    if (own.last === null || decided_at > own.last) own.last = decided_at;
  }

  /** What the rows of this browser say. */
  own(): RowSummary {
    return this.#summaryOf(OWN);
  }

  /**
   * @param rows those that are kept of each source
   * @param here keys of the rows of this browser
   */
  all(rows: ReadonlyMap<string, readonly CohortRow[]>, here: ReadonlySet<string>): SourceSummary[] {
    return [...this.#states.values()].map(({ source, index, forks }) => {
      const kept = rows.get(source.id) ?? [];
      const present = new Set(kept.map(keyWithin));
      return {
        ...this.#summaryOf(source.id),
        source,
        rows: kept.length,
        newestSeq: source.stamps.at(-1)?.seq ?? null,
        withoutRow: index.standing().filter((key) => !present.has(key) && !here.has(key)).length,
        hidden: index.hidden,
        forked: forks.length > 0,
      };
    });
  }

  #summaryOf(id: string): RowSummary {
    const { counted, reviewers, first, last } = this.#gathered.get(id)!;
    return { counted, reviewers: [...reviewers].sort(), first, last };
  }
}
