import { STAGES } from '../decisions/log-entry.ts';
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
  /** Given between two verdicts that disagreed. */
  adjudication: boolean;
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
  /** One a stage and reviewer, the one written last at the end. */
  decisions: ReadonlyMap<number, StandingReview | StandingAppeal>;
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

/** Picks the chosen of a few ids, in their order; the same array for the same choice, so that it is kept once. */
function chooser<Id extends string>(ids: readonly Id[]): (chosen: readonly string[]) => readonly Id[] {
  const made = new Map<number, readonly Id[]>();
  return (chosen) => {
    const mask = ids.reduce((bits, id, index) => (chosen.includes(id) ? bits | (1 << index) : bits), 0);
    const known = made.get(mask) ?? ids.filter((_, index) => mask & (1 << index));
    made.set(mask, known);
    return known;
  };
}

const layersAmong = chooser(DETECTION_LAYERS);
const characteristicsAmong = chooser(CHARACTERISTIC_IDS);

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
    characteristics: characteristicsAmong(row.characteristics),
    at,
    seconds: row.seconds,
    adjudication: row.adjudication === true,
  };
}

interface Reviewer {
  name: string | null;
  number: number;
}

interface Gathered extends ReviewedCase {
  decisions: Map<number, StandingReview | StandingAppeal>;
}

/**
 * Gathers the rows of a history by case, one row at a time. A pending row brings its case in and overrides no
 * decision. What is kept grows with the cases and their standing decisions, not with the rows.
 */
export class CaseHistory {
  #cases = new Map<string, Gathered>();
  #reviewers = new Map<string | null, Reviewer>();

  add(row: Outcome): void {
    let found = this.#cases.get(row.case_id);
    if (!found) {
      found = { layers: layersAmong([]), gold: null, decisions: new Map() };
      this.#cases.set(row.case_id, found);
    }
    found.layers = layersAmong([...found.layers, ...row.flagged_by]);
    found.gold = row.gold ?? found.gold;
    const reviewer = this.#reviewer(row.reviewer);
    const decision = standingOf(row, reviewer.name);
    if (!decision) return;
    const key = reviewer.number * STAGES.length + STAGES.indexOf(decision.stage);
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

  /** The reviewer of that name, whose name is kept once however many reviews bear it. */
  #reviewer(name: string | null): Reviewer {
    let known = this.#reviewers.get(name);
    if (!known) {
      known = { name, number: this.#reviewers.size };
      this.#reviewers.set(name, known);
    }
    return known;
  }
}
