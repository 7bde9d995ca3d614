import type { LogEntry, NewLogEntry } from '../decisions/log-entry.ts';
import { type FactsOf, type Refusal, refusalOf } from '../failures/failure.ts';
import type { FailureCode } from '../failures/failure-facts.ts';
import type { Holder } from '../queue/lease.ts';
import type { Action } from '../reviewers/permissions.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import type { Reader, TableName } from './reader.ts';
import type { Changes, Everything } from './records.ts';

/**
 * A role that may do this; where nobody who is in use is a lead, whoever is here, because nobody else could ever mend
 * it.
 */
export interface OrWithoutLead {
  action: Action;
  orWithoutLead: true;
}

/** Who may give a command: a role that may do this, anyone who sits at the tab, or nobody: it goes by itself. */
export type GivenBy = Action | OrWithoutLead | 'anyone' | 'automatic';

/** All that a command is decided with besides its state: chance, time and ids come in here. */
export interface Context<Actor = Reviewer> {
  /** Their profile as it is in this transaction; null of what goes by itself. */
  actor: Actor;
  tab: string;
  /** Tabs of this browser that are still there. */
  openTabs: ReadonlySet<string>;
  /** What the clock says; milliseconds since 1970. */
  now: number;
  /** A random number, uniform in [0, 1). */
  uniform: () => number;
  newId: () => string;
  /**
   * Number and moment (ISO 8601) of the next entry of the log, which is never before the last, whatever the clock says;
   * null for a command that does not name the log, or that replaces it.
   */
  next: { seq: number; at: string } | null;
}

/** What a command does. Entries and changes are stored together or not at all. */
export interface Done<Answer> {
  entries: NewLogEntry[];
  changes: Changes;
  /** In whose place everything stored goes; the entries follow the log of these rows. */
  instead?: Everything;
  /** Entries of which all but their place in the chain goes; one of the new ones says so. */
  erased?: readonly LogEntry[];
  answer: Answer;
}

/** Nothing of a refused command is stored. */
export interface Refused {
  refused: Refusal;
}

/** A use case that changes what is stored. */
export interface Command<Input, State, Answer, Table extends TableName, By extends GivenBy> {
  /** In kebab case, unique. */
  name: string;
  by: By;
  /** Every table that it reads or changes; it is given no other. All of them for what replaces everything. */
  tables: readonly Table[] | 'all';
  /** It mostly finds nothing to do: looks before it keeps others from writing. */
  looksFirst?: boolean;
  /** Reads what is needed to decide. */
  read(reader: Pick<Reader, Table>, input: Input, context: ContextOf<By>): Promise<State>;
  /** Pure: everything comes in, and everything that is to happen goes out. */
  decide(input: Input, state: State, context: ContextOf<By>): Done<Answer> | Refused;
}
export type ContextOf<By extends GivenBy> = Context<
  By extends 'automatic' ? null : By extends OrWithoutLead ? Reviewer | null : Reviewer
>;

/** Describes a command; the types of what it reads and answers follow from its functions. */
export function defineCommand<Input, State, Answer, const Table extends TableName, By extends GivenBy>(
  command: Command<Input, State, Answer, Table, By>,
): Command<Input, State, Answer, Table, By> {
  return command;
}

/** The answer of a command that is refused. */
export function refuse<Code extends FailureCode>(code: Code, ...given: FactsOf<Code>): Refused {
  return { refused: refusalOf(code, ...given) as Refusal };
}

/** Whether this says that a command is refused. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

/** Whoever gives a command, as somebody who holds cases. */
export function holderOf({ actor, tab }: Pick<Context, 'actor' | 'tab'>): Holder {
  return { reviewer: actor.name, tab };
}
