import type { Outcome } from '../decisions/outcome.ts';
import type { Verdict } from '../queue/case.ts';
import { DETECTION_LAYERS, type DetectionLayer } from '../thresholds/policy.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';

/** A decision that counts: the latest of its case, stage and reviewer. */
export interface StandingReview {
  reviewer: string;
  verdict: Verdict;
  characteristics: readonly CharacteristicId[];
  /** Milliseconds since 1970. */
  at: number;
  seconds: number | null;
}

/** Everything the figures need of one case. */
export interface ReviewedCase {
  /** Detection layers that flagged it; none for a mere audit sample or golden item. */
  layers: Set<DetectionLayer>;
  gold: 'risk' | 'benign' | null;
  /** By reviewer. */
  firstReviews: Map<string, StandingReview>;
  secondReviews: Map<string, StandingReview>;
  appeals: Map<string, { decision: 'upheld' | 'reversed'; at: number }>;
}

/** Of several, the one with the latest time; of equals the one that came last. */
export function latest<Item extends { at: number }>(items: Iterable<Item>): Item | undefined {
  let found: Item | undefined;
  for (const item of items) if (!found || item.at >= found.at) found = item;
  return found;
}

/** The verdict that counts for a case: the latest second review, else the latest first review. */
export function finalReview(reviewed: ReviewedCase): StandingReview | undefined {
  return latest(reviewed.secondReviews.values()) ?? latest(reviewed.firstReviews.values());
}

const isLayer = (source: string): source is DetectionLayer =>
  (DETECTION_LAYERS as readonly string[]).includes(source);

function supersede<Item extends { at: number }>(items: Map<string, Item>, reviewer: string, item: Item): void {
  const known = items.get(reviewer);
  if (known && known.at > item.at) return;
  // Moved to the end, so that of equal times the one that was written last comes last.
  items.delete(reviewer);
  items.set(reviewer, item);
}

/** Groups the rows of a history by case. A pending row brings its case in and overrides no decision. */
export function groupByCase(outcomes: Iterable<Outcome>): Map<string, ReviewedCase> {
  const cases = new Map<string, ReviewedCase>();
  for (const row of outcomes) {
    let found = cases.get(row.case_id);
    if (!found) {
      found = { layers: new Set(), gold: null, firstReviews: new Map(), secondReviews: new Map(), appeals: new Map() };
      cases.set(row.case_id, found);
    }
    for (const source of row.flagged_by) if (isLayer(source)) found.layers.add(source);
    found.gold = row.gold ?? found.gold;
    if (row.decision === null || row.reviewer === null || row.decided_at === null) continue;
    const at = Date.parse(row.decided_at);
    if (row.decision === 'upheld' || row.decision === 'reversed')
      supersede(found.appeals, row.reviewer, { decision: row.decision, at });
    else
      supersede(row.stage === 'second-review' ? found.secondReviews : found.firstReviews, row.reviewer, {
        reviewer: row.reviewer,
        verdict: row.decision,
        characteristics: row.characteristics,
        at,
        seconds: row.seconds,
      });
  }
  return cases;
}
