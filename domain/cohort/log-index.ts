import type { Outcome } from '../decisions/outcome.ts';
import { sameName } from '../reviewers/same-name.ts';
import { sameInstant } from '../transcript/instant.ts';
import { type LogDigest, UNNAMED } from './log-digest.ts';
import type { LogDecision } from './log-part.ts';
import { rowKey } from './row.ts';

/** What a source's log says of a row: it stands there, was taken back, is not there, or cannot be looked up. */
type InLog = 'standing' | 'taken-back' | 'missing' | 'unknown';

/** Case, where it is told, reviewer and moment: all that is known of a decision that a reader was not to see. */
const hiddenKey = (caseId: string, reviewer: string, at: string) =>
  JSON.stringify([caseId, sameName(reviewer), sameInstant(at)]);

/** Looks rows up in the logs of their source. */
export class LogIndex {
  /** The number up to which the logs tell; 0 without a log whose chain holds. */
  readonly entries: number;
  #decisions = new Map<string, LogDecision>();
  #hidden = new Map<string, LogDecision>();

  /** @param logs of one source; those whose chain breaks prove nothing and are left out */
  constructor(logs: readonly LogDigest[]) {
    const whole = logs.filter(({ seen }) => seen.broken === null);
    this.entries = Math.max(0, ...whole.map(({ links }) => links.length));
    for (const { decisions } of whole) for (const decision of decisions) this.#add(decision);
  }

  /**
   * @param seq number of the log's last entry in the newest export that had the row; null where no file said so
   */
  find(row: Outcome, seq: number | null): InLog {
    const { case_id, reviewer, decided_at } = row;
    if (seq === null || seq > this.entries || reviewer === null || decided_at === null) return 'unknown';
    const decision =
      this.#decisions.get(rowKey(row)) ??
      this.#hidden.get(hiddenKey(case_id, reviewer, decided_at)) ??
      this.#hidden.get(hiddenKey(UNNAMED, reviewer, decided_at));
    if (!decision) return 'missing';
    if (decision.withdrawn) return 'taken-back';
    return decision.decision === null || decision.decision === row.decision ? 'standing' : 'missing';
  }

  /** Decisions of which only case, reviewer and moment are known. */
  get hidden(): number {
    return this.#hidden.size;
  }

  /** Keys of the decisions that stand, as rows have them; those that could not be seen are left out. */
  standing(): string[] {
    return [...this.#decisions].filter(([, { withdrawn }]) => !withdrawn).map(([key]) => key);
  }

  #add(decision: LogDecision): void {
    const { caseId, stage, reviewer, at } = decision;
    const [found, key] =
      stage === null
        ? [this.#hidden, hiddenKey(caseId, reviewer, at)]
        : [this.#decisions, rowKey({ case_id: caseId, stage, reviewer, decided_at: at })];
    const known = found.get(key);
    // Given, taken back and given again within one moment: the one that stands counts.
    if (!known || known.withdrawn) found.set(key, decision);
  }
}
