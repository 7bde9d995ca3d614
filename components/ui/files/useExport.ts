import { useCallback, useEffect, useRef, useState } from 'react';
import { isFailure } from '../../../domain/failures/failure.ts';
import { formatBytes } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ExportRequest } from '../../../workflows/exports/export-source.ts';
import { type ExportFormat, exportFile } from '../../../workflows/exports/exports.ts';
import { failureMessage } from '../reading/FailureAlert.tsx';
import { useAction } from '../reading/useAction.ts';
import { datedName, download } from './download.ts';

/** What each kind of file is called when it is saved, less the date. */
const FILES: Record<ExportFormat, readonly [stem: string, extension: string]> = {
  'outcomes-csv': ['second-look-outcomes', 'csv'],
  'outcomes-jsonl': ['second-look-outcomes', 'jsonl'],
  'statistics-json': ['second-look-statistics', 'json'],
  'figures-csv': ['second-look-figures', 'csv'],
  workbook: ['second-look-statistics', 'xlsx'],
  'indicators-csv': ['second-look-indicators', 'csv'],
  report: ['second-look-practice-report', 'html'],
};

/** How an export goes. */
export interface Exporting {
  /** What is being made; null while nothing is. */
  format: ExportFormat | null;
  /** How much of it is written, 0 to 1; null while what it is made from is being read. */
  progress: number | null;
  /** What was saved, in words; null before, and after something went wrong. */
  done: string | null;
  error: unknown;
  save: (format: ExportFormat, request: ExportRequest) => void;
  cancel: () => void;
  /** Takes back what was said of the last export. */
  dismiss: () => void;
}

/** Makes files and hands them to the browser to be saved, one at a time; leaving the screen stops it. */
export function useExport(): Exporting {
  const [format, setFormat] = useState<ExportFormat | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const { error, clearError, run } = useAction();
  const save = useCallback(
    (wanted: ExportFormat, request: ExportRequest) => {
      const controller = new AbortController();
      stop.current = controller;
      setFormat(wanted);
      setProgress(null);
      setDone(null);
      void run(async () => {
        const made = await exportFile(wanted, request, {
          onProgress: setProgress,
          signal: controller.signal,
        });
        if (controller.signal.aborted) return;
        const name = download(made.file, datedName(...FILES[wanted]));
        setDone(
          t('ui.export.done', {
            name,
            cases: made.cases,
            rows: made.rows,
            size: formatBytes(made.file.size),
          }),
        );
      }).finally(() => setFormat(null));
    },
    [run],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const dismiss = useCallback(() => {
    setDone(null);
    clearError();
  }, [clearError]);
  const stopped = isFailure(error, 'cancelled');
  return {
    format,
    progress,
    done: stopped ? failureMessage(error) : done,
    error: stopped ? null : error,
    save,
    cancel,
    dismiss,
  };
}
