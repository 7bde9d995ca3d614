import { localDay } from '../../../domain/review/workday.ts';

/** Hands a file to the browser to be saved. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name with the local date, such as "second-look-outcomes-2026-03-04.csv". */
export function datedName(stem: string, extension: string, now = new Date()): string {
  return `${stem}-${localDay(now)}.${extension}`;
}
