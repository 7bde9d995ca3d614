import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import type { Case, HelpRequest } from '../../../domain/queue/case.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import type { CaseRole } from '../case/useCaseRole.ts';

/** What happened with a case before, as far as it is told to who has it on screen. */
export interface CaseBackground {
  /** The appeal that they decide. */
  appeal: NonNullable<Case['appeal']> | null;
  help: HelpRequest | null;
  /** The escalation that they decide about. */
  escalation: LogEntryOf<'escalation'> | null;
  decisions: LogEntryOf<'decision'>[];
  /** How an appeal was decided. */
  resolution: LogEntryOf<'appeal-decided'> | null;
}

/** Earlier decisions that are told; before a second review none, so that it is independent. */
function decisionsFor({ history }: ReviewedCase, { stage, tookPart, reviewer }: CaseRole, isHeld: boolean) {
  const decisions = standingDecisions(history);
  if (stage === null) return decisions;
  if (tookPart) return decisions.filter(({ actor }) => actor === reviewer);
  if (isHeld && stage === 'appeal') return decisions.slice(-1);
  if (!isHeld || stage !== 'adjudication') return [];
  return decisions.filter((entry) => !decisions.some(({ payload }) => payload.supersedes === entry.seq));
}

/**
 * What happened with a case before: all decisions of a case that is closed, one's own while others check it; to who
 * holds it, what they decide about and nothing that would sway them.
 */
export function backgroundOf(view: ReviewedCase, role: CaseRole, isHeld: boolean): CaseBackground {
  const { case: shown, history } = view;
  const isDecided = role.stage === null || role.tookPart;
  const deciding = isHeld && !isDecided;
  const last = <Kind extends 'escalation' | 'appeal-decided'>(kind: Kind) =>
    (history.findLast((entry) => entry.kind === kind) as LogEntryOf<Kind> | undefined) ?? null;
  return {
    appeal: deciding && role.stage === 'appeal' ? shown.appeal : null,
    help: isDecided ? null : shown.help,
    escalation: deciding && shown.state === 'escalated' ? last('escalation') : null,
    decisions: decisionsFor(view, role, isHeld),
    resolution: isDecided && shown.appeal?.decision ? last('appeal-decided') : null,
  };
}

/** Nothing happened before. */
export const EMPTY_BACKGROUND: CaseBackground = {
  ...{ appeal: null, help: null, escalation: null, decisions: [], resolution: null },
};

/** Whether there is anything to tell. */
export function isEmptyBackground({ appeal, help, escalation, decisions }: CaseBackground): boolean {
  return appeal === null && help === null && escalation === null && decisions.length === 0;
}
