/** A block of a Markdown text, of the few kinds that the documents of this project use. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; text: string };

const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const RULE = /^\s*\|?\s*:?-{2,}/;

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function takeWhile(lines: string[], condition: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !condition(line));
  return lines.splice(0, end === -1 ? lines.length : end);
}

function takeList(lines: string[], ordered: boolean): Block {
  const items: string[] = [];
  for (const line of takeWhile(
    lines,
    (each) => ITEM.test(each) || (/^\s{2,}\S/.test(each) && each.trim() !== ''),
  )) {
    const item = ITEM.exec(line);
    if (item) items.push(item[2]!);
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', ordered, items };
}

function takeBlock(lines: string[]): Block {
  const line = lines[0]!;
  const heading = HEADING.exec(line);
  if (heading) {
    lines.shift();
    return { kind: 'heading', level: heading[1]!.length, text: heading[2]! };
  }
  if (line.startsWith('```')) {
    lines.shift();
    const text = takeWhile(lines, (each) => !each.startsWith('```')).join('\n');
    lines.shift();
    return { kind: 'code', text };
  }
  const item = ITEM.exec(line);
  if (item) return takeList(lines, item[1] !== undefined);
  if (line.includes('|') && RULE.test(lines[1] ?? '')) {
    const [head, , ...rows] = takeWhile(lines, (each) => each.includes('|'));
    return { kind: 'table', head: cellsOf(head!), rows: rows.map(cellsOf) };
  }
  const text = takeWhile(lines, (each) => each.trim() !== '' && !HEADING.test(each) && !ITEM.test(each));
  return { kind: 'paragraph', text: text.map((each) => each.trim()).join(' ') };
}

/** Cuts a Markdown text into blocks. What it does not know it takes for a paragraph. */
export function blocksOf(source: string): Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  while (lines.length > 0) {
    if (lines[0]!.trim() === '') lines.shift();
    else blocks.push(takeBlock(lines));
  }
  return blocks;
}
