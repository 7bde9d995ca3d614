import { Failure } from '../../domain/failures/failure.ts';
import type { Viewer } from '../../domain/knowledge/case-knowledge.ts';
import { type Action, may } from '../../domain/reviewers/permissions.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import { getReviewer } from '../../storage/reviewers.ts';

/**
 * The profile for which something is read, if its role may do one of these.
 * @throws Failure `no-reviewer` or `not-allowed`
 */
export async function viewerWho(name: string, ...actions: readonly [Action, ...Action[]]): Promise<Reviewer> {
  const profile = await getReviewer(name);
  if (!profile) throw new Failure('no-reviewer');
  if (!actions.some((action) => may(profile.role, action)))
    throw new Failure('not-allowed', { what: actions[0], role: profile.role });
  return profile;
}

/** Who looks; nobody may know the least. */
export async function viewerCalled(name: string | null): Promise<Viewer> {
  const profile = name === null ? undefined : await getReviewer(name);
  return profile ?? { name: '', role: 'trainee' };
}
