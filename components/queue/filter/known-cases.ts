import type { KnowledgeRules, Viewer } from '../../../domain/knowledge/case-knowledge.ts';
import { type KnownCase, knownCase, standIns } from '../../../domain/knowledge/known-case.ts';
import type { CaseBook } from '../../../workflows/queue/case-book.ts';
import type { KnownChange } from './arrange.ts';
import type { CaseSource } from './arranger.ts';

/** The cases as far as somebody may know them: a book of which nothing else can be read. */
export class KnownCases implements CaseSource {
  #book: Pick<CaseBook, 'version' | 'all' | 'changesSince' | 'get'>;
  #viewer: Viewer;
  #rules: KnowledgeRules;

  constructor(
    book: Pick<CaseBook, 'version' | 'all' | 'changesSince' | 'get'>,
    viewer: Viewer,
    rules: KnowledgeRules,
  ) {
    this.#book = book;
    this.#viewer = viewer;
    this.#rules = rules;
  }

  get version(): number {
    return this.#book.version;
  }

  *all(): Generator<KnownCase> {
    for (const each of this.#book.all()) yield knownCase(each, this.#viewer, this.#rules);
  }

  get(id: string): KnownCase | undefined {
    const found = this.#book.get(id);
    return found && knownCase(found, this.#viewer, this.#rules);
  }

  changesSince(version: number): KnownChange[] | null {
    const changes = this.#book.changesSince(version);
    return (
      changes?.map(({ before, after }) => ({
        before: before && knownCase(before, this.#viewer, this.#rules),
        after: knownCase(after, this.#viewer, this.#rules),
      })) ?? null
    );
  }

  /** Cases that lists leave out, by id: see {@link standIns}. */
  leftOut(): ReadonlySet<string> {
    return standIns(this.#book.all(), this.#viewer);
  }
}
