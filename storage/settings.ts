import type { z } from 'zod';
import { database } from './database.ts';

/** The setting's value, or undefined when it is not set or no longer has the shape that is expected. */
export async function readSetting<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
  const setting = await database.settings.get(key);
  const parsed = schema.safeParse(setting?.value);
  return parsed.success ? parsed.data : undefined;
}

export async function writeSetting(key: string, value: unknown): Promise<void> {
  await database.settings.put({ key, value });
}
