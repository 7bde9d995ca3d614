import type { BagBatch } from './scorer.ts';

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

/** Packs bags into batches of similar width, so that little of a batch is padding. Each batch is valid until the next. */
export function* batchesOf(bags: Bags, wanted?: Int32Array): Generator<FilledBatch> {
  const numbers = wanted ?? Int32Array.from({ length: bags.count }, (_, bag) => bag);
  const widthOf = (bag: number) => bags.offsets[bag + 1]! - bags.offsets[bag]!;
  const byWidth = new Map<number, number[]>();
  for (const bag of numbers) {
    const step = Math.ceil(widthOf(bag) / WIDTH_STEP);
    const list = byWidth.get(step);
    if (list) list.push(bag);
    else byWidth.set(step, [bag]);
  }
  const ordered = [...byWidth.keys()].sort((a, b) => a - b).flatMap((step) => byWidth.get(step)!);
  for (let from = 0; from < ordered.length; from += MAXIMUM_ROWS) {
    const rows = Int32Array.from(ordered.slice(from, from + MAXIMUM_ROWS));
    const width = rows.reduce((most, bag) => Math.max(most, widthOf(bag)), 1);
    const ids = new Int32Array(rows.length * width);
    for (const [row, bag] of rows.entries())
      ids.set(bags.ids.subarray(bags.offsets[bag]!, bags.offsets[bag + 1]!), row * width);
    yield { ids, rows: rows.length, width, bags: rows };
  }
}
