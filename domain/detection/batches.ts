import type { BagBatch } from './model-session.ts';

/** Rows of a batch: few enough for its intermediate values to stay in the processor's cache. */
const MAXIMUM_ROWS = 256;
const WIDTH_STEP = 8;

/** Bags back to back. */
export interface Bags {
  ids: Int32Array;
  /** Where each bag begins; one more entry than bags. */
  offsets: Int32Array;
  count: number;
}

/** A batch and the numbers of the bags in its rows. */
export interface FilledBatch extends BagBatch {
  bags: Int32Array;
}

/** Numbers of bags by width in steps, narrow ones first, otherwise in the order given. */
function orderedByWidth(widths: Int32Array, numbers: Int32Array | undefined): Int32Array {
  const count = widths.length;
  let widest = 0;
  for (let at = 0; at < count; at += 1) widest = Math.max(widest, widths[at]!);
  const stepOf = (width: number) => Math.ceil(width / WIDTH_STEP);
  const begins = new Int32Array(stepOf(widest) + 2);
  for (let at = 0; at < count; at += 1) begins[stepOf(widths[at]!) + 1]! += 1;
  for (let step = 1; step < begins.length; step += 1) begins[step]! += begins[step - 1]!;
  const ordered = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const step = stepOf(widths[at]!);
    ordered[begins[step]!] = numbers ? numbers[at]! : at;
    begins[step]! += 1;
  }
  return ordered;
}

/** Packs bags into batches of similar width, so that little of a batch is padding. Each batch is valid until the next. */
export function* batchesOf(bags: Bags, wanted?: Int32Array): Generator<FilledBatch> {
  const { offsets, ids: from } = bags;
  const widths = new Int32Array(wanted ? wanted.length : bags.count);
  for (let at = 0; at < widths.length; at += 1) {
    const bag = wanted ? wanted[at]! : at;
    widths[at] = offsets[bag + 1]! - offsets[bag]!;
  }
  const ordered = orderedByWidth(widths, wanted);
  let room = new Int32Array(0);
  for (let begin = 0; begin < ordered.length; begin += MAXIMUM_ROWS) {
    const rows = ordered.subarray(begin, begin + MAXIMUM_ROWS);
    let width = 1;
    for (const bag of rows) width = Math.max(width, offsets[bag + 1]! - offsets[bag]!);
    const size = rows.length * width;
    if (room.length < size) room = new Int32Array(size);
    const ids = room.subarray(0, size);
    let to = 0;
    for (let row = 0; row < rows.length; row += 1) {
      const bag = rows[row]!;
      for (let at = offsets[bag]!; at < offsets[bag + 1]!; at += 1) ids[to++] = from[at]!;
      while (to < (row + 1) * width) ids[to++] = 0;
    }
    yield { ids, rows: rows.length, width, bags: rows };
  }
}
