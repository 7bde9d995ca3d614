import { type Command, type ContextOf, type GivenBy, isRefused } from '../commands/command.ts';
import type { Reader, TableName } from '../commands/reader.ts';
import { chainEntry } from '../decisions/hash-chain.ts';
import { momentAfter } from '../decisions/log-clock.ts';
import type { LogEntry, NewLogEntry } from '../decisions/log-entry.ts';
import { may } from '../reviewers/permissions.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import { chanceOf, practiceId } from './chance.ts';
import type { Desk, Giver } from './desk.ts';
import type { Memory } from './memory.ts';
import { memoryReader } from './memory-reader.ts';

/** Each of the team works at one tab, which stays open. */
const tabOf = (reviewer: string | null) => `practice-${reviewer ?? 'nobody'}`;

/** Who gives a command, if they may; null of what goes by itself, undefined of who may not. */
function actorOf(memory: Memory, by: GivenBy, name: string | null): Reviewer | null | undefined {
  if (by === 'automatic') return null;
  const found = name === null ? undefined : memory.get('reviewers', name);
  if (found?.retiredAt !== null) return undefined;
  const action = typeof by === 'object' ? by.action : by;
  return action === 'anyone' || may(found.role, action) ? found : undefined;
}

function append(memory: Memory, entries: readonly NewLogEntry[]): LogEntry[] {
  return entries.map((entry) => {
    const last = memory.log.at(-1) ?? null;
    const next = chainEntry(last, { ...entry, at: momentAfter(last?.at, entry.at) }) as LogEntry;
    memory.log.push(next);
    return next;
  });
}

/**
 * The door for a history that is played in memory, with a clock and chance that are given to it.
 * @param seed a whole number: of the same one chance is the same
 */
export function memoryDesk(memory: Memory, seed: number): Desk {
  const chance = chanceOf(seed);
  const openTabs = new Set<string>();
  // The type of a command lets it see the tables that it names; those of a practice team are all here.
  const reader = memoryReader(memory) as unknown as Reader;
  return {
    casesIn: (state) => reader.cases.inState(state),
    async give<Input, State, Answer, Table extends TableName, By extends GivenBy>(
      command: Command<Input, State, Answer, Table, By>,
      input: Input,
      { reviewer, at }: Giver,
    ) {
      const actor = actorOf(memory, command.by, reviewer);
      if (actor === undefined) return null;
      const tab = tabOf(reviewer);
      openTabs.add(tab);
      const last = memory.log.at(-1);
      const next = { seq: (last?.seq ?? 0) + 1, at: momentAfter(last?.at, new Date(at).toISOString()) };
      const { uniform } = chance;
      const given = { actor, tab, openTabs, now: at, uniform, newId: () => practiceId(chance), next };
      const context = given as unknown as ContextOf<By>;
      const decided = command.decide(input, await command.read(reader, input, context), context);
      if (isRefused(decided)) return null;
      memory.write(decided.changes);
      return { answer: decided.answer, entries: append(memory, decided.entries) };
    },
  };
}
