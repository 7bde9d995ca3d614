import { rowsWithout } from '../training/calibration-purge.ts';
import type { CalibrationRow } from '../training/calibration-row.ts';
import type { Reader } from './reader.ts';
import type { Work } from './work.ts';

/** Tables that something of a transcript or a picture stands in, apart from its cases. */
export const TRANSCRIPT_TABLES = [
  ...(['transcripts', 'pictures', 'unassessed', 'setAside', 'assessments', 'goldenItems'] as const),
  ...(['shadowFlags', 'calibrationSessions'] as const),
] as const;

/** What refers to transcripts by other keys than theirs. */
export interface TranscriptReferences {
  /** Of all candidates that may have flagged some. */
  candidateIds: string[];
  calibration: CalibrationRow[];
}

export const readReferences = async ({
  shadowFlags,
  calibrationSessions,
}: Pick<Reader, 'shadowFlags' | 'calibrationSessions'>): Promise<TranscriptReferences> => ({
  candidateIds: await shadowFlags.candidateIds(),
  calibration: await calibrationSessions.all(),
});

/** Deletes transcripts and pictures with what was found in them and made of them, and empties what talks of them. */
export function deleteTranscripts(
  work: Work,
  ids: readonly string[],
  { candidateIds, calibration }: TranscriptReferences,
): void {
  if (ids.length === 0) return;
  const tables = ['transcripts', 'pictures', 'unassessed', 'setAside', 'assessments', 'goldenItems'] as const;
  for (const table of tables) work.deleteAll(table, ids);
  for (const candidateId of candidateIds) for (const id of ids) work.delete('shadowFlags', [candidateId, id]);
  work.putAll('calibrationSessions', rowsWithout(calibration, new Set(ids)));
}
