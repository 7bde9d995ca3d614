import { useMemo } from 'react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { firstAnswers, standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import { isHiddenFrom } from '../../../domain/knowledge/case-knowledge.ts';
import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import { tookPart } from '../../../domain/queue/case.ts';
import { stageOf, type WorkStage } from '../../../domain/queue/case-work.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';

/** What the case on screen is to whoever looks at it. */
export interface CaseRole {
  reviewer: string | null;
  /** The review that the case waits for; null when it waits for none. */
  stage: WorkStage | null;
  /** They had a hand in it, so that somebody else has to check it. */
  tookPart: boolean;
  /** What detection said may be shown. */
  showDetection: boolean;
  /** Their own decision, where it can still be corrected. */
  correctable: LogEntryOf<'decision'> | null;
  /** The policy tells at once that it is a golden item, and they have answered it. */
  revealsGolden: boolean;
  /** Their own first answer to such a golden item, when they have undone it. */
  undoneAnswer: LogEntryOf<'decision'> | null;
  /** Their own decision that was made blind. */
  blindDecision: LogEntryOf<'decision'> | null;
}

/** Works out what a case is to the reviewer at this tab. */
export function useCaseRole(view: ReviewedCase, rules: ReviewRules): CaseRole {
  const reviewer = useSession((session) => session.reviewer);
  const { case: shown, history } = view;
  return useMemo(() => {
    const stage = stageOf(shown);
    const part = reviewer !== null && tookPart(shown, reviewer);
    const own = standingDecisions(history).findLast(({ actor }) => actor === reviewer) ?? null;
    const [first, ...later] = shown.reviews;
    const correctable =
      (shown.state === 'decided' || shown.state === 'in-second-review') &&
      shown.lease === null &&
      later.length === 0 &&
      first?.seq === own?.seq;
    const answer = firstAnswers(history).find(({ actor }) => actor === reviewer) ?? null;
    const revealsGolden = shown.origin === 'golden' && rules.golden.feedback === 'at-once' && answer !== null;
    return {
      reviewer,
      stage,
      tookPart: part,
      showDetection: !isHiddenFrom(shown, part, rules),
      correctable: correctable ? own : null,
      revealsGolden,
      undoneAnswer: revealsGolden && own === null && first === undefined ? answer : null,
      blindDecision: own?.payload.blind ? own : null,
    };
  }, [shown, history, reviewer, rules]);
}
