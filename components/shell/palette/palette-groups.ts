import { COMMANDS, type Command, type CommandId, type Scope } from '../../../domain/keys/commands.ts';
import { recentCommands } from '../../../domain/keys/recent-commands.ts';
import { t } from '../../../words/words.ts';
import { hasEveryWord } from '../../ui/text/has-every-word.ts';

/** Commands under one heading of the palette. */
export interface PaletteGroup {
  name: string;
  commands: Command[];
}

const nameOf = (id: CommandId) => t(`names.command.${id}`);

/** What the screen on view offers comes before what is everywhere. */
const ORDER: readonly Scope[] = ['match', 'review', 'queue', 'thresholds', 'everywhere'];

/**
 * The available commands whose name, or the name of their screen, has every word of the query; those that begin
 * with the query come first. Without a query those that were run last stand on top, and nowhere else. The palette does
 * not list itself.
 */
export function paletteGroups(
  query: string,
  available: ReadonlyMap<CommandId, unknown>,
  ran: readonly string[],
): PaletteGroup[] {
  const wanted = query.trim().toLowerCase();
  const matches = ({ id, scope }: Command) =>
    hasEveryWord(`${nameOf(id)} ${t(`names.scope.${scope}`)}`, wanted);
  const recent = wanted === '' ? recentCommands(ran, available) : [];
  const begins = ({ id }: Command) => nameOf(id).toLowerCase().startsWith(wanted);
  const byScope = ORDER.map((scope) => {
    const found = COMMANDS.filter(
      (command) =>
        command.scope === scope &&
        command.id !== 'palette' &&
        available.has(command.id) &&
        matches(command) &&
        !recent.includes(command),
    );
    const first = found.filter(begins);
    return {
      name: t(`names.scope.${scope}`),
      commands: [...first, ...found.filter((command) => !first.includes(command))],
    };
  });
  return [{ name: t('shell.commands.recent'), commands: recent }, ...byScope].filter(
    ({ commands }) => commands.length > 0,
  );
}
