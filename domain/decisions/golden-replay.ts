import type { Case } from '../queue/case.ts';
import { type GoldenFacts, goldenCase, goldenCaseId, type PolicyInBrief } from './golden-case.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';

/** A golden item as the log tells it. */
interface Item {
  key: string;
  facts: GoldenFacts & { transcriptId: string };
}

function itemsOf({ payload }: LogEntryOf<'golden-items-added'>): Item[] {
  const { transcriptIds, supply } = payload;
  return (supply?.items ?? []).map((facts, index) => ({
    key: supply!.key,
    facts: { ...facts, transcriptId: transcriptIds[index]! },
  }));
}

/** Knows from the log which golden item a reviewer takes for the first time. */
export class GoldenReplay {
  readonly #items: Item[] = [];
  /** By reviewer: the items by the ids of their cases, as far as they were worked out. */
  readonly #byReviewer = new Map<string, { known: number; items: Map<string, Item> }>();
  #policy: PolicyInBrief | null = null;

  /** Takes an entry that concerns no case alone. */
  take(entry: LogEntry): void {
    if (entry.kind === 'golden-items-added' && entry.payload.supply) {
      this.#policy = entry.payload.supply.policy;
      this.#items.push(...itemsOf(entry));
    } else if (entry.kind === 'policy-activated' && entry.payload.rule) {
      const { version, rule } = entry.payload;
      this.#policy = { version, threshold: rule.threshold, latching: rule.latching };
    }
  }

  /** The case that begins with being taken; null when it is of no golden item that is known. */
  begun({ caseId, actor, at }: LogEntryOf<'lease'>): Case | null {
    const item = this.#itemsOf(actor).get(caseId ?? '');
    if (!item || !this.#policy) return null;
    return goldenCase(item.facts, this.#policy, { id: caseId!, reviewer: actor, now: at });
  }

  #itemsOf(reviewer: string): ReadonlyMap<string, Item> {
    const own = this.#byReviewer.get(reviewer) ?? { known: 0, items: new Map<string, Item>() };
    for (const item of this.#items.slice(own.known))
      own.items.set(goldenCaseId(item.key, item.facts.transcriptId, reviewer), item);
    this.#byReviewer.set(reviewer, { known: this.#items.length, items: own.items });
    return own.items;
  }
}
