import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import type { QueueSort } from '../../../domain/queue/queue-view.ts';
import {
  type CaseOrder,
  caseOrder,
  type KnownChange,
  OLDEST_FIRST,
  placeIn,
  withChanges,
} from './arrange.ts';

/** Where a list gets its cases from: the book of them, or what somebody may know of it. */
export interface CaseSource {
  readonly version: number;
  all(): Iterable<KnownCase>;
  get(id: string): KnownCase | undefined;
  /** What changed after a version, each case once; null when that is too long ago to be remembered. */
  changesSince(version: number): KnownChange[] | null;
}

/** Which cases are listed, and in which order. */
export interface Arrangement {
  sortBy: QueueSort;
  descending: boolean;
  /** The same function for as long as the same cases pass. */
  passes: (each: KnownCase) => boolean;
}

/**
 * Keeps the list of a queue: sorts when the order changes, filters when the filter does, and otherwise only takes in
 * what changed. What it remembers saves work and never alters what comes out.
 */
export class Arranger {
  #source: CaseSource;
  #version = -1;
  #order: CaseOrder | null = null;
  #arranged: Arrangement | null = null;
  #oldestFirst: readonly KnownCase[] = [];
  #sorted: readonly KnownCase[] = [];
  #rows: readonly KnownCase[] = [];

  constructor(source: CaseSource) {
    this.#source = source;
  }

  /** The cases that pass, in order; the same array when nothing changed. */
  rows(wanted: Arrangement): readonly KnownCase[] {
    const { sortBy, descending, passes } = wanted;
    const before = this.#arranged;
    const sameOrder = before?.sortBy === sortBy && before.descending === descending;
    const samePasses = before?.passes === passes;
    const { version } = this.#source;
    const changes = version === this.#version ? [] : this.#source.changesSince(this.#version);
    if (!changes) this.#oldestFirst = [...this.#source.all()].sort(OLDEST_FIRST.compare);
    else if (changes.length > 0) this.#oldestFirst = withChanges(this.#oldestFirst, changes, OLDEST_FIRST);
    if (!this.#order || !sameOrder || !changes) {
      this.#order = caseOrder(sortBy, descending);
      this.#order.prepare(this.#oldestFirst);
      this.#sorted = this.#order.sort(this.#oldestFirst);
      this.#rows = this.#sorted.filter(passes);
    } else {
      if (changes.length > 0) this.#sorted = withChanges(this.#sorted, changes, this.#order);
      if (!samePasses) this.#rows = this.#sorted.filter(passes);
      else if (changes.length > 0) this.#rows = withChanges(this.#rows, changes, this.#order, passes);
    }
    this.#version = version;
    this.#arranged = wanted;
    return this.#rows;
  }

  /** Every case in the order of the rows, whether it passes or not. */
  get all(): readonly KnownCase[] {
    return this.#sorted;
  }

  /** Place of a case in rows that this arranger gave last, or -1. */
  placeIn(rows: readonly KnownCase[], id: string): number {
    const wanted = this.#source.get(id);
    if (!wanted || !this.#order) return -1;
    if (rows === this.#rows && this.#version === this.#source.version) {
      const place = placeIn(rows, wanted, this.#order.compare);
      return rows[place]?.id === id ? place : -1;
    }
    return rows.findIndex((row) => row.id === id);
  }
}
