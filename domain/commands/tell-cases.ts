import { caseEntries } from '../decisions/case-entries.ts';
import type { Case } from '../queue/case.ts';
import type { Work } from './work.ts';

/** Tells in the log which cases left the queue and which came in. Before anything else that the command tells. */
export function tellCases(
  work: Work,
  moved: { opened?: readonly Case[]; withdrawn?: readonly Case[] },
): void {
  for (const entry of caseEntries(work.by, moved)) work.log(entry);
}
