import { caseEntries } from '../decisions/case-entries.ts';
import type { Case } from '../queue/case.ts';
import { type ActiveRules, nameByRules, tellAssigned } from './queue/rule-assignment.ts';
import type { Work } from './work.ts';

interface Moved {
  opened?: readonly Case[];
  withdrawn?: readonly Case[];
  /** The assignment rules, which say whose the opened ones are; null where there are none. */
  rules: ActiveRules | null;
}

/**
 * Stores cases that left the queue and came in, and tells them in the log, before anything else that the command tells.
 * Each came in at the moment of the entry that tells it: of several entries, each has its own.
 * @returns the opened ones as they are stored
 */
export function moveCases(work: Work, { opened = [], withdrawn = [], rules }: Moved): Case[] {
  const stored: Case[] = [];
  const assigned = nameByRules(work, opened, rules);
  const coming = new Map(opened.map((each) => [each.id, each]));
  work.putAll('cases', withdrawn);
  for (const entry of caseEntries(work.by, { opened, withdrawn })) {
    const { at: flaggedAt } = work.log(entry);
    if (entry.kind !== 'cases-opened') continue;
    const told = entry.payload.caseIds.map((id) => ({
      ...coming.get(id)!,
      flaggedAt,
      assignee: assigned.get(id) ?? null,
    }));
    work.putAll('cases', told);
    stored.push(...told);
  }
  tellAssigned(work, assigned, rules);
  return stored;
}
