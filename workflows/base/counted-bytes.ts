/** The same stream, which tells how many bytes of it were read so far. */
export function countedBytes(
  stream: ReadableStream<Uint8Array>,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, queue) {
      bytes += chunk.length;
      onBytes(bytes);
      queue.enqueue(chunk);
    },
  });
  return stream.pipeThrough(counting, signal ? { signal } : {});
}
