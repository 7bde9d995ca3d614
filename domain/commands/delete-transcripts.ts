import type { Work } from './work.ts';

/**
 * Deletes transcripts with what was found in them and made of them.
 * @param candidateIds of all candidates that may have flagged some
 */
export function deleteTranscripts(work: Work, ids: readonly string[], candidateIds: readonly string[]): void {
  for (const table of ['transcripts', 'unassessed', 'setAside', 'assessments', 'goldenItems'] as const)
    if (ids.length > 0) work.deleteAll(table, ids);
  for (const candidateId of candidateIds) for (const id of ids) work.delete('shadowFlags', [candidateId, id]);
}
