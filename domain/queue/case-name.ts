import type { Case } from './case.ts';

/** What a case is called wherever it is named: the id of its transcript, or the name of its picture. */
export function nameOfCase({
  transcriptId,
  match,
}: Pick<Case, 'transcriptId'> & { match?: { name?: string | undefined } | undefined }): string {
  return match?.name || transcriptId;
}
