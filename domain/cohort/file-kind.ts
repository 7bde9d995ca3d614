import type { FileFault } from '../transcript/fault.ts';

/** What a file is taken for, by how it begins; a fault where it is nothing that the cohort can read. */
type CohortFileKind = 'outcomes' | 'log' | FileFault;

const BOM = /^\ufeff/;

/**
 * Tells a file of outcomes from a log, and both from other files of Second Look that people take for them.
 * @param start the beginning of its text
 */
export function cohortFileKind(start: string): CohortFileKind {
  const text = start.replace(BOM, '').trimStart();
  const line = text.split('\n', 1)[0]!;
  if (line.startsWith('{')) {
    if (line.includes('"second-look-backup"')) return { what: 'backup' };
    if (/"messages"\s*:/.test(line) && !line.includes('"case_id"')) return { what: 'transcripts' };
    return /"previousHash"\s*:/.test(text) && !line.includes('"case_id"') ? 'log' : 'outcomes';
  }
  if (/^"?seq"?,"?at"?,"?actor"?,"?kind"?/.test(line)) return { what: 'log-as-csv' };
  return 'outcomes';
}
