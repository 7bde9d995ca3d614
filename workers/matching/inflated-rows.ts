import type { DeflatedRows, PictureFacts } from '../../domain/pictures/reading/picture.ts';
import type { PictureFault } from '../../domain/pictures/reading/picture-fault.ts';

/** Whether data inflate to exactly so many bytes; never takes out more than one piece beyond them. */
async function inflatesTo(
  bytes: Uint8Array<ArrayBuffer>,
  { parts, rowBytes }: DeflatedRows,
): Promise<'exactly' | 'less' | 'more' | 'broken'> {
  const data = new Blob(parts.map(({ from, to }) => bytes.subarray(from, to)));
  const reader = data.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > rowBytes) return 'more';
    }
  } catch {
    // It is no DEFLATE, or ends early. With all rows there, what is wrong comes after them and nothing needs it.
    return length === rowBytes ? 'exactly' : 'broken';
  } finally {
    reader.cancel().catch(() => {});
  }
  return length === rowBytes ? 'exactly' : 'less';
}

/**
 * What is wrong with the data of a PNG, which no decoder tells: those that hold too little are drawn in part, and those
 * that go on after the last row would fill the memory of whoever inflates all of them. Null for other formats, and if nothing is.
 */
export async function rowsFault(
  bytes: Uint8Array<ArrayBuffer>,
  { width, height, deflated }: PictureFacts,
): Promise<PictureFault | null> {
  for (const rows of deflated) {
    const found = await inflatesTo(bytes, rows);
    if (found === 'more') return { what: 'too-much-data', width, height };
    if (found === 'broken') return { what: 'damaged', format: 'png' };
    if (found === 'less') {
      const length = rows.parts.reduce((sum, { from, to }) => sum + to - from, 0);
      return { what: 'too-little-data', width, height, bytes: length };
    }
  }
  return null;
}
