import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { UnusableError } from './arguments.ts';

/** Where a command writes its lines. */
export interface Output {
  /** Writes a line, and waits when the other side is slower. */
  line(text: string): Promise<void>;
  /** Makes what was written final. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/**
 * Opens a file for writing, or standard output for "-". A file appears under its name only when it is whole:
 * until then it is written beside it under another.
 */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined) throw new UnusableError('--out is missing.');
  if (path === '-')
    return {
      line: async (text) => {
        if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
      },
      finish: async () => {},
      discard: async () => {},
    };
  const temporary = `${path}.${process.pid}.part`;
  const stream = createWriteStream(temporary);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new UnusableError(`${path} cannot be written: ${(error as Error).message}`);
  }
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    line: async (text) => {
      if (failure) throw failure;
      if (!stream.write(`${text}\n`)) await once(stream, 'drain');
    },
    finish: async () => {
      stream.end();
      await once(stream, 'close');
      if (failure) throw failure;
      await rename(temporary, path);
    },
    discard: async () => {
      stream.destroy();
      await rm(temporary, { force: true });
    },
  };
}
