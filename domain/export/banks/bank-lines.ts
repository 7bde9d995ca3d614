import type { TextLine } from '../../tables/csv-records.ts';

/** Lines of text, split at LF alone since a carriage return may belong to a quoted cell, without holding more than one; of a longer one only that it was there is told. */
export async function* bankLines(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<TextLine> {
  let number = 1;
  let held = '';
  let tooLong = false;
  const take = (part: string) => {
    if (held.length + part.length > longest) tooLong = true;
    held = tooLong ? '' : held + part;
  };
  const finish = (): TextLine => {
    const line: TextLine = tooLong
      ? { number, reason: { what: 'too-long', mebibytes: longest / 1024 ** 2 } }
      : { number, text: held };
    number += 1;
    held = '';
    tooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      take(chunk.slice(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.slice(start));
  }
  if (held !== '' || tooLong) yield finish();
}
