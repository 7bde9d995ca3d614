import type { LogKind } from './log-kinds.ts';
import type { Stamp } from './stamp.ts';

/** In a stamp's filters where what is exported is the generated history of a practice team. */
export const PRACTICE_FILTER = 'practice-team=yes';

/** The kind of entry with which the log of a practice team begins; in the chain, nobody can take it out unnoticed. */
const BEGINNING: LogKind = 'practice-begun';

/** Whether rows that bear this stamp come from a practice team. */
export const isPracticeStamp = ({ filters }: Stamp): boolean => filters.split('&').includes(PRACTICE_FILTER);

/** Whether a log is that of a practice team. */
export const isPracticeLog = (log: readonly { seq: number; kind: string }[]): boolean =>
  log.some(({ seq, kind }) => seq === 1 && kind === BEGINNING);
