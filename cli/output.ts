import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync, type Stats } from 'node:fs';
import { access, chmod, chown, constants, open, readlink, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { t } from '../words/words.ts';
import { EXIT, UnusableError } from './arguments.ts';

/** Where a command writes its lines. */
export interface Output {
  /** Writes a line, and waits when the other side is slower. */
  line(text: string): Promise<void>;
  /** Makes what was written final. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Symbolic links that are followed one after the other, as many as Linux follows. */
const MOST_LINKS = 40;

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function unwritable(path: string, error: unknown): UnusableError {
  return new UnusableError(t('cli.unusable.unwritable', { path, reason: (error as Error).message }));
}

/** What a path leads to, links followed; null when nothing is there yet. */
async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The path that a file has or would get behind any symbolic links, also behind one that leads nowhere yet. */
async function targetOf(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MOST_LINKS; links += 1) {
    try {
      target = resolve(dirname(target), await readlink(target));
    } catch (error) {
      if (codeOf(error) === 'EINVAL' || codeOf(error) === 'ENOENT') return target;
      throw error;
    }
  }
  throw new Error(t('cli.unusable.links'));
}

/** A stream with the first error that it had, which otherwise nobody would wait for. */
class Following {
  readonly #stream: Writable;
  #failure: Error | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (!this.#stream.write(chunk)) await Promise.race([once(this.#stream, 'drain'), this.#closed()]);
    if (this.#failure) throw this.#failure;
  }

  async end(): Promise<void> {
    this.#stream.end();
    await this.#closed();
    if (this.#failure) throw this.#failure;
  }

  destroy(): void {
    this.#stream.destroy();
  }

  async #closed(): Promise<void> {
    if (!this.#stream.closed) await new Promise<void>((done) => this.#stream.once('close', done));
  }
}

/** A place for bytes that becomes final as a whole, or not at all. */
interface Sink {
  write(chunk: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** A FIFO, a device or a socket: nothing is put in its place, bytes go through it. */
async function throughSink(path: string): Promise<Sink> {
  const handle = await open(path, constants.O_WRONLY);
  const stream = new Following(handle.createWriteStream());
  const quietly = async (step: Promise<void>) => {
    try {
      await step;
    } catch (error) {
      // As with standard output: a reader that has seen enough is no failure.
      if (codeOf(error) === 'EPIPE') process.exit(EXIT.done);
      throw error;
    }
  };
  return {
    write: (chunk) => quietly(stream.write(chunk)),
    finish: () => quietly(stream.end()),
    discard: async () => stream.destroy(),
  };
}

/** Removes a temporary file also when the command is ended from outside. */
function removeWhenEnded(temporary: string): () => void {
  const remove = () => rmSync(temporary, { force: true });
  const ended = (signal: NodeJS.Signals) => {
    forget();
    remove();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', remove);
    for (const signal of ENDING_SIGNALS) process.off(signal, ended);
  };
  process.on('exit', remove);
  for (const signal of ENDING_SIGNALS) process.on(signal, ended);
  return forget;
}

/**
 * The temporary file gets what the file has that it will replace: owner, group and mode.
 * @returns false when its owner cannot be had
 */
async function dressAs(temporary: string, before: Stats): Promise<boolean> {
  const own = await stat(temporary);
  try {
    if (own.uid !== before.uid || own.gid !== before.gid) await chown(temporary, before.uid, before.gid);
  } catch (error) {
    if (codeOf(error) === 'EPERM') return false;
    throw error;
  }
  await chmod(temporary, before.mode & 0o7777);
  return true;
}

/** Puts what is in one file into another one, which stays the file it is. */
async function pour(from: string, into: string): Promise<void> {
  await pipeline(createReadStream(from), createWriteStream(into, { flush: true }));
  await rm(from);
}

/** A regular file: written beside its place, and moved there when it is whole. */
async function fileSink(path: string, before: Stats | null): Promise<Sink> {
  const target = await targetOf(path);
  if (before) await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.${randomUUID()}.part`);
  // Before the file is there: whoever sees it may end the command at once.
  const forget = removeWhenEnded(temporary);
  // Nobody else reads what a file may hold that only its owner reads.
  const handle = await open(temporary, 'wx', before ? 0o600 : 0o666).catch((error) => {
    forget();
    throw error;
  });
  const stream = new Following(handle.createWriteStream({ flush: true }));
  const discard = async () => {
    stream.destroy();
    await rm(temporary, { force: true });
    forget();
  };
  let isLike: boolean;
  try {
    isLike = before === null || (await dressAs(temporary, before));
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    write: (chunk) => stream.write(chunk),
    finish: async () => {
      await stream.end();
      // A file of somebody else that may be written stays theirs.
      await (isLike ? rename : pour)(temporary, target);
      forget();
    },
    discard,
  };
}

async function openSink(path: string): Promise<Sink> {
  try {
    const before = await statOf(path);
    if (before?.isDirectory()) throw new Error(t('cli.unusable.folder'));
    return await (before && !before.isFile() ? throughSink(path) : fileSink(path, before));
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Says which file it was that could not be written, such as on a full disk. */
async function named(path: string, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    throw unwritable(path, error);
  }
}

/**
 * Opens a file for writing, or standard output for "-". A file appears under its name only when it is whole, with the
 * mode and the owner of the one before; behind a symbolic link it is the link's target. What is no regular file, such
 * as a FIFO or a device, is written through.
 * @param name of the option that names it
 * @throws UnusableError when it cannot be written, also while writing
 */
export async function openOutput(path: string | undefined, name = 'out'): Promise<Output> {
  if (path === undefined) throw new UnusableError(t('cli.unusable.missing', { name }));
  if (path === '-')
    return {
      line: async (text) => {
        if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
      },
      finish: async () => {},
      discard: async () => {},
    };
  const sink = await openSink(path);
  return {
    line: (text) => named(path, sink.write(`${text}\n`)),
    finish: () => named(path, sink.finish()),
    discard: () => sink.discard(),
  };
}

/**
 * Writes a whole file in the way of {@link openOutput}.
 * @throws UnusableError when it cannot be written
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const sink = await openSink(path);
  try {
    await named(path, sink.write(content));
    await named(path, sink.finish());
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
