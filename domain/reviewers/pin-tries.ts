/** Tries at the PIN of one profile since it was last right, and how long the next has to wait. */
export interface PinTries {
  reviewer: string;
  /** Those that were wrong, and those that nobody knows of yet. */
  count: number;
  /** Milliseconds until the next may be made; they pass while a console is open. */
  wait: number;
}

/** Tries that are free: a person mistypes now and then. */
const FREE = 5;

/** Milliseconds to wait after the last free try; each one after it doubles them, up to the longest. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/** How long to wait after so many tries, in milliseconds. */
export function waitAfter(count: number): number {
  return count < FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (count - FREE), LONGEST_WAIT);
}

/** Seconds until the next try may be made; 0 when there is no wait. */
export function secondsToWait(tries: PinTries | undefined): number {
  return Math.ceil((tries?.wait ?? 0) / 1000);
}

/** The tries with one more. */
export function oneMoreTry(reviewer: string, known: PinTries | undefined): PinTries {
  const count = (known?.count ?? 0) + 1;
  return { reviewer, count, wait: waitAfter(count) };
}
