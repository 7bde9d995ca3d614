import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { PartsPass } from './workbook-parts.ts';
import { xmlPart } from './xml-part.ts';

/** Shared texts that are kept. */
const MOST_STRINGS = 5_000_000;

/** What the cells of a workbook refer to. */
export interface WorkbookFacts {
  sheets: { name: string; part: string; isHidden: boolean }[];
  strings: readonly string[];
  /** Whether the format with this number shows a number as a date or time. */
  isDate: readonly boolean[];
  startsIn1904: boolean;
  externalLinks: number;
}

/** Built-in formats that show dates or times (ECMA-376, 18.8.30). */
const isDateId = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** Whether a format of one's own has parts of a date outside of quotes, brackets and escapes. */
const isDateCode = (code: string) =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\.|_.|\*./gi, '')) && !/general/i.test(code);

function stylesReader(isDate: boolean[]) {
  const own = new Map<number, boolean>();
  let inFormats = false;
  return xmlPart({
    open: (name, attribute) => {
      if (name === 'cellXfs') inFormats = true;
      if (name === 'numFmt')
        own.set(Number(attribute('numFmtId')), isDateCode(attribute('formatCode') ?? ''));
      if (name === 'xf' && inFormats) {
        const id = Number(attribute('numFmtId') ?? 0);
        isDate.push(own.get(id) ?? isDateId(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inFormats = false;
    },
  });
}

function stringsReader(strings: string[]) {
  let text = '';
  let isText = false;
  let isSaid = true;
  return xmlPart({
    open: (name) => {
      if (name === 'si') text = '';
      // How a text is pronounced is no part of it.
      if (name === 'rPh') isSaid = false;
      isText = name === 't' && isSaid;
    },
    text: (value) => {
      if (isText) text += value;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isSaid = true;
      if (name !== 'si') return;
      if (strings.length >= MOST_STRINGS) throw new UnusableFileError({ what: 'form-damaged', form: 'xlsx' });
      strings.push(text);
    },
  });
}

/** The name of a part that a relation of the workbook leads to. */
const partAt = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/**
 * Reads what a workbook says of itself, and the texts that its cells share.
 * @throws UnusableFileError when the archive is damaged, too large or no workbook
 */
export function readWorkbookFacts(bytes: Uint8Array): WorkbookFacts {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  const targets = new Map<string, string>();
  const strings: string[] = [];
  const isDate: boolean[] = [];
  let startsIn1904 = false;
  let externalLinks = 0;
  const workbook = () =>
    xmlPart({
      open: (name, attribute) => {
        if (name === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
        if (name === 'sheet')
          sheets.push({
            name: attribute('name') ?? '',
            relation: attribute('r:id') ?? attribute('id') ?? '',
            isHidden: (attribute('state') ?? 'visible') !== 'visible',
          });
      },
    });
  const relations = () =>
    xmlPart({
      open: (name, attribute) => {
        if (name === 'Relationship') targets.set(attribute('Id') ?? '', partAt(attribute('Target') ?? ''));
      },
    });
  const pass = new PartsPass(bytes, (name) => {
    if (/^xl\/externalLinks\/[^/]+\.xml$/.test(name)) externalLinks += 1;
    if (name === 'xl/workbook.xml') return workbook();
    if (name === 'xl/_rels/workbook.xml.rels') return relations();
    if (name === 'xl/styles.xml') return stylesReader(isDate);
    return name === 'xl/sharedStrings.xml' ? stringsReader(strings) : null;
  });
  try {
    while (pass.next());
  } catch (error) {
    const isDamaged = error instanceof UnusableFileError && error.fault.what === 'form-damaged';
    // Of an archive that is cut off, what came before may do.
    if (!isDamaged || sheets.length === 0) throw error;
  }
  const found = sheets.flatMap(({ relation, ...sheet }) => {
    const part = targets.get(relation);
    return part === undefined ? [] : [{ ...sheet, part }];
  });
  if (found.length === 0) throw new UnusableFileError({ what: 'form-damaged', form: 'xlsx' });
  return { sheets: found, strings, isDate, startsIn1904, externalLinks };
}
