import type { Command, GivenBy } from '../commands/command.ts';
import type { TableName } from '../commands/reader.ts';
import type { LogEntry } from '../decisions/log-entry.ts';
import type { Case } from '../queue/case.ts';
import type { CaseState } from '../queue/case-state.ts';

/** Who gives a command, and when. */
export interface Giver {
  /** Null of what goes by itself. */
  reviewer: string | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** What came of a command; null when it was refused. */
type Given<Answer> = { answer: Answer; entries: LogEntry[] } | null;

/** Where the practice team works: the door, and what they look at before they choose a case. */
export interface Desk {
  give<Input, State, Answer, Table extends TableName, By extends GivenBy>(
    command: Command<Input, State, Answer, Table, By>,
    input: Input,
    by: Giver,
  ): Promise<Given<Answer>>;
  casesIn(state: CaseState): Promise<Case[]>;
}
