import { describeEntry } from '../../words/log-entry-text.ts';
import { isHidden, type ReadableEntry } from '../decisions/log-visibility.ts';
import { PRACTICE_CELL, PRACTICE_COLUMN } from './practice-column.ts';
import { tableToCsv } from './table.ts';

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'kind',
  'case_id',
  'transcript_id',
  'title',
  'detail',
  'payload',
  'hidden',
  'previous_hash',
  'hash',
] as const;

/**
 * Entries of the log as CSV (RFC 4180, CRLF, a header), safe to open in a spreadsheet. The payload is JSON; it is
 * empty where this reader must not read the entry, and `hidden` says why.
 * @param transcriptOf transcript of a case, by case id
 * @param practiceTeam it is generated history: each row says so in a column of its own
 */
export function logToCsv(
  entries: readonly ReadableEntry[],
  transcriptOf: ReadonlyMap<string, string>,
  practiceTeam = false,
): string {
  const rows = entries.map((entry) => {
    const { title, detail } = describeEntry(entry);
    const { seq, at, actor, kind, caseId, payload, previousHash, hash } = entry;
    return [
      seq,
      at,
      actor,
      kind,
      caseId ?? '',
      transcriptOf.get(caseId ?? '') ?? '',
      title,
      detail,
      payload === null ? '' : JSON.stringify(payload),
      isHidden(entry) ? entry.hidden : '',
      previousHash,
      hash,
      ...(practiceTeam ? [PRACTICE_CELL] : []),
    ];
  });
  return tableToCsv({ columns: practiceTeam ? [...COLUMNS, PRACTICE_COLUMN] : COLUMNS, rows });
}

/**
 * Entries of the log as JSON Lines, each as it is stored, so that its hash can be computed again; those of which this
 * reader is not told all say so.
 * @param practiceTeam it is generated history: each line says so beside the entry
 */
export function logToJsonLines(entries: readonly ReadableEntry[], practiceTeam = false): string {
  const mark = practiceTeam ? { practiceTeam } : {};
  return entries.map((entry) => `${JSON.stringify({ ...entry, ...mark })}\n`).join('');
}
