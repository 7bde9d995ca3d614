import { caseEntries } from '../decisions/case-entries.ts';
import type { Case } from '../queue/case.ts';
import type { Work } from './work.ts';

/**
 * Stores cases that left the queue and came in, and tells them in the log, before anything else that the command tells.
 * Each came in at the moment of the entry that tells it: of several entries, each has its own.
 */
export function moveCases(
  work: Work,
  { opened = [], withdrawn = [] }: { opened?: readonly Case[]; withdrawn?: readonly Case[] },
): void {
  const coming = new Map(opened.map((each) => [each.id, each]));
  work.putAll('cases', withdrawn);
  for (const entry of caseEntries(work.by, { opened, withdrawn })) {
    const { at: flaggedAt } = work.log(entry);
    if (entry.kind !== 'cases-opened') continue;
    const told = entry.payload.caseIds.map((id) => ({ ...coming.get(id)!, flaggedAt }));
    work.putAll('cases', told);
  }
}
