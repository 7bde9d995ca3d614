import { UNKNOWN } from '../cases/tally.ts';

/** How many bands of equal width risk is cut into. */
export const TENTHS = 10;

/**
 * The tenth that a risk lies in, 0 to 9; 1 belongs to the last.
 * @param risk 0 to 1
 */
export const tenthOf = (risk: number): number => Math.min(TENTHS - 1, Math.floor(risk * TENTHS));

const NAMES = Array.from({ length: TENTHS }, (_, tenth) => `${tenth / TENTHS}..${(tenth + 1) / TENTHS}`);

/** "0.9..1", as in the scopes of figures; "unknown" where a case has no risk. */
export const tenthName = (risk: number | null): string => (risk === null ? UNKNOWN : NAMES[tenthOf(risk)]!);
