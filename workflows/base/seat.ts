import { create } from 'zustand';

/** Who sits at this tab. Each tab has its own reviewer, so that a switch in one never changes another's work. */
interface Session {
  /** Pseudonym; null until somebody has chosen who they are. */
  reviewer: string | null;
  /** Id of this tab, the same after a reload. */
  tab: string;
}

export const useSession = create<Session>(() => ({ reviewer: null, tab: crypto.randomUUID() }));

const TAB_KEY = 'second-look:tab';
const TAB_LOCK = 'second-look:tab:';

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
export async function claimTab(): Promise<void> {
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
