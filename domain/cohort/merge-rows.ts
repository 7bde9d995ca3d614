import type { Outcome } from '../decisions/outcome.ts';
import type { Stamp } from '../decisions/stamp.ts';
import type { LineFault } from '../transcript/fault.ts';
import { sameInstant } from '../transcript/instant.ts';
import { type CohortRow, canonicalRow, contentOf, rowKey, storedKey } from './row.ts';
import { OWN } from './source.ts';
import { differingColumns, distinctVariants, earlier, isContradictory } from './variants.ts';

/** Most ways of telling one row that are kept of a source. */
const MOST_VARIANTS = 20;

/** What a row of a file turned out to be. */
export type Taken =
  /** Nobody had told it. */
  | 'added'
  /** It is here already, or was here and is no more. */
  | 'known'
  /** It contradicts what is known of the same decision. */
  | 'conflict';

/** What the rows of a file are merged with. */
export interface MergeInto {
  /** The rows of this browser by their key. */
  own: ReadonlyMap<string, Outcome>;
  /** What is stored, by its key: all that the sources of the file have told, and what others have told of its rows. */
  stored: ReadonlyMap<string, CohortRow>;
  /** Sources that have told a row, by its key. */
  tellers: ReadonlyMap<string, readonly string[]>;
  /** ISO 8601. */
  importedAt: string;
}

/**
 * Merges the rows of a file into what is stored, one at a time. A row that was told before changes nothing but when
 * it was last seen, so that the order and the number of imports do not matter.
 */
export class RowMerge {
  /** Rows to be stored, by their key. */
  readonly changed = new Map<string, CohortRow>();
  /** Keys of those that nobody had told. */
  readonly added = new Set<string>();
  #into: MergeInto;
  /** What these rows are about. */
  #about = new Set<string>();

  constructor(into: MergeInto) {
    this.#into = into;
  }

  /**
   * @param source where the row comes from; OWN for one of this browser
   * @returns what it turned out to be, or why it cannot be kept
   */
  take(given: Outcome, stamp: Stamp | null, source: string): Taken | { reason: LineFault } {
    const outcome = canonicalRow(given);
    const key = rowKey(outcome);
    const own = this.#into.own.get(key);
    if (own && (own.decision === null || differingColumns(canonicalRow(own), outcome).length === 0))
      return 'known';
    // What this browser has undone or purged does not come back with an old export of it.
    if (!own && source === OWN) return 'known';
    const place = storedKey(source, key);
    const known = this.changed.get(place) ?? this.#into.stored.get(place);
    const next: CohortRow = {
      key: place,
      source,
      outcome,
      exportedAt: stamp && sameInstant(stamp.exported_at),
      others: [],
      seq: stamp?.log_seq ?? null,
      importedAt: this.#into.importedAt,
    };
    if (known) return this.#join(known, next, own !== undefined);
    this.changed.set(place, next);
    if (own) return 'conflict';
    return this.#amongOthers(key, next);
  }

  /** What a row is that its source has not told before. */
  #amongOthers(key: string, row: CohortRow): Taken {
    const tellers = (this.#into.tellers.get(key) ?? []).filter((source) => source !== row.source);
    const others = tellers.flatMap((source) => this.#into.stored.get(storedKey(source, key)) ?? []);
    if (others.length === 0 && !this.#about.has(key)) {
      this.#about.add(key);
      this.added.add(row.key);
      return 'added';
    }
    const isStrange = others.some(
      (other) => row.outcome.decision !== null && differingColumns(other.outcome, row.outcome).length > 0,
    );
    return isStrange ? 'conflict' : 'known';
  }

  /** Joins what a source tells of a row with what it told before. */
  #join(known: CohortRow, next: CohortRow, isOwn: boolean): Taken | { reason: LineFault } {
    const seq =
      known.seq === null || next.seq === null ? (known.seq ?? next.seq) : Math.max(known.seq, next.seq);
    const isRepeated =
      known.seq === seq &&
      earlier(known.exportedAt, next.exportedAt) === known.exportedAt &&
      contentOf(known.outcome) === contentOf(next.outcome);
    if (isRepeated && !isContradictory([known, ...known.others])) return isOwn ? 'conflict' : 'known';
    const variants = distinctVariants([known, ...known.others, next]);
    if (variants.length > MOST_VARIANTS)
      return { reason: { what: 'too-many-variants', most: MOST_VARIANTS } };
    const [first, ...others] = variants;
    const joined: CohortRow = { ...known, ...first!, others, seq };
    this.changed.set(known.key, joined);
    if (isOwn) return 'conflict';
    return next.outcome.decision !== null && isContradictory([...variants, next]) ? 'conflict' : 'known';
  }
}
