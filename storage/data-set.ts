/** Whose data a page or a worker works with: those of the people here, or the generated history of the practice team. */
export type DataSet = 'own' | 'practice';

/**
 * Where the practice team stands: being generated; open in the place of the own data; kept while those are open; being
 * removed. Null: there is none.
 */
const STATES = ['loading', 'open', 'kept', 'removing'] as const;
export type PracticeState = (typeof STATES)[number];

/** Under which it is kept beside both databases, so that it is known before either is opened. */
const KEY = 'second-look:practice-team';

/** How names begin of what belongs to the practice team and lies outside of its database. */
export const PRACTICE_PREFIX = 'practice-';

/** How the name of a worker begins that works with the practice team: workers cannot ask where it stands. */
const WORKER_PREFIX = 'practice:';

/** Where the practice team stands now; null when there is none. */
export function practiceState(): PracticeState | null {
  const stored = globalThis.localStorage?.getItem(KEY);
  return STATES.find((state) => state === stored) ?? null;
}

/** Notes where the practice team stands; other tabs are told by the browser. Pages that are open stay with their data. */
export function setPracticeState(state: PracticeState | null): void {
  if (state === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, state);
}

/** Calls back when another tab has noted where the practice team stands. */
export function onPracticeState(listener: (state: PracticeState | null) => void): void {
  globalThis.addEventListener?.('storage', ({ key }) => {
    // Null: everything was cleared.
    if (key === KEY || key === null) listener(practiceState());
  });
}

function chosen(): DataSet {
  if (typeof document === 'undefined') {
    const { name } = globalThis as { name?: string };
    return name?.startsWith(WORKER_PREFIX) ? 'practice' : 'own';
  }
  // The background, a page too in some browsers, works with the own data alone.
  const isConsole = location.pathname.endsWith('/console.html');
  return isConsole && practiceState() === 'open' ? 'practice' : 'own';
}

/** The data that this page or worker works with, from its beginning to its end. */
export const DATA_SET: DataSet = chosen();

/** What something is called that belongs to the data: the same for the own ones, and apart for the practice team. */
export const named = (name: string, data: DataSet = DATA_SET): string =>
  data === 'own' ? name : PRACTICE_PREFIX + name;

/** The name to start a worker by, so that it works with these data. */
export const workerNamed = (name: string, data: DataSet = DATA_SET): string =>
  data === 'own' ? name : `${WORKER_PREFIX}${name}`;
