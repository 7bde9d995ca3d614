import { z } from 'zod';
import { Failure } from '../../domain/failures/failure.ts';
import {
  type KeyBindings,
  type KeyOverrides,
  type KeyRefusal,
  keysInForce,
  refusalOf,
} from '../../domain/keys/bindings.ts';
import { formatCombination, parseCombination } from '../../domain/keys/combination.ts';
import { type CommandId, commandOf } from '../../domain/keys/commands.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { asFailure } from '../base/failure.ts';

const overridesSchema = z.record(z.string(), z.string().max(60).nullable());

const settingOf = (reviewer: string) => `keys:${reviewer}`;

async function overridesOf(reviewer: string): Promise<KeyOverrides> {
  return (await readSetting(settingOf(reviewer), overridesSchema)) ?? {};
}

/** The keys in force for a reviewer. */
export async function keyBindings(reviewer: string): Promise<KeyBindings> {
  return keysInForce(await overridesOf(reviewer));
}

/** The keys in force for a reviewer, read again when they change. */
export const liveKeyBindings = (reviewer: string) => live(() => keyBindings(reviewer));

function failureOf(refusal: KeyRefusal, command: CommandId, combination: string): Failure {
  return refusal.code === 'key-taken'
    ? new Failure('key-taken', { combination, command: refusal.by, scope: commandOf(refusal.by).scope })
    : new Failure('key-unusable', { what: refusal.problem, combination, command });
}

/**
 * Gives a command another key combination for this reviewer, or none.
 * @throws Failure `key-unusable` when no command or not this one can have it, `key-taken` when another
 *   command that can be called at the same time has it
 */
export async function rebind(reviewer: string, command: CommandId, key: string | null): Promise<void> {
  const parsed = key === null ? null : parseCombination(key);
  const combination = parsed ? formatCombination(parsed) : key;
  try {
    await database.transaction('rw', database.settings, async () => {
      const overrides = await overridesOf(reviewer);
      const refusal =
        combination === null ? null : refusalOf(keysInForce(overrides), commandOf(command), combination);
      if (combination !== null && refusal) throw failureOf(refusal, command, combination);
      await writeSetting(settingOf(reviewer), { ...overrides, [command]: combination });
    });
  } catch (error) {
    throw asFailure(error);
  }
}

/** Gives every command its default key again. */
export async function resetKeys(reviewer: string): Promise<void> {
  await writeSetting(settingOf(reviewer), {});
}
