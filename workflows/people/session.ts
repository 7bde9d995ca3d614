import { create } from 'zustand';
import { type Action, may } from '../../domain/reviewers/permissions.ts';
import {
  FIRST_REVIEWER,
  isActiveLead,
  pseudonymSchema,
  type Reviewer,
} from '../../domain/reviewers/reviewer.ts';
import { addReviewer, allReviewers, getReviewer } from '../../storage/reviewers.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { firstReviewer } from '../../storage/upgrades.ts';
import { refusalFailure } from '../base/refusal-words.ts';

/** Who sits at this tab. Each tab has its own reviewer, so that a switch in one never changes another's work. */
interface Session {
  /** Pseudonym; null until somebody has chosen who they are. */
  reviewer: string | null;
  /** Id of this tab, the same after a reload. */
  tab: string;
}

export const useSession = create<Session>(() => ({ reviewer: null, tab: crypto.randomUUID() }));

const REVIEWER_KEY = 'second-look:reviewer';
const TAB_KEY = 'second-look:tab';
const TAB_LOCK = 'second-look:tab:';
/** Setting with the pseudonym that was used last, for the next tab. */
const LAST_REVIEWER = 'reviewer';

/** Holds a lock with this tab's id for as long as the tab lives; false when another tab holds it. */
function holdTabLock(tab: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(TAB_LOCK + tab, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch(reject);
  });
}

/** Takes this tab's id up again after a reload. A duplicated tab gets an id of its own. */
async function claimTab(): Promise<void> {
  const known = sessionStorage.getItem(TAB_KEY);
  const tab = known && (await holdTabLock(known)) ? known : crypto.randomUUID();
  if (tab !== known) await holdTabLock(tab);
  sessionStorage.setItem(TAB_KEY, tab);
  useSession.setState({ tab });
}

/** Ids of the tabs of this browser that are open. */
export async function openTabs(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name }) => name ?? '').filter((name) => name.startsWith(TAB_LOCK));
  return new Set(names.map((name) => name.slice(TAB_LOCK.length)));
}

/** The first profile of an installation; tabs that start together write it once. */
async function ensureReviewer(): Promise<void> {
  if ((await allReviewers()).length > 0) return;
  await addReviewer(firstReviewer(FIRST_REVIEWER, new Date().toISOString())).catch((error: Error) => {
    if (error.name !== 'ConstraintError') throw error;
  });
}

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
  await ensureReviewer();
  const here = await usable(useSession.getState().reviewer);
  if (here) return seat(here.name);
  globalThis.sessionStorage?.removeItem(REVIEWER_KEY);
  useSession.setState({ reviewer: null });
  const last = await usable(await readSetting(LAST_REVIEWER, pseudonymSchema));
  const [only, ...others] = (await allReviewers()).filter(({ retiredAt }) => retiredAt === null);
  const candidate = last ?? (others.length === 0 ? only : undefined);
  if (candidate?.pin === null) seat(candidate.name);
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

/**
 * The profile of who sits at this tab, as it is now.
 * @throws WorkflowFailure `no-reviewer`
 */
export async function actingReviewer(): Promise<Reviewer> {
  const found = await usable(useSession.getState().reviewer);
  if (!found) throw refusalFailure({ code: 'nobody-seated' });
  return found;
}

/**
 * The acting reviewer, if their role may do this.
 * @throws WorkflowFailure `not-allowed` or `no-reviewer`
 */
export async function authorise(action: Action): Promise<Reviewer> {
  const reviewer = await actingReviewer();
  if (!may(reviewer.role, action))
    throw refusalFailure({ code: 'role-may-not', role: reviewer.role, action });
  return reviewer;
}

/** Who is named in the log when everything is replaced and nobody who is known could be asked. */
const NOBODY = 'nobody signed in';

/**
 * Whoever replaces or deletes everything: somebody whose role may. Where nobody who is in use is a lead, whoever is
 * here, because nobody else could ever mend it.
 * @returns the name for the log
 * @throws WorkflowFailure `not-allowed` or `no-reviewer`
 */
export async function authoriseReplacing(action: 'back-up' | 'delete-everything'): Promise<string> {
  if ((await allReviewers()).some(isActiveLead)) return (await authorise(action)).name;
  return (await usable(useSession.getState().reviewer))?.name ?? NOBODY;
}
