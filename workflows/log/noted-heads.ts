import { compareHead, type NotedHead } from '../../domain/decisions/noted-head.ts';
import { type FileHead, type HeadFileKind, headsInFile } from '../../domain/export/file-heads.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { getLogEntry } from '../../storage/log.ts';
import { type Signer, signerOf } from './head-signing.ts';
import { knownHeads } from './known-heads.ts';

/** A head that a file names, and what has become of it. */
export interface CheckedHead extends Omit<FileHead, 'signed'> {
  found: NotedHead;
  /** Null of none. */
  signer: Signer | null;
}

/** What a file says of the log, held against the log. */
export interface CheckedFile {
  kind: HeadFileKind;
  /** In order of number. */
  heads: CheckedHead[];
}

/**
 * Holds the log against every head that a file names.
 * @throws Failure `unreadable-file` when it names none
 */
export async function checkFile(file: Blob): Promise<CheckedFile> {
  const found = await headsInFile(file);
  if (!found || found.heads.length === 0) throw new Failure('unreadable-file', { what: 'no-noted-head' });
  const own = new Set((await knownHeads()).heads.map(({ key }) => key));
  const heads = found.heads.map(async ({ signed, ...head }): Promise<CheckedHead> => {
    const stored = await getLogEntry(head.seq);
    const signer = signed && (await signerOf(signed));
    return {
      ...head,
      found: compareHead(head, stored),
      // A key that was lost with the database is still known by the heads that it signed.
      signer: signer === 'other' && own.has(signed?.key) ? 'own' : signer,
    };
  });
  return { kind: found.kind, heads: await Promise.all(heads) };
}
