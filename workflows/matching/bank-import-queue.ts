import { createFileQueue, type FinishedFile } from '../base/file-queue.ts';
import {
  type BankImportProgress,
  type BankImportReport,
  type BankTarget,
  importBank,
} from './bank-import.ts';

/** What came of one file of hashes since the console was opened. */
export type FinishedBankImport = FinishedFile<BankImportReport, BankTarget>;

const queue = createFileQueue<BankImportProgress, BankImportReport, BankTarget>(
  { bytes: 0, added: 0, known: 0, rejected: 0 },
  (file, following, target) => importBank(file, target, following),
);

/** The imports of hashes of this tab; they go on while another screen is shown. */
export const useBankImports = queue.useQueue;
/** Takes files of hashes into a bank one after the other; a file that fails does not stop the next. */
export const importBankFiles = queue.add;
/** Stops the running import, which then leaves nothing behind, and drops the files that wait. */
export const cancelBankImports = queue.cancel;
/** Names of this tab's files of hashes that are being taken in or wait. */
export const unfinishedBankFiles = queue.unfinished;
/** Takes a report off the screen. */
export const dismissBankImport = queue.dismiss;
