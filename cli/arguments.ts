import { type ParseArgsConfig, parseArgs } from 'node:util';
import { inertText } from '../domain/transcript/inert-text.ts';
import type { Messages } from '../words/en.ts';
import { t } from '../words/words.ts';

/** Exit status of every headless command. */
export const EXIT = { done: 0, someRejected: 1, unusable: 2 } as const;

/** Seeds are whole numbers from 0 to this. */
export const LARGEST_SEED = 2 ** 31 - 1;

/** Thrown for arguments or input that a command can do nothing with; ends it with status 2. */
export class UnusableError extends Error {}

/** A number among the options, or the fallback when it is not given. */
export function numberOption(
  name: string,
  value: string | undefined,
  range: [number, number],
  fallback: number,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number) || number < range[0] || number > range[1])
    throw new UnusableError(
      t('cli.unusable.number', { name, least: String(range[0]), most: String(range[1]), value }),
    );
  return number;
}

/**
 * A whole number among the options, or the fallback when it is not given.
 * @param fallback null when it has to be given
 */
export function wholeNumberOption(
  name: string,
  value: string | undefined,
  range: [number, number],
  fallback: number | null = null,
): number {
  if (value === undefined && fallback === null) throw new UnusableError(t('cli.unusable.missing', { name }));
  const number = numberOption(name, value, range, fallback ?? 0);
  if (!Number.isInteger(number))
    throw new UnusableError(t('cli.unusable.whole', { name, value: value ?? '' }));
  return number;
}

/** Parses the arguments of the command line; unknown ones and missing values are unusable. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UnusableError((error as Error).message);
  }
}

type CommandName = keyof Messages['cli']['usageOf'];

/** Runs a command: its exit status is what it returns, or 2 with a message and the usage when it cannot work. */
export async function runCommand(name: CommandName, command: () => Promise<number>): Promise<void> {
  // A reader that closes the pipe early (such as `head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    // Any other error is a fault of the command. It must not end with status 1, which says that the rest was done.
    const message =
      error instanceof UnusableError ? error.message : ((error as Error).stack ?? String(error));
    const usage = t('cli.usage', { usage: t(`cli.usageOf.${name}`) });
    process.stderr.write(`${inertText(message)}\n${usage}\n`);
    process.exitCode = EXIT.unusable;
  }
}
