import { z } from 'zod';
import { may } from '../reviewers/permissions.ts';
import type { Role } from '../reviewers/reviewer.ts';

/** What somebody comes to the console for, and so what Home shows them. */
export const HOME_VIEWS = ['reviewing', 'leading', 'figures'] as const;
export const homeViewSchema = z.enum(HOME_VIEWS);
export type HomeView = z.infer<typeof homeViewSchema>;

/** What Home can show to a role. */
export function homeViewsOf(role: Role): readonly HomeView[] {
  return HOME_VIEWS.filter((view) => view !== 'leading' || may(role, 'assign'));
}

/** What Home shows somebody who has chosen this, or nothing yet. */
export function homeViewOf(role: Role, chosen: HomeView | null): HomeView {
  if (chosen !== null && homeViewsOf(role).includes(chosen)) return chosen;
  return may(role, 'assign') ? 'leading' : 'reviewing';
}
