import { openTable } from '../../../domain/tables/open-table.ts';
import type { TableOptions, TableRow } from '../../../domain/tables/table.ts';
import type { LineFault } from '../../../domain/transcript/fault.ts';

/** Opens a table and reads it whole. */
export async function opened(content: string | Uint8Array | Blob, options: Partial<TableOptions> = {}) {
  const rejected: { line: number; reason: LineFault }[] = [];
  const source = content instanceof Blob ? content : new Blob([content as BlobPart]);
  const table = await openTable(source, {
    ...options,
    rejected: (line, reason) => rejected.push({ line, reason }),
  });
  const rows: TableRow[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  return { facts: table.facts, sample: table.sample, rows, values: rows.map((row) => row.values), rejected };
}

/** Packs bytes as gzip. */
export async function gzipped(content: string | Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
