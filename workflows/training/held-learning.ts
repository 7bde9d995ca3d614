import type { LearningRecord } from '../../domain/training/learning-record.ts';
import { inTime, learningIds, learningWithIds } from '../../storage/learning.ts';

/** What everybody did in training, oldest first. */
export interface Learning {
  all: readonly LearningRecord[];
  byPerson: ReadonlyMap<string, readonly LearningRecord[]>;
}

/**
 * What everybody did in training, held from one reading to the next: records are only ever added or deleted, so that
 * a further reading reads what is new. Of whom nothing changed the list stays the very same.
 */
export class HeldLearning {
  readonly #held = new Map<string, LearningRecord>();
  #learning: Learning = { all: [], byPerson: new Map() };

  async read(): Promise<Learning> {
    const ids = await learningIds();
    const present = new Set(ids);
    const added = await learningWithIds(ids.filter((id) => !this.#held.has(id)));
    const removed = [...this.#held.values()].filter(({ id }) => !present.has(id));
    if (added.length + removed.length === 0) return this.#learning;
    for (const { id } of removed) this.#held.delete(id);
    for (const record of added) this.#held.set(record.id, record);
    const touched = new Set([...added, ...removed].map(({ reviewer }) => reviewer));
    const all = inTime([...this.#held.values()]);
    const byPerson: Map<string, readonly LearningRecord[]> = Map.groupBy(all, ({ reviewer }) => reviewer);
    for (const [person, own] of this.#learning.byPerson) if (!touched.has(person)) byPerson.set(person, own);
    this.#learning = { all, byPerson };
    return this.#learning;
  }
}
