import { BackupFault } from '../domain/backup/backup-lines.ts';
import { lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { UnusableError } from './arguments.ts';
import { nameText } from './table.ts';

/** What is wrong with a line of a backup. */
export const backupFaultText = ({ line, reason }: Pick<BackupFault, 'line' | 'reason'>): string =>
  t('cli.rejected.line', { line: String(line), reason: nameText(lineFaultText(reason)) });

/**
 * Reads a backup by some reader.
 * @throws UnusableError when it is none
 */
export async function usableBackup<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    const { line, reason } = error;
    throw new UnusableError(
      t('cli.unusable.backup', { line: String(line), reason: nameText(lineFaultText(reason)) }),
    );
  }
}
