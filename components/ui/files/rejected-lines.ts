import { tableToCsv } from '../../../domain/export/table.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import type { RejectedLine } from '../../../domain/transcript/read-transcripts.ts';
import { lineFaultText } from '../../../words/fault-text.ts';

/** The rejected lines as CSV: line number and reason. */
export function rejectedLinesCsv(rejected: readonly RejectedLine[]): string {
  return tableToCsv({
    columns: ['line', 'reason'],
    rows: rejected.map(({ line, reason }) => [line, inertText(lineFaultText(reason))]),
  });
}
