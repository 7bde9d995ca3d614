import type { TranscriptLine } from '../transcript/read-transcripts.ts';
import { TranscriptMaker } from './map-transcripts.ts';
import { openTable } from './open-table.ts';
import type { TableOptions, TableSource } from './table.ts';
import type { TranscriptMapping } from './transcript-mapping.ts';

/**
 * Reads transcripts from a table, as a mapping says how its rows make them; a line that is rejected does not stop the
 * rest.
 * @throws UnusableFileError when the table cannot be opened
 */
export async function* readMapped(
  source: TableSource,
  mapping: TranscriptMapping,
  options: Omit<TableOptions, 'rejected'> = {},
): AsyncGenerator<TranscriptLine> {
  let rejected: TranscriptLine[] = [];
  const told = () => {
    const lines = rejected;
    rejected = [];
    return lines;
  };
  const table = await openTable(source, {
    ...options,
    rejected: (line, reason) => rejected.push({ ok: false, line, reason }),
  });
  const maker = new TranscriptMaker(mapping);
  for await (const rows of table.rows) {
    yield* told();
    yield* maker.add(rows);
  }
  yield* told();
  yield* maker.end();
}
