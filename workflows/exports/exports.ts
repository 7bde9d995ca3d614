import type { Outcome } from '../../domain/decisions/outcome.ts';
import { exportWorkbook } from '../../domain/export/export-workbook.ts';
import { figuresTable } from '../../domain/export/figures-table.ts';
import { indicatorsTable } from '../../domain/export/indicators.ts';
import { outcomesToCsv, outcomesToJsonLines } from '../../domain/export/outcome-files.ts';
import { stampOf } from '../../domain/export/provenance.ts';
import { LAST_ROW } from '../../domain/export/sheet.ts';
import { statisticsToJson } from '../../domain/export/statistics-file.ts';
import { tableToCsv } from '../../domain/export/table.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { figuresOf } from '../../domain/metrics/figures/figures.ts';
import { reportHtml } from '../../domain/report/html.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { writeWorkbookFile } from '../../workers/workbook/workbook-client.ts';
import { type ExportRequest, type ExportSource, readExport } from './export-source.ts';
import { reportOn } from './report.ts';

/** Rows of a text file that are written before the page gets its turn: some ten milliseconds. */
const CHUNK = 1_000;

const stopped = () => new Failure('cancelled', { what: 'export' });

/** How a long export is followed and stopped. */
export interface ExportOptions {
  /** How much of the file is written, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Counts the parts of a file; before each the page has its turn, and the export can be stopped. */
class Parts {
  #done = 0;
  #of: number;
  #options: ExportOptions;

  constructor(of: number, options: ExportOptions) {
    this.#of = of;
    this.#options = options;
  }

  /** @throws Failure `cancelled` */
  next = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    const { signal, onProgress } = this.#options;
    if (signal?.aborted) throw stopped();
    onProgress?.(this.#done / this.#of);
    this.#done += 1;
  };
}

type Maker = (source: ExportSource, options: ExportOptions) => Promise<Blob>;

const blob = (parts: BlobPart[], type: string) => new Blob(parts, { type: `${type};charset=utf-8` });

/** Rows some at a time; the first part is written without any rows as well, for the header. */
async function inParts(
  outcomes: readonly Outcome[],
  options: ExportOptions,
  write: (some: readonly Outcome[], isFirst: boolean) => string,
): Promise<string[]> {
  const count = Math.max(1, Math.ceil(outcomes.length / CHUNK));
  const parts = new Parts(count, options);
  const written: string[] = [];
  for (let part = 0; part < count; part += 1) {
    await parts.next();
    written.push(write(outcomes.slice(part * CHUNK, (part + 1) * CHUNK), part === 0));
  }
  return written;
}

async function workbook(source: ExportSource, { signal }: ExportOptions): Promise<Blob> {
  const { outcomes, statistics, provenance } = source;
  if (outcomes.length >= LAST_ROW)
    throw new Failure('too-large', { what: 'sheet', most: LAST_ROW - 1, count: outcomes.length });
  const written = await writeWorkbookFile(exportWorkbook(outcomes, statistics, provenance), signal);
  if (written.ok) return written.value;
  if (written.code === 'cancelled') throw stopped();
  throw new Failure('figures-failed', { what: 'workbook', why: whyOf(written) });
}

const MAKERS = {
  'outcomes-csv': async ({ outcomes, provenance }, options) => {
    const stamp = stampOf(provenance);
    return blob(
      await inParts(outcomes, options, (some, first) => outcomesToCsv(some, stamp, first)),
      'text/csv',
    );
  },
  'outcomes-jsonl': async ({ outcomes, provenance }, options) => {
    const stamp = stampOf(provenance);
    return blob(
      await inParts(outcomes, options, (some) => outcomesToJsonLines(some, stamp)),
      'application/jsonl',
    );
  },
  'statistics-json': async ({ statistics, provenance, comparison }) =>
    blob([statisticsToJson(statistics, provenance, comparison)], 'application/json'),
  'figures-csv': async ({ statistics, provenance }) =>
    blob([tableToCsv(figuresTable(figuresOf(statistics), provenance))], 'text/csv'),
  workbook,
  'indicators-csv': async ({ statistics, provenance }) =>
    blob([tableToCsv(indicatorsTable(statistics, provenance))], 'text/csv'),
  report: async (source) => blob([reportHtml(await reportOn(source))], 'text/html'),
} satisfies Record<string, Maker>;

/** What can be taken out. */
export type ExportFormat = keyof typeof MAKERS;

/** Every format. */
export const EXPORT_FORMATS = Object.keys(MAKERS) as ExportFormat[];

/** A file that was made, and how many rows and cases it is about. */
export interface ExportedFile {
  file: Blob;
  rows: number;
  cases: number;
}

/**
 * Makes a file of what was read.
 * @throws Failure `cancelled` or `too-large`
 */
export async function makeFile(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions = {},
): Promise<Blob> {
  const make: Maker = MAKERS[format];
  return make(source, options);
}

/**
 * Makes a file of what the filter leaves.
 * @throws Failure `not-allowed`, `no-reviewer`, `cancelled` or `too-large`
 */
export async function exportFile(
  format: ExportFormat,
  request: ExportRequest,
  options: ExportOptions = {},
): Promise<ExportedFile> {
  const source = await readExport(request);
  const { rows, cases } = source.provenance;
  return { file: await makeFile(format, source, options), rows, cases };
}
