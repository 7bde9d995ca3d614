import { z } from 'zod';
import type { CommandId } from '../../domain/keys/commands.ts';
import { withCommand } from '../../domain/keys/recent-commands.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';

const recentSchema = z.array(z.string().max(60)).max(100);

const settingOf = (reviewer: string) => `recent-commands:${reviewer}`;

const recentOf = async (reviewer: string) => (await readSetting(settingOf(reviewer), recentSchema)) ?? [];

/** The commands that a reviewer ran from the palette, newest first, read again when they change. */
export const liveRecentCommands = (reviewer: string) => live(() => recentOf(reviewer));

/** Remembers that a reviewer ran a command from the palette. */
export async function noteCommand(reviewer: string, id: CommandId): Promise<void> {
  await database.transaction('rw', database.settings, async () =>
    writeSetting(settingOf(reviewer), withCommand(await recentOf(reviewer), id)),
  );
}
