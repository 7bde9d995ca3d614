import { localDay } from '../../../domain/review/workday.ts';
import { markedName } from '../../../workflows/base/open-data.ts';

/**
 * Hands a file to the browser to be saved.
 * @returns the name under which it is saved: that of one from the practice team says so
 */
export function download(file: Blob, name: string): string {
  const saved = markedName(name);
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = saved;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return saved;
}

/** A file name with the local date, such as "second-look-outcomes-2026-03-04.csv". */
export function datedName(stem: string, extension: string, now = new Date()): string {
  return `${stem}-${localDay(now)}.${extension}`;
}
