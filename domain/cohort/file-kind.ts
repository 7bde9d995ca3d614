/** What a file is taken for, by how it begins; a reason where it is nothing that the cohort can read. */
type CohortFileKind = 'outcomes' | 'log' | { reason: string };

const BOM = /^\ufeff/;

/**
 * Tells a file of outcomes from a log, and both from other files of Second Look that people take for them.
 * @param start the beginning of its text
 */
export function cohortFileKind(start: string): CohortFileKind {
  const text = start.replace(BOM, '').trimStart();
  const line = text.split('\n', 1)[0]!;
  if (line.startsWith('{')) {
    if (line.includes('"second-look-backup"'))
      return { reason: 'This is a backup. Restore it under Data, or export outcomes or the log instead.' };
    if (/"messages"\s*:/.test(line) && !line.includes('"case_id"'))
      return { reason: 'These are transcripts. Import them under Data; the cohort takes outcomes and logs.' };
    return /"previousHash"\s*:/.test(text) && !line.includes('"case_id"') ? 'log' : 'outcomes';
  }
  if (/^"?seq"?,"?at"?,"?actor"?,"?kind"?/.test(line))
    return { reason: 'This is a log as CSV, which cannot be verified. Export the log as JSON Lines.' };
  return 'outcomes';
}
