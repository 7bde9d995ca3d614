import { CHOICES } from '../../domain/policy/choices.ts';
import { type CommandHandlers, useCommands } from '../ui/keys/useCommands.ts';
import type { Moves } from './case/useMoves.ts';
import { CHOICE_COMMANDS } from './decision/choice-commands.ts';
import type { Review } from './useReview.ts';

interface ReviewKeysOptions {
  review: Review;
  moves: Moves;
  /** Null where there is no evidence to go to. */
  nextEvidence: (() => void) | null;
}

/** The commands of the review screen that are no part of the transcript. */
export function useReviewKeys({ review, moves, nextEvidence }: ReviewKeysOptions): void {
  const { ready, choices, change, submission } = review;
  const decisions: CommandHandlers = Object.fromEntries(
    CHOICES.map((choice) => [
      CHOICE_COMMANDS[choice],
      ready && choices.includes(choice) ? () => change({ choice, reasons: [] }) : null,
    ]),
  );
  useCommands({
    ...decisions,
    submit: ready ? submission.submit : null,
    'next-case-in-list': moves.next,
    'previous-case-in-list': moves.previous,
    'next-evidence': nextEvidence,
  });
}
