import type { Case } from '../../domain/queue/case.ts';

/** What became of one case; `before` is null for one that was not known. */
export interface CaseChange {
  before: Case | null;
  after: Case;
}

/** Changes that are remembered for those who follow; whoever is further behind looks at everything again. */
const REMEMBERED = 20_000;

/**
 * Every case in memory, with a number for each state of it, so that a sorted list can be brought up to date by
 * what changed since.
 */
export class CaseBook {
  /** Raised by every change. */
  version = 0;
  #cases = new Map<string, Case>();
  /** What was removed, so that a page that was read before does not bring it back. */
  readonly #gone = new Set<string>();
  #journal: { version: number; changes: CaseChange[] }[] = [];
  #remembered = 0;
  /** The journal tells of every change after this version. */
  #since = 0;
  #shared = new Map<string, unknown>();
  #texts = new Map<string, string>();

  get size(): number {
    return this.#cases.size;
  }

  get(id: string): Case | undefined {
    return this.#cases.get(id);
  }

  all(): Iterable<Case> {
    return this.#cases.values();
  }

  /**
   * Takes in cases while all of them are read: those that are not known. Of the others a change has told by then, and
   * what is read may be older.
   */
  fill(found: readonly Case[]): void {
    this.#put(found.filter(({ id }) => !this.#cases.has(id) && !this.#gone.has(id)));
  }

  /** Takes in what changed, in the order in which it did, and forgets what is gone. */
  take(changed: readonly Case[], removed: readonly string[] = []): void {
    for (const { id } of changed) this.#gone.delete(id);
    this.#put(changed);
    if (removed.length === 0) return;
    for (const id of removed) {
      this.#cases.delete(id);
      this.#gone.add(id);
    }
    this.#forgetJournal();
  }

  /** Forgets everything. */
  clear(): void {
    this.#cases = new Map();
    this.#gone.clear();
    this.#forgetJournal();
    this.#shared.clear();
    this.#texts.clear();
  }

  /** What changed after a version, each case once; null when that is too long ago to be remembered. */
  changesSince(version: number): CaseChange[] | null {
    if (version < this.#since) return null;
    const changes = new Map<string, CaseChange>();
    for (const batch of this.#journal)
      if (batch.version > version)
        for (const { before, after } of batch.changes) {
          const earlier = changes.get(after.id);
          changes.set(after.id, { before: earlier ? earlier.before : before, after });
        }
    return [...changes.values()];
  }

  #put(found: readonly Case[]): void {
    if (found.length === 0) return;
    const changes = found.map((after): CaseChange => {
      const before = this.#cases.get(after.id) ?? null;
      this.#share(after);
      this.#cases.set(after.id, after);
      return { before, after };
    });
    this.version += 1;
    this.#journal.push({ version: this.version, changes });
    this.#remembered += changes.length;
    while (this.#remembered > REMEMBERED) {
      const forgotten = this.#journal.shift()!;
      this.#remembered -= forgotten.changes.length;
      this.#since = forgotten.version;
    }
  }

  /** Whoever follows looks at everything again. */
  #forgetJournal(): void {
    this.version += 1;
    this.#journal = [];
    this.#remembered = 0;
    this.#since = this.version;
  }

  /** What thousands of cases have in common is kept once: the fewer things there are, the shorter every clean-up. */
  #share(each: Case): void {
    each.model = this.#one(`model ${each.model.id} ${each.model.version} ${each.model.sha256}`, each.model);
    each.flaggedBy = this.#one(`flagged by ${each.flaggedBy}`, each.flaggedBy);
    each.strongest = this.#one(`strongest ${each.strongest}`, each.strongest);
    if (each.skippedBy.length === 0) each.skippedBy = this.#one('nobody', each.skippedBy);
    if (each.reviews.length === 0) each.reviews = this.#one('no reviews', each.reviews);
    each.state = this.#text(each.state);
    each.origin = this.#text(each.origin);
    each.channel = this.#text(each.channel);
    each.locale = this.#text(each.locale);
    if (each.verdict !== null) each.verdict = this.#text(each.verdict);
    if (each.assignee !== null) each.assignee = this.#text(each.assignee);
    for (const review of each.reviews) {
      review.stage = this.#text(review.stage);
      review.reviewer = this.#text(review.reviewer);
      review.verdict = this.#text(review.verdict);
    }
  }

  #one<Value>(key: string, value: Value): Value {
    const known = this.#shared.get(key);
    if (known !== undefined) return known as Value;
    this.#shared.set(key, value);
    return value;
  }

  #text<Text extends string>(text: Text): Text {
    const known = this.#texts.get(text);
    if (known !== undefined) return known as Text;
    this.#texts.set(text, text);
    return text;
  }
}
