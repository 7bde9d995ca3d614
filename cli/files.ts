import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { inertText } from '../domain/transcript/inert-text.ts';
import { UnusableError } from './arguments.ts';

/** The bytes of a file, or of standard input for "-". */
export async function openInput(path: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (path === undefined) throw new UnusableError('--in is missing.');
  if (path === '-') return process.stdin;
  try {
    if (!(await stat(path)).isFile()) throw new UnusableError(`${path} is not a file.`);
  } catch (error) {
    if (error instanceof UnusableError) throw error;
    throw new UnusableError(`${path} cannot be read: ${(error as Error).message}`);
  }
  return createReadStream(path);
}

/** Names a rejected line on standard error; nothing in the reason takes effect in a terminal. */
export function reportRejected(line: number, reason: string): void {
  process.stderr.write(`line ${line}: ${inertText(reason)}\n`);
}
