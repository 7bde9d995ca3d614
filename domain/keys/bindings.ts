import { formatCombination, parseCombination } from './combination.ts';
import { COMMANDS, type Command, type CommandId, isIn, SCOPES } from './commands.ts';
import { type KeyProblem, keyProblem } from './usable.ts';

/** The key combination of every command; null for none. */
export type KeyBindings = Readonly<Record<CommandId, string | null>>;

/** What a reviewer has changed; ids may be of commands that no longer exist. */
export type KeyOverrides = Readonly<Record<string, string | null>>;

/** The keys as they are until someone changes them. */
export const DEFAULT_KEYS = Object.fromEntries(COMMANDS.map(({ id, key }) => [id, key])) as KeyBindings;

/** Whether two commands can be called at the same time. */
function meet(one: Command, other: Command): boolean {
  return SCOPES.some((scope) => isIn(one, scope) && isIn(other, scope));
}

/** The command that already has this combination where `command` would want it; null when it is free. */
export function conflictOf(
  keys: Partial<KeyBindings>,
  command: Command,
  combination: string,
): Command | null {
  return (
    COMMANDS.find(
      (other) => other.id !== command.id && keys[other.id] === combination && meet(command, other),
    ) ?? null
  );
}

/** Why a command cannot have a combination. */
export type KeyRefusal = { code: 'key-unusable'; problem: KeyProblem } | { code: 'key-taken'; by: CommandId };

/**
 * Why `command` cannot have this combination beside the others in force; null when it can.
 * @param combination as {@link formatCombination} writes it
 */
export function refusalOf(
  keys: Partial<KeyBindings>,
  command: Command,
  combination: string,
): KeyRefusal | null {
  const problem = keyProblem(command, combination);
  if (problem) return { code: 'key-unusable', problem };
  const other = conflictOf(keys, command, combination);
  return other && { code: 'key-taken', by: other.id };
}

/**
 * The keys in force. What a reviewer has chosen goes before the defaults: a default that is taken goes without a
 * key. Choices that cannot be kept (unknown command, unusable or doubly given key) are left out.
 */
export function keysInForce(overrides: KeyOverrides): KeyBindings {
  const keys: Partial<Record<CommandId, string | null>> = {};
  for (const command of COMMANDS) {
    if (!Object.hasOwn(overrides, command.id)) continue;
    const chosen = overrides[command.id] ?? null;
    const parsed = chosen === null ? null : parseCombination(chosen);
    const combination = parsed && formatCombination(parsed);
    if (chosen === null) keys[command.id] = null;
    else if (combination && !refusalOf(keys, command, combination)) keys[command.id] = combination;
  }
  for (const command of COMMANDS)
    if (keys[command.id] === undefined)
      keys[command.id] = command.key !== null && !conflictOf(keys, command, command.key) ? command.key : null;
  return keys as KeyBindings;
}
