import { inertText } from '../../domain/transcript/inert-text.ts';
import type { RejectedLine } from '../../domain/transcript/read-transcripts.ts';

/** A field of a CSV file; one that a spreadsheet would take for a formula is led by an apostrophe. */
function field(text: string): string {
  const inert = inertText(text);
  const safe = /^[=+\-@\t]/.test(inert) ? `'${inert}` : inert;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rejected lines as CSV: line number and reason. */
export function rejectedLinesCsv(rejected: readonly RejectedLine[]): string {
  const rows = rejected.map(({ line, reason }) => `${line},${field(reason)}`);
  return `${['line,reason', ...rows].join('\r\n')}\r\n`;
}
