import { z } from 'zod';
import { welcomeCommand } from '../../domain/commands/people/welcome.ts';
import type { HomeView } from '../../domain/home/home-view.ts';
import { FIRST_REVIEWER, pseudonymSchema, type Role } from '../../domain/reviewers/reviewer.ts';
import { countDecidedCases } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { answerOf } from '../base/door.ts';
import { useSession } from '../base/seat.ts';
import { switchReviewer } from '../people/reviewers.ts';
import { sitDown } from '../people/session.ts';
import { chooseHomeView } from './home-view.ts';

/** Setting that says that whoever started here was welcomed, or did not want to be. */
const WELCOMED = 'welcomed';

/** What a role is given to who comes for what: the least that does it. */
const ROLE_FOR: Record<HomeView, Role> = { reviewing: 'trainee', leading: 'lead', figures: 'trainee' };

async function isDue(): Promise<boolean> {
  if ((await readSetting(WELCOMED, z.literal(true))) === true) return false;
  const [first, ...others] = await allReviewers();
  if (first?.name !== FIRST_REVIEWER || others.length > 0) return false;
  // Whoever has worked here before knows their way.
  return (await countDecidedCases()) === 0;
}

/** Whether whoever is here is new and has not been welcomed, live. */
export const liveWelcomeDue = () => live(isDue);

/** Leaves everything as it is, and asks no more. */
export const skipWelcome = (): Promise<void> => writeSetting(WELCOMED, true);

/**
 * Gives whoever starts here a profile by the name and for what they come for, and lets them sit down with it. A profile
 * that is no lead stands beside the first one, which stays a lead.
 * @throws Failure `name-taken`, `not-allowed` or `no-reviewer`
 */
export async function welcome(view: HomeView, name: string): Promise<void> {
  const before = useSession.getState().reviewer;
  const role = ROLE_FOR[view];
  const profile = await answerOf(welcomeCommand, { name: pseudonymSchema.parse(name), role });
  await writeSetting(WELCOMED, true);
  await chooseHomeView(profile.name, view);
  if (profile.name === before) return;
  if (role === 'lead') await sitDown(profile.name);
  else await switchReviewer(profile.name, '');
}
