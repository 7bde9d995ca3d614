import { knowsWoven } from '../knowledge/case-knowledge.ts';
import type { Role } from '../reviewers/reviewer.ts';
import { type CheckedCases, type Knower, knowsAll } from './known-outcomes.ts';

const WHO: Record<Role, string> = { trainee: 'a trainee', reviewer: 'a reviewer', lead: 'a lead' };

/** What of rows and figures is left out for somebody, and why, in a sentence; null when nothing is. */
export function withheldWords(knower: Knower, checked: CheckedCases): string | null {
  if (knowsAll(knower, checked)) return null;
  const { viewer } = knower;
  if (knowsWoven(viewer))
    return 'The verdicts of others on cases of which you are about to give the second review are left out, so that yours is a view of its own.';
  return (
    `What ${WHO[viewer.role]} may not know before deciding is left out: golden items, audit samples and known answers ` +
    'of cases that they have not decided, verdicts while a second review or adjudication is due (such a case counts ' +
    'as waiting), and of each case that waits which one it is and its risk.'
  );
}
