import type { Case } from '../domain/queue/case.ts';
import { allCaseIds, casesBetween, getCases } from './cases.ts';
import type { Cursor } from './change-journal.ts';
import { changesSince, latestCursor } from './feed.ts';

/** Of how many cases something was read, and how many there are. */
export interface ReadingProgress {
  done: number;
  total: number;
}

interface CaseReader {
  /** Cases that were read are gone, or all were replaced: what was made of them no longer holds, and all come anew. */
  forget: () => void;
  /** Cases that were not read before. */
  read: (cases: Case[]) => Promise<void>;
}

/** The cases that were not read yet by somebody who reads each once, for what never changes of it, and remembers it. */
export class UnreadCases {
  /** Ids of the cases that were read. */
  readonly #read = new Set<string>();
  /** Ids of the cases that are still to be read. */
  #lacking: string[] = [];
  /** Whether those are all cases from some id on, with none between them that was read. */
  #unbroken = false;
  /** Changes up to here are known; null before the first look. */
  #cursor: Cursor | null = null;

  /**
   * Looks what has changed, and has some more cases read; to be called, one call after the other, until `done` is
   * `total`.
   * @param count cases at most
   */
  async readMore(count: number, { forget, read }: CaseReader): Promise<ReadingProgress> {
    await this.#look(forget);
    const lacking = this.#lacking;
    const ids = lacking.slice(0, count);
    await read(await this.#cases(ids));
    for (const id of ids) this.#read.add(id);
    this.#lacking = lacking.slice(count);
    const done = this.#read.size;
    return { done, total: done + this.#lacking.length };
  }

  async #cases(ids: string[]): Promise<Case[]> {
    return this.#unbroken && ids.length > 0 ? casesBetween(ids[0]!, ids.at(-1)!) : getCases(ids);
  }

  /** Learns which cases are new; begins anew when some are gone or all were replaced. */
  async #look(forget: () => void): Promise<void> {
    const changes = this.#cursor === null ? null : await changesSince(['cases'], this.#cursor);
    if (!changes || changes.reset || changes.of.cases.removed.length > 0) return this.#begin(forget);
    this.#cursor = changes.cursor;
    // Also of those that were put: a case is never read before it is known.
    const { added, updated } = changes.of.cases;
    const known = new Set(this.#lacking);
    const fresh = [...added, ...updated].filter(({ id }) => !this.#read.has(id) && !known.has(id));
    if (fresh.length === 0) return;
    this.#lacking = [...this.#lacking, ...fresh.map(({ id }) => id)];
    this.#unbroken = false;
  }

  async #begin(forget: () => void): Promise<void> {
    forget();
    this.#read.clear();
    this.#cursor = await latestCursor();
    this.#lacking = await allCaseIds();
    this.#unbroken = true;
  }
}
