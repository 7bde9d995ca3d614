import { knowsWoven } from '../../knowledge/case-knowledge.ts';
import type { Role } from '../../reviewers/reviewer.ts';
import { type CheckedCases, type Knower, knowsAll } from './known-outcomes.ts';

/** What of rows and figures is left out for somebody. */
export type Withheld =
  /** What others said of cases that somebody is about to review a second time. */
  | { what: 'own-second-reviews' }
  /** All that somebody of this role must not know before deciding. */
  | { what: 'undecided'; role: Role };

/** What of rows and figures is left out for somebody; null when nothing is. */
export function withheldFrom(knower: Knower, checked: CheckedCases): Withheld | null {
  if (knowsAll(knower, checked)) return null;
  const { viewer } = knower;
  return knowsWoven(viewer) ? { what: 'own-second-reviews' } : { what: 'undecided', role: viewer.role };
}
