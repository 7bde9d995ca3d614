import { useCommands } from '../ui/keys/useCommands.ts';
import type { Moves } from './case/useMoves.ts';

interface ReviewKeysOptions {
  moves: Moves;
  /** Null where there is no evidence to go to. */
  nextEvidence: (() => void) | null;
  togglePolicy: () => void;
  toggleSimilar: () => void;
}

/** The commands that lead about: to other cases, and from one piece of evidence to the next. */
export function useReviewKeys(options: ReviewKeysOptions): void {
  const { moves, nextEvidence, togglePolicy, toggleSimilar } = options;
  useCommands({
    'next-case-in-list': moves.next,
    'previous-case-in-list': moves.previous,
    'next-evidence': nextEvidence,
    'toggle-policy': togglePolicy,
    'toggle-similar': toggleSimilar,
  });
}
