import { open } from 'node:fs/promises';
import { inertText } from '../domain/transcript/inert-text.ts';
import { UnusableError } from './arguments.ts';

async function* bytesOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new UnusableError(`${name} cannot be read: ${(error as Error).message}`);
  }
}

/**
 * The bytes of a file, of a pipe, or of standard input for "-".
 * @throws UnusableError when it is missing, a folder or may not be read, also while reading
 */
export async function openInput(path: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (path === undefined) throw new UnusableError('--in is missing.');
  if (path === '-') return bytesOf(process.stdin, 'Standard input');
  try {
    const file = await open(path);
    return bytesOf(file.createReadStream(), path);
  } catch (error) {
    throw new UnusableError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Says where the formats stand, once, after lines were rejected. */
export function pointToFormats(rejected: number): void {
  if (rejected > 0) process.stderr.write('Formats with examples: docs/formats.md\n');
}

/** Names a rejected line on standard error; nothing in the reason takes effect in a terminal. */
export function reportRejected(line: number, reason: string): void {
  process.stderr.write(`line ${line}: ${inertText(reason.replace(/[\t\n]/g, ' '))}\n`);
}
