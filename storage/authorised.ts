import { type GivenBy, type Refused, refuse } from '../domain/commands/command.ts';
import { may } from '../domain/reviewers/permissions.ts';
import { isActiveLead, type Reviewer } from '../domain/reviewers/reviewer.ts';
import { storedReader } from './reader.ts';

/**
 * Who does something, if they may; null of what goes by itself, and of nobody where nobody has to be asked.
 * @param reviewer pseudonym of who sits at the tab
 */
export async function authorised(by: GivenBy, reviewer: string | null): Promise<Reviewer | Refused | null> {
  if (by === 'automatic') return null;
  const { reviewers } = storedReader;
  const found = reviewer === null ? undefined : await reviewers.get(reviewer);
  const actor = found?.retiredAt === null ? found : null;
  if (typeof by === 'object' && !(await reviewers.all()).some(isActiveLead)) return actor;
  if (!actor) return refuse('no-reviewer');
  const action = typeof by === 'object' ? by.action : by;
  if (action === 'anyone' || may(actor.role, action)) return actor;
  return refuse('not-allowed', { what: action, role: actor.role });
}
