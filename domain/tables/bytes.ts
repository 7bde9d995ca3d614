import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { isOvergrown, MEBIBYTE, TABLE_LIMITS, type TableOptions, type TableSource } from './table.ts';

/** Thrown by what reads on after an archive broke off; what came before is good. */
export class BrokenOffError extends Error {}

type Following = Pick<TableOptions, 'progress' | 'signal'>;

async function* chunksOf(stream: ReadableStream<Uint8Array>, signal?: AbortSignal) {
  const reader = stream.getReader();
  try {
    while (true) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* plainBytes(source: TableSource, { progress, signal }: Following) {
  let read = 0;
  for await (const chunk of chunksOf(source.stream(), signal)) {
    read += chunk.length;
    progress?.(read);
    yield chunk;
  }
}

/**
 * The bytes of a file, unpacked where it is a gzip archive; each chunk may be used until the next is asked for.
 * @throws UnusableFileError when the archive grows beyond its limits, before more of it is unpacked
 * @throws BrokenOffError when the archive is damaged or ends too early, after what could be unpacked
 */
export async function* unpackedBytes(
  source: TableSource,
  isGzip: boolean,
  following: Following,
): AsyncGenerator<Uint8Array> {
  if (!isGzip) return yield* plainBytes(source, following);
  let packed = 0;
  let unpacked = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      packed += chunk.length;
      following.progress?.(packed);
      controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
    },
  });
  const stream = source.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
  const chunks = chunksOf(stream, following.signal);
  while (true) {
    const next = await chunks.next().catch((error) => {
      throw following.signal?.aborted ? error : new BrokenOffError('gzip', { cause: error });
    });
    if (next.done) return;
    unpacked += next.value.length;
    if (isOvergrown(unpacked, packed, TABLE_LIMITS.unpacked)) {
      await chunks.return();
      const mebibytes = Math.round(Math.min(TABLE_LIMITS.unpacked, unpacked) / MEBIBYTE);
      throw new UnusableFileError({ what: 'form-too-large', form: 'gzip', mebibytes });
    }
    yield next.value;
  }
}

/**
 * All bytes as a source that can be read anywhere, for formats that need that within an archive.
 * @throws UnusableFileError when there are more than a workbook may have
 */
export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<TableSource> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > TABLE_LIMITS.workbook) {
      const mebibytes = TABLE_LIMITS.workbook / MEBIBYTE;
      throw new UnusableFileError({ what: 'form-too-large', form: 'gzip', mebibytes });
    }
    parts.push(chunk.slice() as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts);
}

/** The first bytes of a file, as many as there are of those asked for; the rest is read on from `chunks`. */
export async function headOf(
  chunks: AsyncGenerator<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; isWhole: boolean; chunks: AsyncGenerator<Uint8Array> }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let broken: BrokenOffError | null = null;
  let isWhole = false;
  while (size < length && !isWhole && !broken) {
    try {
      const next = await chunks.next();
      if (next.done) isWhole = true;
      else {
        parts.push(next.value.slice());
        size += next.value.length;
      }
    } catch (error) {
      if (!(error instanceof BrokenOffError)) throw error;
      broken = error;
    }
  }
  const head = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    head.set(part, offset);
    offset += part.length;
  }
  async function* again() {
    if (size > 0) yield head;
    if (broken) throw broken;
    if (!isWhole) yield* chunks;
  }
  return { head, isWhole: isWhole && !broken, chunks: again() };
}
