import { COMMANDS, type Command, type CommandId } from './commands.ts';

/** How many are remembered: more than are shown, as some cannot be run on every screen. */
const REMEMBERED = 20;
const SHOWN = 5;

/** What was run before, newest first, with one more: each once. */
export function withCommand(recent: readonly string[], id: CommandId): string[] {
  return [id, ...recent.filter((each) => each !== id)].slice(0, REMEMBERED);
}

/** The last commands of these that can be run now, newest first, five at most. Others than this version has are passed over. */
export function recentCommands(
  recent: readonly string[],
  available: ReadonlyMap<CommandId, unknown>,
): Command[] {
  return recent
    .flatMap((id) => COMMANDS.find((command) => command.id === id && available.has(command.id)) ?? [])
    .slice(0, SHOWN);
}
