import type { Sheet } from '../../domain/export/sheet.ts';
import type { Result, WorkerFailureCode } from '../running/protocol.ts';

export type WorkbookResult = Result<Blob, WorkerFailureCode>;

/** What the workbook worker answers to. */
export interface WorkbookApi {
  /** The sheets as an XLSX file, each with a header that stays in view. */
  write(sheets: readonly Sheet[]): Promise<WorkbookResult>;
}
