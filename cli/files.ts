import { open } from 'node:fs/promises';
import { inertText } from '../domain/transcript/inert-text.ts';
import { t } from '../words/words.ts';
import { UnusableError } from './arguments.ts';

const unreadable = (path: string, error: unknown) =>
  new UnusableError(t('cli.unusable.unreadable', { path, reason: (error as Error).message }));

async function* bytesOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * The bytes of a file, of a pipe, or of standard input for "-".
 * @param name of the option that names it
 * @throws UnusableError when it is missing, a folder or may not be read, also while reading
 */
export async function openInput(path: string | undefined, name = 'in'): Promise<AsyncIterable<Uint8Array>> {
  if (path === undefined) throw new UnusableError(t('cli.unusable.missing', { name }));
  if (path === '-') return bytesOf(process.stdin, t('cli.unusable.standardInput'));
  try {
    const file = await open(path);
    return bytesOf(file.createReadStream(), path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Says where the formats stand, once, after lines were rejected. */
export function pointToFormats(rejected: number): void {
  if (rejected > 0) process.stderr.write(`${t('cli.rejected.formats')}\n`);
}

/** Names a rejected line on standard error; nothing in the reason takes effect in a terminal. */
export function reportRejected(line: number, reason: string): void {
  const said = inertText(reason.replace(/[\t\n]/g, ' '));
  process.stderr.write(`${t('cli.rejected.line', { line: String(line), reason: said })}\n`);
}
