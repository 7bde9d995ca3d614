import { nameOf } from '../../domain/commands/backup/nobody.ts';
import {
  type ContextOf,
  type GivenBy,
  isRefused,
  type OrWithoutLead,
} from '../../domain/commands/command.ts';
import { firstReviewerCommand, LAST_REVIEWER } from '../../domain/commands/people/profiles.ts';
import { failureOf } from '../../domain/failures/failure.ts';
import type { Action } from '../../domain/reviewers/permissions.ts';
import { FIRST_REVIEWER, pseudonymSchema, type Reviewer } from '../../domain/reviewers/reviewer.ts';
import { authorised } from '../../storage/authorised.ts';
import { named } from '../../storage/data-set.ts';
import { allReviewers, getReviewer } from '../../storage/reviewers.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { give } from '../base/door.ts';
import { claimTab, useSession } from '../base/seat.ts';

const REVIEWER_KEY = named('second-look:reviewer');

async function usable(name: string | null | undefined): Promise<Reviewer | undefined> {
  const found = name ? await getReviewer(name) : undefined;
  return found?.retiredAt === null ? found : undefined;
}

function seat(name: string): void {
  globalThis.sessionStorage?.setItem(REVIEWER_KEY, name);
  useSession.setState({ reviewer: name });
}

/** Makes somebody the reviewer at this tab and at the next one that is opened, without asking anything. */
export async function sitDown(name: string): Promise<void> {
  seat(name);
  await writeSetting(LAST_REVIEWER, name);
}

/**
 * Finds somebody to sit at this tab: who sat here, else who was here last or the only one there is, unless that
 * profile has a PIN. Nobody when there is no such profile; then a person has to choose.
 */
export async function findSeat(): Promise<void> {
  await give(firstReviewerCommand, null);
  const here = await usable(useSession.getState().reviewer);
  if (here) return seat(here.name);
  globalThis.sessionStorage?.removeItem(REVIEWER_KEY);
  useSession.setState({ reviewer: null });
  const last = await usable(await readSetting(LAST_REVIEWER, pseudonymSchema));
  const [only, ...others] = (await allReviewers()).filter(({ retiredAt }) => retiredAt === null);
  const likely = last ?? (others.length === 0 ? only : undefined);
  if (likely?.pin === null) seat(likely.name);
}

/** Who will most likely sit at this tab once its session is up. */
export async function expectedReviewer(): Promise<Reviewer | undefined> {
  const here = await usable(globalThis.sessionStorage?.getItem(REVIEWER_KEY));
  return here ?? usable((await readSetting(LAST_REVIEWER, pseudonymSchema)) ?? FIRST_REVIEWER);
}

/** Brings the session of a tab up; after a reload with who sat here. */
export async function startSession(): Promise<void> {
  await claimTab();
  useSession.setState({ reviewer: sessionStorage.getItem(REVIEWER_KEY) });
  await findSeat();
}

/** Who sits at this tab, if they may do this. */
async function allowed<By extends GivenBy>(by: By): Promise<ContextOf<By>['actor']> {
  const actor = await authorised(by, useSession.getState().reviewer);
  if (isRefused(actor)) throw failureOf(actor.refused);
  return actor as ContextOf<By>['actor'];
}

/**
 * The profile of who sits at this tab, as it is now.
 * @throws Failure `no-reviewer`
 */
export const actingReviewer = (): Promise<Reviewer> => allowed('anyone');

/**
 * The acting reviewer, if their role may do this.
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export const authorise = (action: Action): Promise<Reviewer> => allowed(action);

/**
 * Whoever replaces or deletes everything, before anything of it is done.
 * @returns the name for the log
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export async function authoriseReplacing(by: OrWithoutLead): Promise<string> {
  return nameOf(await allowed(by));
}
