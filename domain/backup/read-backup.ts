import { splitLines } from '../transcript/lines.ts';
import { BACKUP_LINE_BYTES, type BackupHeader } from './backup.ts';
import { BackupFault, BackupLines, type BackupRow } from './backup-lines.ts';

/** What was found in a backup beside its rows. */
export interface BackupRead {
  header: BackupHeader;
  lines: number;
  /** Of lines that were passed over, and of an end that is missing. */
  faults: BackupFault[];
}

/**
 * Reads a backup line by line and passes over lines that are not as a backup has them.
 * @param take gets each row of which nothing is wrong
 * @throws BackupFault when the first line is not that of a backup that this version reads
 */
export async function readBackup(
  bytes: AsyncIterable<Uint8Array>,
  take: (row: BackupRow) => void,
): Promise<BackupRead> {
  const backup = new BackupLines();
  const faults: BackupFault[] = [];
  let lines = 0;
  const note = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (!(error instanceof BackupFault) || backup.header === null) throw error;
      faults.push(error);
    }
  };
  for await (const line of splitLines(bytes, BACKUP_LINE_BYTES)) {
    lines = line.number;
    note(() => {
      const found = backup.take(line);
      if (found) take(found);
    });
  }
  if (backup.header === null) throw new BackupFault(Math.max(lines, 1), { what: 'nothing' });
  note(() => backup.end(lines));
  return { header: backup.header, lines, faults };
}
