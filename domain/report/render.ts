import { t } from '../../words/words.ts';
import type { Block, Line, Report, ReportNumber, ReportTable, Section } from './blocks.ts';
import { type ElementNode, element } from './elements.ts';

/** A number keeps every digit in `value`; where it is a figure it says of which one. */
function numberElement({ value, text, figure }: ReportNumber): ElementNode {
  const part = figure && {
    'data-figure': figure.id,
    'data-scope': figure.scope,
    'data-part': figure.part,
  };
  return element('data', { value: value === null ? '' : value, ...part }, text);
}

/** A word longer than this, such as a hash, may be broken after every so many letters. */
const LONG = 40;
const PIECE = /.{1,16}/gu;

function nameElement(name: string): ElementNode {
  const words = name.split(/(?<=\s)/).flatMap((word) => {
    if (word.length <= LONG) return [word];
    return (word.match(PIECE) ?? []).flatMap((piece) => [piece, element('wbr')]);
  });
  return element('bdi', {}, ...words);
}

const lineElements = (line: Line): (ElementNode | string)[] =>
  line.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'name' in piece ? nameElement(piece.name) : numberElement(piece);
  });

function tableElement({ caption, columns, rows }: ReportTable): ElementNode {
  const kindOf = (kind: string, index: number) =>
    typeof columns[index] === 'string' ? kind : `${kind} numeric`;
  const heads = columns.map((column, index) =>
    element(
      'th',
      { scope: 'col', class: kindOf('head', index) },
      typeof column === 'string' ? column : column.title,
    ),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((line, index) =>
        index === 0
          ? element('th', { scope: 'row', class: 'row' }, ...lineElements(line))
          : element('td', { class: kindOf('cell', index) }, ...lineElements(line)),
      ),
    ),
  );
  const table = element(
    'table',
    // The width is for word processors, which take none from the style.
    { class: 'figures', width: '100%' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
  // A wide table scrolls by itself, which the keyboard must reach.
  return element('div', { class: 'wide', role: 'group', 'aria-label': caption, tabindex: 0 }, table);
}

function blockElement(block: Block): ElementNode {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...lineElements(block.line));
    case 'list':
      return element('ul', {}, ...block.lines.map((line) => element('li', {}, ...lineElements(line))));
    case 'table':
      return tableElement(block);
    case 'chart':
      return element('figure', {}, element('figcaption', {}, block.caption), block.picture);
  }
}

function sectionElement({ number, title, blocks }: Section, level: number): ElementNode {
  const heading = number === '' ? title : t('report.heading', { number, title });
  return element('section', {}, element(`h${level}`, {}, heading), ...blocks.map(blockElement));
}

/**
 * The report as elements of a document.
 * @param level of its own heading; those of its sections are one below
 */
export function reportElement({ title, notice, lead, sections }: Report, level = 1): ElementNode {
  return element(
    'article',
    {},
    element('p', { class: 'notice' }, notice),
    element(`h${level}`, {}, title),
    ...lead.map(blockElement),
    ...sections.map((section) => sectionElement(section, level + 1)),
  );
}
