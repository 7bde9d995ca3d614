import { type GoldenItem, isRight } from '../quality/golden.ts';
import type { Case } from '../queue/case.ts';

/** Why a case is worth talking about, the strongest reason first. */
const SUGGESTION_REASONS = ['disagreement', 'golden-miss', 'unsure', 'escalated'] as const;
type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** What a suggestion is made from. */
export type SuggestedFrom = Pick<
  Case,
  'id' | 'transcriptId' | 'state' | 'origin' | 'reviews' | 'escalatedBy' | 'appeal' | 'decidedAt' | 'locale'
>;

/** A case that can be talked about, and why one should. */
export interface Suggestion<Own extends SuggestedFrom = SuggestedFrom> {
  case: Own;
  /** Empty where nothing speaks for it more than for others. */
  reasons: SuggestionReason[];
}

/** Whether no verdict on a case is still to come that has to be independent of the others. */
export const isCalibratable = ({ state }: Pick<Case, 'state'>): boolean =>
  state === 'decided' || state === 'closed';

function reasonsFor(found: SuggestedFrom, golden: GoldenItem | undefined): SuggestionReason[] {
  const verdicts = new Set(found.reviews.map(({ verdict }) => verdict));
  const missed =
    found.origin === 'golden' &&
    golden !== undefined &&
    found.reviews.some((each) => !isRight(each.verdict, golden.outcome));
  const holds: Record<SuggestionReason, boolean> = {
    disagreement: verdicts.size > 1,
    'golden-miss': missed,
    unsure: verdicts.has('inconclusive'),
    escalated: found.escalatedBy !== null,
  };
  return SUGGESTION_REASONS.filter((reason) => holds[reason]);
}

const rank = ({ reasons }: Suggestion) =>
  reasons.length === 0 ? SUGGESTION_REASONS.length : SUGGESTION_REASONS.indexOf(reasons[0]!);

/**
 * Cases for a calibration session, one a transcript: those on which first and second review disagreed, golden items
 * that were missed, those that somebody was unsure of or escalated, then the others, the latest first.
 */
export function suggestCases<Own extends SuggestedFrom>(
  cases: readonly Own[],
  golden: ReadonlyMap<string, GoldenItem>,
): Suggestion<Own>[] {
  const byTranscript = new Map<string, Suggestion<Own>>();
  const suggestions = cases
    .filter(isCalibratable)
    .map((each) => ({ case: each, reasons: reasonsFor(each, golden.get(each.transcriptId)) }))
    .sort((one, other) => {
      const byRank = rank(one) - rank(other);
      return byRank || (other.case.decidedAt ?? '').localeCompare(one.case.decidedAt ?? '');
    });
  for (const each of suggestions)
    if (!byTranscript.has(each.case.transcriptId)) byTranscript.set(each.case.transcriptId, each);
  return [...byTranscript.values()];
}
