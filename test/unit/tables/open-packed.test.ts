import { describe, expect, test } from 'vitest';
import { gzipped, opened } from './opened.ts';

describe('gzip', () => {
  test('is unpacked', async () => {
    const { facts, rows } = await opened(await gzipped('id,text\na,b\n'));
    expect(facts).toMatchObject({ compression: 'gzip', format: 'delimited' });
    expect(rows).toEqual([{ line: 2, values: { id: 'a', text: 'b' } }]);
  });

  test('that breaks off gives what came before', async () => {
    let state = 7;
    const lines = Array.from({ length: 200_000 }, (_, index) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return `${index},${state}`;
    });
    const packed = await gzipped(`id,n\n${lines.join('\n')}\n`);
    const { rows, rejected } = await opened(packed.slice(0, packed.length / 2));
    expect(rows.length).toBeGreaterThan(1000);
    expect(rejected.at(-1)!.reason).toEqual({ what: 'packed-damaged' });
  });

  test('what would fill the memory is refused before it is unpacked', async () => {
    const packed = await gzipped(new Uint8Array(64 * 1024 ** 2).fill(97));
    expect(packed.length).toBeLessThan(100_000);
    await expect(opened(packed)).rejects.toMatchObject({ fault: { what: 'form-too-large', form: 'gzip' } });
  });

  test('of which nothing can be unpacked is damaged', async () => {
    await expect(opened(new Uint8Array([0x1f, 0x8b, 8, 0, 1]))).rejects.toMatchObject({
      fault: { what: 'form-damaged', form: 'gzip' },
    });
  });
});

test('progress is told in bytes, and reading can be given up', async () => {
  const text = `id,text\n${'a,plain\n'.repeat(200_000)}`;
  const told: number[] = [];
  await opened(text, { progress: (bytes) => told.push(bytes) });
  expect(told.at(-1)).toBe(text.length);
  expect(told).toEqual(told.toSorted((left, right) => left - right));
  const abort = new AbortController();
  let batches = 0;
  const reading = opened(new Blob([text]), {
    signal: abort.signal,
    progress: () => {
      batches += 1;
      if (batches === 1) abort.abort();
    },
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
