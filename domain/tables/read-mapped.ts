import { type TranscriptLine, UnusableFileError } from '../transcript/read-transcripts.ts';
import { type AnnotationTool, PLAIN_MAPPING, plainRow, toolOf } from './annotation-tools.ts';
import { TranscriptMaker } from './map-transcripts.ts';
import { openTable } from './open-table.ts';
import type { TableOptions, TableSource } from './table.ts';
import type { TranscriptMapping } from './transcript-mapping.ts';

/**
 * Reads transcripts from a table, as a mapping says how its rows make them, or as a tool is known to write them; a line
 * that is rejected does not stop the rest.
 * @param mapping `auto` for the tool that the table looks like an export of
 * @throws UnusableFileError when the table cannot be opened, or looks like no tool's
 */
export async function* readMapped(
  source: TableSource,
  mapping: TranscriptMapping | AnnotationTool | 'auto',
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
  const tool = mapping === 'auto' ? toolOf(table.facts.columns, table.sample) : mapping;
  if (tool === null) throw new UnusableFileError({ what: 'no-tool' });
  const maker = new TranscriptMaker(typeof tool === 'string' ? PLAIN_MAPPING : tool);
  for await (const rows of table.rows) {
    yield* told();
    yield* maker.add(typeof tool === 'string' ? rows.map((row) => plainRow(row, tool)) : rows);
  }
  yield* told();
  yield* maker.end();
}
