import type { Outcome } from '../decisions/outcome.ts';
import type { Verdict } from '../queue/case.ts';
import { DETECTION_LAYERS, type DetectionLayer } from '../thresholds/policy.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';

/** A review that counts: the latest of its case, stage and reviewer. */
export interface StandingReview {
  stage: 'first-review' | 'second-review';
  /** Null where the file does not say who it was. */
  reviewer: string | null;
  verdict: Verdict;
  characteristics: readonly CharacteristicId[];
  /** Milliseconds since 1970. */
  at: number;
  seconds: number | null;
}

/** A resolved appeal that counts: the latest of its case and reviewer. */
export interface StandingAppeal {
  stage: 'appeal';
  decision: 'upheld' | 'reversed';
  at: number;
}

/** Everything the figures need of one case. */
export interface ReviewedCase {
  /** Detection layers that flagged it; none for a mere audit sample or golden item. */
  layers: readonly DetectionLayer[];
  gold: 'risk' | 'benign' | null;
  /** By stage and reviewer, the one written last at the end. */
  decisions: ReadonlyMap<string, StandingReview | StandingAppeal>;
}

/** Of several, the one with the latest time; of equals the one that came last. */
export function latest<Item extends { at: number }>(items: Iterable<Item>): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if (!found || item.at >= found.at) found = item;
  return found;
}

/** The reviews of a case that count, of one stage or of both. */
export function reviewsOf(reviewed: ReviewedCase, stage?: StandingReview['stage']): StandingReview[] {
  const reviews: StandingReview[] = [];
  for (const decision of reviewed.decisions.values())
    if (decision.stage !== 'appeal' && (stage === undefined || decision.stage === stage))
      reviews.push(decision);
  return reviews;
}

/** The verdict that counts for a case: the latest second review, else the latest first review. */
export function finalReview(reviewed: ReviewedCase): StandingReview | undefined {
  return latest(reviewsOf(reviewed, 'second-review')) ?? latest(reviewsOf(reviewed, 'first-review'));
}

/** The latest resolved appeal of a case. */
export function latestAppeal(reviewed: ReviewedCase): StandingAppeal | undefined {
  return latest([...reviewed.decisions.values()].filter((decision) => decision.stage === 'appeal'));
}

function standingOf(row: Outcome, reviewer: string | null): StandingReview | StandingAppeal | null {
  if (row.decision === null || row.decided_at === null) return null;
  const at = Date.parse(row.decided_at);
  if (row.decision === 'upheld' || row.decision === 'reversed')
    return { stage: 'appeal', decision: row.decision, at };
  if (row.stage === 'appeal') return null;
  return {
    stage: row.stage,
    reviewer,
    verdict: row.decision,
    characteristics: CHARACTERISTIC_IDS.filter((id) => row.characteristics.includes(id)),
    at,
    seconds: row.seconds,
  };
}

interface Gathered extends ReviewedCase {
  decisions: Map<string, StandingReview | StandingAppeal>;
}

/**
 * Gathers the rows of a history by case, one row at a time. A pending row brings its case in and overrides no
 * decision. What is kept grows with the cases and their standing decisions, not with the rows.
 */
export class CaseHistory {
  #cases = new Map<string, Gathered>();
  #reviewers = new Map<string, string>();

  add(row: Outcome): void {
    let found = this.#cases.get(row.case_id);
    if (!found) {
      found = { layers: [], gold: null, decisions: new Map() };
      this.#cases.set(row.case_id, found);
    }
    const { layers } = found;
    if (row.flagged_by.some((source) => !(layers as readonly string[]).includes(source)))
      found.layers = DETECTION_LAYERS.filter(
        (layer) => layers.includes(layer) || row.flagged_by.includes(layer),
      );
    found.gold = row.gold ?? found.gold;
    const reviewer = this.#reviewer(row.reviewer);
    const decision = standingOf(row, reviewer);
    if (!decision) return;
    const key = `${decision.stage} ${reviewer ?? ''}`;
    const known = found.decisions.get(key);
    if (known && known.at > decision.at) return;
    // Moved to the end, so that of equal times the one that was written last comes last.
    found.decisions.delete(key);
    found.decisions.set(key, decision);
  }

  /** Every case so far. */
  cases(): ReviewedCase[] {
    return [...this.#cases.values()];
  }

  /** The same string for the same name, so that a name is kept once however many reviews bear it. */
  #reviewer(name: string | null): string | null {
    if (name === null) return null;
    const known = this.#reviewers.get(name);
    if (known === undefined) this.#reviewers.set(name, name);
    return known ?? name;
  }
}
