import type { Choice } from '../../domain/review/choices.ts';
import { useKeys, useKeysWhileTyping } from '../ui/useKeys.ts';
import type { Moves } from './useMoves.ts';
import type { Review } from './useReview.ts';

interface ReviewKeysOptions {
  review: Review;
  moves: Moves;
  nextEvidence: () => void;
}

/** The keys of the review screen that are no part of the transcript. */
export function useReviewKeys({ review, moves, nextEvidence }: ReviewKeysOptions): void {
  const { ready, choices, change, submission } = review;
  const choose = (choice: Choice) => () =>
    ready && choices.includes(choice) && change({ choice, reasons: [] });
  useKeys([
    ['1', choose('confirmed')],
    ['2', choose('not-confirmed')],
    ['3', choose('inconclusive')],
    ['4', choose('escalate')],
    ['5', choose('skip')],
    ['J', () => moves.next?.()],
    ['K', () => moves.previous?.()],
    ['E', nextEvidence],
  ]);
  useKeysWhileTyping([['mod+Enter', () => ready && submission.submit()]]);
}
