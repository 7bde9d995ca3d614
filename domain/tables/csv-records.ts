import type { LineFault } from '../transcript/fault.ts';

/** A line of a CSV file as text, or why it is none. */
export type TextLine = { number: number; text: string } | { number: number; reason: LineFault };

/** A CSV record with the line on which it begins, or why there is none there. */
export type CsvRecord = { line: number; text: string } | { line: number; reason: LineFault };

/** UTF-16 units in one record; a quote that is not closed within so many is taken for a stray one. */
const RECORD_LENGTH = 1024 * 1024;

/** Where a line leaves off: between records, within a quoted cell, or in a form that CSV does not have. */
type Ending = 'complete' | 'open' | 'malformed';

/** Reads the quotes of one line as RFC 4180 has them: around whole cells, doubled within. */
function endingOf(text: string, beginsOpen: boolean, delimiter: string): Ending {
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  let open = beginsOpen;
  let index = 0;
  while (open || index <= end) {
    if (!open) {
      const quote = text.indexOf('"', index);
      if (quote === -1) return 'complete';
      if (quote > index && text[quote - 1] !== delimiter) return 'malformed';
      index = quote + 1;
    }
    const close = text.indexOf('"', index);
    if (close === -1) return 'open';
    open = text[close + 1] === '"';
    index = close + 2;
    if (open || close + 1 === end) continue;
    if (text[close + 1] !== delimiter) return 'malformed';
  }
  return 'complete';
}

/**
 * Joins the lines of a CSV file to records; a quoted cell may run over several. A record that does not work out
 * costs only the line it begins on: reading goes on with the next line. Blank lines between records are skipped.
 */
export class CsvRecords {
  #delimiter: string;
  #pending: { number: number; text: string }[] = [];
  #length = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Takes the next line and gives what it completes. */
  add(line: TextLine): CsvRecord[] {
    const records: CsvRecord[] = [];
    const waiting: TextLine[] = [line];
    while (waiting.length > 0) {
      const next = waiting.pop()!;
      if ('reason' in next) {
        if (this.#pending.length > 0) {
          waiting.push(next);
          records.push(this.#giveUp('open-cell-runs-on', waiting));
        } else records.push({ line: next.number, reason: next.reason });
        continue;
      }
      if (this.#pending.length === 0 && next.text.trim() === '') continue;
      const ending = endingOf(next.text, this.#pending.length > 0, this.#delimiter);
      this.#pending.push(next);
      this.#length += next.text.length + 1;
      if (ending === 'complete') records.push(this.#finish());
      else if (ending === 'malformed') records.push(this.#giveUp('stray-quote', waiting));
      else if (this.#length > RECORD_LENGTH) records.push(this.#giveUp('open-cell', waiting));
    }
    return records;
  }

  /** What is left when the file ends. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#pending.length > 0) {
      const waiting: TextLine[] = [];
      records.push(this.#giveUp('open-cell', waiting));
      while (waiting.length > 0) records.push(...this.add(waiting.pop()!));
    }
    return records;
  }

  #finish(): CsvRecord {
    const line = this.#pending[0]!.number;
    const text = this.#pending.map((each) => each.text).join('\n');
    this.#clear();
    return { line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  }

  /** Rejects the line the record begins on and puts the others back, to be read anew. */
  #giveUp(what: 'open-cell-runs-on' | 'stray-quote' | 'open-cell', waiting: TextLine[]): CsvRecord {
    const [first, ...others] = this.#pending;
    this.#clear();
    for (const other of others.reverse()) waiting.push(other);
    return { line: first!.number, reason: { what } };
  }

  #clear(): void {
    this.#pending = [];
    this.#length = 0;
  }
}
