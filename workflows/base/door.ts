import type { Command, GivenBy } from '../../domain/commands/command.ts';
import type { TableName } from '../../domain/commands/reader.ts';
import { type Committed, commit, type Following } from '../../storage/commit.ts';
import { uniform } from './random.ts';
import { openTabs, useSession } from './seat.ts';

/** Who sits at which tab. */
export type Seat = Pick<ReturnType<typeof useSession.getState>, 'reviewer' | 'tab'>;

/**
 * Gives a command in the name of who sits at this tab.
 * @param seat who it was when the work began, of which this command is a later part
 * @param following how what is written is followed and stopped
 * @throws Failure why it was refused, or what failed; nothing of it was stored then. What the signal was aborted
 *   with
 */
export async function give<Input, State, Answer, Table extends TableName, By extends GivenBy>(
  command: Command<Input, State, Answer, Table, By>,
  input: Input,
  { reviewer, tab }: Seat = useSession.getState(),
  following: Following = {},
): Promise<Committed<Answer>> {
  const surroundings = {
    reviewer,
    tab,
    openTabs: await openTabs(),
    clock: Date.now,
    uniform,
    newId: () => crypto.randomUUID(),
  };
  const result = await commit(command, input, surroundings, following);
  if (result.ok) return result;
  throw 'failure' in result ? result.failure : result.thrown;
}

/** Gives a command, for its answer alone. */
export async function answerOf<Input, State, Answer, Table extends TableName, By extends GivenBy>(
  command: Command<Input, State, Answer, Table, By>,
  input: Input,
  seat?: Seat,
  following?: Following,
): Promise<Answer> {
  return (await give(command, input, seat, following)).answer;
}
