import { type Action, may } from '../../domain/reviewers/permissions.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import { getReviewer } from '../../storage/reviewers.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { refusalFailure } from '../base/refusal-words.ts';

/**
 * The profile for which something is read, if its role may do one of these.
 * @throws WorkflowFailure `no-reviewer` or `not-allowed`
 */
export async function viewerWho(name: string, ...actions: readonly [Action, ...Action[]]): Promise<Reviewer> {
  const profile = await getReviewer(name);
  if (!profile) throw new WorkflowFailure('no-reviewer', 'Choose who is reviewing first.');
  if (!actions.some((action) => may(profile.role, action)))
    throw refusalFailure({ code: 'role-may-not', role: profile.role, action: actions[0] });
  return profile;
}
