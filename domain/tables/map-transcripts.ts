import { fieldFault, type LineFault } from '../transcript/fault.ts';
import { IdSet } from '../transcript/id-set.ts';
import { compareInstants, readInstant } from '../transcript/instant.ts';
import type { TranscriptLine } from '../transcript/read-transcripts.ts';
import { transcriptSchema } from '../transcript/transcript.ts';
import { messagesIn, type TableMessage } from './cell-messages.ts';
import { cellAt, instantIn, textOf } from './cells.ts';
import type { TableRow } from './table.ts';
import type { TranscriptMapping } from './transcript-mapping.ts';

/** UTF-16 units of text that are held while rows of conversations may still come. */
const MOST_HELD = 64 * 1024 ** 2;

type Mapping<Shape> = Extract<TranscriptMapping, { shape: Shape }>;

/** A conversation whose rows are being gathered, with the line of each message. */
interface Gathered {
  id: string;
  lines: number[];
  messages: TableMessage[];
  first: TableRow;
  fault: { line: number; reason: LineFault } | null;
}

const MINUTE = 60_000;

function labelOf({ values }: TableRow, { label }: TranscriptMapping) {
  if (!label) return {};
  const value = cellAt(values, label.column);
  const text = textOf(Array.isArray(value) ? (value[0] ?? null) : value)
    ?.trim()
    .toLowerCase();
  if (text === undefined) return {};
  const isOf = (words: readonly string[]) => words.some((word) => word.toLowerCase() === text);
  if (isOf(label.risk)) return { label: { outcome: 'risk' } };
  return isOf(label.benign) ? { label: { outcome: 'benign' } } : null;
}

function timed(messages: readonly TableMessage[], start: string): TableMessage[] | null {
  const missing = messages.filter(({ at }) => at === null).length;
  if (missing === 0) return [...messages];
  if (missing < messages.length) return null;
  const from = readInstant(start).at;
  return messages.map((message, index) => ({
    ...message,
    at: new Date(from + index * MINUTE).toISOString(),
  }));
}

/** Makes transcripts of the rows of one table; ids are used once. */
export class TranscriptMaker {
  readonly #mapping: TranscriptMapping;
  readonly #seen = new IdSet();
  readonly #open = new Map<string, Gathered>();
  #held = 0;

  constructor(mapping: TranscriptMapping) {
    this.#mapping = mapping;
  }

  /** Takes rows and gives what they complete. */
  add(rows: readonly TableRow[]): TranscriptLine[] {
    const mapping = this.#mapping;
    return rows.flatMap((row) =>
      mapping.shape === 'message-rows' ? this.#gather(row, mapping) : [this.#whole(row, mapping)],
    );
  }

  /** What was not complete until the rows ended. */
  end(): TranscriptLine[] {
    const lines = [...this.#open.values()].map((gathered) => this.#finish(gathered));
    this.#open.clear();
    this.#held = 0;
    return lines;
  }

  #whole(row: TableRow, mapping: Mapping<'transcript-rows'>): TranscriptLine {
    const id = mapping.id === undefined ? `row-${row.line}` : textOf(cellAt(row.values, mapping.id));
    if (id === null) return failed(row.line, { what: 'no-cell', column: mapping.id! });
    const messages = messagesIn(cellAt(row.values, mapping.messages), mapping.form, mapping.offset);
    if (messages === null) return failed(row.line, { what: 'no-messages', column: mapping.messages });
    return this.#finish({ id, messages, lines: messages.map(() => row.line), first: row, fault: null });
  }

  #gather(row: TableRow, mapping: Mapping<'message-rows'>): TranscriptLine[] {
    const id = textOf(cellAt(row.values, mapping.conversation));
    if (id === null) return [failed(row.line, { what: 'no-cell', column: mapping.conversation })];
    const done: TranscriptLine[] = [];
    let gathered = this.#open.get(id);
    if (!gathered) {
      if (mapping.rows === 'together') done.push(...this.end());
      gathered = { id, lines: [], messages: [], first: row, fault: null };
      this.#open.set(id, gathered);
    }
    const message = this.#message(row, mapping);
    if ('what' in message) gathered.fault ??= { line: row.line, reason: message };
    else {
      gathered.lines.push(row.line);
      gathered.messages.push(message);
      this.#held += message.text.length + 100;
      if (this.#held > MOST_HELD)
        gathered.fault ??= {
          line: row.line,
          reason: { what: 'rows-apart', mebibytes: MOST_HELD / 1024 ** 2 },
        };
    }
    // Nothing more is held of what is not given.
    if (gathered.fault) {
      gathered.messages = [];
      gathered.lines = [];
    }
    return done;
  }

  #message(
    { values }: TableRow,
    { text, from, at, offset }: Mapping<'message-rows'>,
  ): TableMessage | LineFault {
    const said = cellAt(values, text);
    if (typeof said === 'object') return { what: 'no-cell', column: text };
    const time = at === undefined ? null : instantIn(cellAt(values, at), offset);
    if (at !== undefined && time === null) return { what: 'no-time', column: at };
    return { from: from === undefined ? null : textOf(cellAt(values, from)), at: time, text: String(said) };
  }

  #finish({ id, lines, messages, first, fault }: Gathered): TranscriptLine {
    if (fault) return failed(fault.line, fault.reason);
    const mapping = this.#mapping;
    const label = labelOf(first, mapping);
    if (label === null) return failed(first.line, { what: 'unknown-label', column: mapping.label!.column });
    const all = timed(messages, mapping.start);
    if (all === null) return failed(first.line, { what: 'some-times' });
    const order = all.map((_, index) => index);
    if (mapping.shape === 'message-rows' && mapping.order === 'time')
      order.sort((left, right) => compareInstants(readInstant(all[left]!.at!), readInstant(all[right]!.at!)));
    const optional = (place: string | undefined) =>
      (place && textOf(cellAt(first.values, place))) ?? undefined;
    const value = {
      ...{ id, locale: optional(mapping.locale), channel: optional(mapping.channel), ...label },
      messages: order.map((index) => ({ ...all[index]!, from: all[index]!.from ?? mapping.someone })),
    };
    const read = transcriptSchema.safeParse(value);
    if (read.success)
      return this.#seen.add(id)
        ? { ok: true, line: first.line, transcript: read.data }
        : failed(first.line, { what: mapping.shape === 'message-rows' ? 'conversation-apart' : 'id-twice' });
    const [key, index] = read.error.issues[0]?.path ?? [];
    const line = key === 'messages' && typeof index === 'number' ? lines[order[index]!] : undefined;
    return failed(line ?? first.line, fieldFault(read.error, value, 'transcript'));
  }
}

const failed = (line: number, reason: LineFault): TranscriptLine => ({ ok: false, line, reason });
