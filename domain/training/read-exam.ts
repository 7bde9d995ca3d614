import type { z } from 'zod';
import { type ExpectedFile, fieldFault, type LineFault, type LineFormat } from '../transcript/fault.ts';
import { splitLines } from '../transcript/lines.ts';
import { checkFirstJsonLine, parseJsonLine } from '../transcript/read-transcripts.ts';
import { type KeyAnswer, type KeyItem, keyAnswerSchema, keyItemSchema } from './exam-key.ts';

/** What one line of a key or of answers turned out to be. */
export type ExamLine<Row> =
  | { ok: true; line: number; row: Row }
  | { ok: false; line: number; reason: LineFault };

interface ExamFormat<Row> {
  schema: z.ZodType<Row>;
  format: LineFormat;
  expected: ExpectedFile;
}

async function* readLines<Row extends { id: string }>(
  chunks: AsyncIterable<Uint8Array>,
  { schema, format, expected }: ExamFormat<Row>,
): AsyncGenerator<ExamLine<Row>> {
  const seen = new Set<string>();
  let isFirst = true;
  for await (const line of splitLines(chunks)) {
    if (isFirst) checkFirstJsonLine(line, expected);
    const parsed = parseJsonLine(line, format);
    if (parsed === undefined) continue;
    isFirst = false;
    const rejected = (reason: LineFault): ExamLine<Row> => ({ ok: false, line: line.number, reason });
    if ('reason' in parsed) {
      yield rejected(parsed.reason);
      continue;
    }
    const read = schema.safeParse(parsed.value);
    if (!read.success) yield rejected(fieldFault(read.error, parsed.value, format));
    else if (seen.has(read.data.id)) yield rejected({ what: 'id-twice' });
    else {
      seen.add(read.data.id);
      yield { ok: true, line: line.number, row: read.data };
    }
  }
}

/**
 * Reads the key of an exam from the bytes of a JSON Lines file. A line that is rejected, a second use of an id too,
 * does not stop the rest.
 * @throws UnusableFileError when the file is of another kind
 */
export const readExamKey = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ExamLine<KeyItem>> =>
  readLines(chunks, { schema: keyItemSchema, format: 'key-item', expected: 'exam-key' });

/**
 * Reads somebody's answers in the same way; an answer to none of the items is rejected, and of two answers to an item
 * the second.
 * @param ids of the items of the key
 * @throws UnusableFileError when the file is of another kind
 */
export async function* readExamAnswers(
  chunks: AsyncIterable<Uint8Array>,
  ids: ReadonlySet<string>,
): AsyncGenerator<ExamLine<KeyAnswer>> {
  const format = { schema: keyAnswerSchema, format: 'answer', expected: 'exam-answers' } as const;
  for await (const line of readLines(chunks, format))
    yield line.ok && !ids.has(line.row.id)
      ? { ok: false, line: line.line, reason: { what: 'no-such-item' } }
      : line;
}
