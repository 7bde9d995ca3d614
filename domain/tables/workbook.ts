import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { columnNames, type ValuesOf, valuesWith } from './rows.ts';
import { type SheetRow, sheetReader } from './sheet-cells.ts';
import { MEBIBYTE, TABLE_LIMITS, type TableOptions, type TableRow, type TableSource } from './table.ts';
import { readWorkbookFacts } from './workbook-facts.ts';
import { PartsPass } from './workbook-parts.ts';

/** A sheet of a workbook that was opened. */
export interface OpenedSheet {
  columns: readonly string[];
  sheets: readonly string[];
  sheet: string;
  externalLinks: number;
  /** Whether a formula was met so far. */
  hasFormulas: () => boolean;
  rows: AsyncGenerator<TableRow[]>;
}

async function bytesOf(source: TableSource): Promise<Uint8Array> {
  const mebibytes = TABLE_LIMITS.workbook / MEBIBYTE;
  if (source.size > TABLE_LIMITS.workbook)
    throw new UnusableFileError({ what: 'form-too-large', form: 'xlsx', mebibytes });
  return new Uint8Array(await source.slice(0, source.size).arrayBuffer());
}

/**
 * Opens a sheet of a workbook, the first that is shown where none is named; its first row with cells is the header.
 * Nothing is computed, and no link to another file is followed.
 * @throws UnusableFileError when the workbook is damaged or too large, or has no such sheet
 */
export async function openWorkbook(source: TableSource, options: TableOptions): Promise<OpenedSheet> {
  const bytes = await bytesOf(source);
  const facts = readWorkbookFacts(bytes);
  const wanted = options.sheet;
  const chosen =
    wanted === undefined
      ? (facts.sheets.find(({ isHidden }) => !isHidden) ?? facts.sheets[0]!)
      : facts.sheets.find(({ name }) => name === wanted);
  if (!chosen) throw new UnusableFileError({ what: 'no-sheet', sheet: wanted ?? '' });

  let waiting: SheetRow[] = [];
  let hasFormulas = false;
  const pass = new PartsPass(bytes, (name) =>
    name === chosen.part
      ? sheetReader(
          facts,
          (row) => waiting.push(row),
          () => {
            hasFormulas = true;
          },
        )
      : null,
  );
  while (waiting.length === 0 && pass.next()) options.signal?.throwIfAborted();
  const header = waiting.shift();
  if (!header) throw new UnusableFileError({ what: 'no-rows' });
  const columns = columnNames(header.cells, header.line);
  const values = valuesWith(columns);
  return {
    ...{ columns, sheets: facts.sheets.map(({ name }) => name), sheet: chosen.name },
    ...{ externalLinks: facts.externalLinks, hasFormulas: () => hasFormulas },
    rows: sheetRows(),
  };

  async function* sheetRows(): AsyncGenerator<TableRow[]> {
    let last = header!.line;
    do {
      options.signal?.throwIfAborted();
      options.progress?.(pass.read);
      const rows = waiting;
      waiting = [];
      last = rows.at(-1)?.line ?? last;
      const given = rows.flatMap((row) => rowOf(row, columns.length, values, options));
      if (given.length > 0) yield given;
    } while (step(pass, last, options) || waiting.length > 0);
    if (pass.isOpen) options.rejected(last + 1, { what: 'ends-early' });
  }
}

/** Unpacks on; where rows were read already, damage costs what comes after it. */
function step(pass: PartsPass, last: number, options: TableOptions): boolean {
  try {
    return pass.next();
  } catch (error) {
    if (!(error instanceof UnusableFileError && error.fault.what === 'form-damaged')) throw error;
    options.rejected(last + 1, { what: 'rows-damaged' });
    return false;
  }
}

function rowOf(
  { line, cells }: SheetRow,
  expected: number,
  values: ValuesOf,
  options: TableOptions,
): TableRow[] {
  if (cells.slice(expected).some((cell) => cell !== null)) {
    options.rejected(line, { what: 'cells', count: cells.length, expected });
    return [];
  }
  return [{ line, values: values(cells) }];
}
