import type { MatchFacts } from '../matching/match-facts.ts';
import type { Case } from '../queue/case.ts';
import { AWAITING_FIRST_REVIEW } from '../queue/case-state.ts';
import {
  hasDecided,
  isSealed,
  type KnowledgeRules,
  knowsOf,
  knowsOrigin,
  knowsWoven,
  seesDetection,
  type Viewer,
  wasHandedOut,
} from './case-knowledge.ts';

/** What a case was flagged with; each null where somebody must not know it. */
type Flag = 'origin' | 'flaggedAt' | 'flaggedBy' | 'risk' | 'threshold' | 'strongest';

/** The match of a picture; how many bits differ is null where somebody must not know it. */
type KnownMatch = Omit<MatchFacts, 'distance'> & { distance: number | null };

/** A match without what tells how near the picture is to the entry. */
function unmeasured({ video: _video, ...match }: MatchFacts): KnownMatch {
  return { ...match, distance: null };
}

/** A case as far as somebody may know it. */
export type KnownCase = Omit<Case, Flag | 'match'> & { [Part in Flag]: Case[Part] | null } & {
  match?: KnownMatch | undefined;
  /** They must not know that there is this case: it stands in no list of theirs and counts in none. */
  unknown?: true;
};

/** What says that nobody gave any verdict. */
const NO_VERDICT = { verdict: null, secondReview: null } as const;

/** A case as far as this viewer may know it; the same object where they may know all of it. */
export function knownCase(whole: Case, viewer: Viewer, rules: KnowledgeRules): KnownCase {
  const sealed = !knowsWoven(viewer) && isSealed(whole, viewer);
  const flagged = seesDetection(whole, viewer, rules);
  const told = knowsOf(whole, viewer);
  if (!sealed && flagged && told) return whole;
  return {
    ...whole,
    ...(sealed
      ? { ...NO_VERDICT, reviews: whole.reviews.filter(({ reviewer }) => reviewer === viewer.name) }
      : {}),
    ...(flagged
      ? {}
      : {
          origin: knowsOrigin(whole, viewer) ? whole.origin : null,
          ...{ flaggedAt: null, flaggedBy: null, risk: null, threshold: null, strongest: null, audit: null },
          ...(whole.rescored ? { rescored: undefined } : {}),
          ...(whole.match ? { match: unmeasured(whole.match) } : {}),
        }),
    ...(told ? {} : { unknown: true }),
  };
}

const isWaiting = ({ state }: Case) => (AWAITING_FIRST_REVIEW as readonly string[]).includes(state);

/**
 * Cases that are left out of somebody's lists so that these count the same whether what was handed out came from the
 * queue or was woven in: one that waits and that nobody was handed yet for each woven one that they are told of.
 * A lead's lists leave out none.
 * @returns ids; always the same ones for the same cases
 */
export function standIns(cases: Iterable<Case>, viewer: Viewer): ReadonlySet<string> {
  const left = new Set<string>();
  if (knowsWoven(viewer)) return left;
  const woven: string[] = [];
  const untouched: string[] = [];
  for (const each of cases) {
    if (!isWaiting(each)) continue;
    if (each.origin === 'detection') {
      if (!wasHandedOut(each)) untouched.push(each.id);
    } else if (knowsOf(each, viewer) && !hasDecided(each, viewer)) woven.push(each.id);
  }
  for (const id of woven.sort()) {
    let next: string | null = null;
    let first: string | null = null;
    for (const each of untouched) {
      if (left.has(each)) continue;
      if (each > id && (next === null || each < next)) next = each;
      if (first === null || each < first) first = each;
    }
    const chosen = next ?? first;
    if (chosen !== null) left.add(chosen);
  }
  return left;
}
