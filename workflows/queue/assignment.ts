import {
  type AssignmentChange,
  assignCasesCommand,
  takeBackCasesCommand,
  undoAssignmentCommand,
} from '../../domain/commands/queue/assignment.ts';
import { answerOf } from '../base/door.ts';

/**
 * Assigns cases to a reviewer, who alone is handed them; null gives them back to everybody. One entry in the log
 * names them all.
 * @throws Failure `not-allowed` or `not-found`
 */
export const assignCases = (caseIds: readonly string[], assignee: string | null): Promise<AssignmentChange> =>
  answerOf(assignCasesCommand, { caseIds, assignee });

/** Takes a bulk assignment back; cases that somebody went on with meanwhile stay as they are. */
export const undoAssignment = ({ before }: Pick<AssignmentChange, 'before'>): Promise<AssignmentChange> =>
  answerOf(undoAssignmentCommand, before);

/**
 * Takes cases back from whoever holds them, with their drafts kept, so that they can be handed out again.
 * @returns how many were taken back
 */
export const takeBackCases = (caseIds: readonly string[]): Promise<number> =>
  answerOf(takeBackCasesCommand, caseIds);
