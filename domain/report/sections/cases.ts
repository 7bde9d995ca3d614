import { nameOf } from '../../../words/name-of.ts';
import { rich, t } from '../../../words/words.ts';
import {
  type Line,
  lineOf,
  name,
  numeric,
  paragraph,
  piece,
  type ReportTable,
  type Section,
  shownValue,
} from '../blocks.ts';
import type { FigureBook } from '../figure-book.ts';

const COUNTS = [
  ['cases-flagged', t('report.column.flagged')],
  ['cases-reviewed', t('report.cases.reviewed')],
  ['cases-confirmed', t('report.column.confirmed')],
  ['cases-not-confirmed', t('report.column.notConfirmed')],
  ['cases-inconclusive', t('report.column.inconclusive')],
  ['cases-pending', t('report.cases.pending')],
] as const;

interface Group {
  caption: string;
  heading: string;
  /** Word of the scope. */
  word: string;
  /** What a group is called. */
  headOf: (group: string) => Line;
}

const GROUPS: readonly Group[] = [
  {
    caption: t('report.cases.by.layer'),
    heading: t('report.column.layer'),
    word: 'layer',
    headOf: (layer) => [nameOf('source', layer)],
  },
  {
    caption: t('report.cases.by.characteristic'),
    heading: t('report.cases.characteristic'),
    word: 'characteristic',
    headOf: (id) => [nameOf('characteristic', id)],
  },
  {
    caption: t('report.cases.by.locale'),
    heading: t('report.column.locale'),
    word: 'locale',
    headOf: (locale) => [name(locale)],
  },
  {
    caption: t('report.cases.by.month'),
    heading: t('report.column.month'),
    word: 'month',
    headOf: (month) => [month],
  },
];

const row = (figures: FigureBook, head: Line, scope: string) => [
  head,
  ...COUNTS.map(([id]) => shownValue(figures.get(id, scope))),
];

function groupTable(figures: FigureBook, { caption, heading, word, headOf }: Group): ReportTable {
  return {
    kind: 'table',
    caption,
    columns: [heading, ...COUNTS.map(([, title]) => numeric(title))],
    rows: [
      row(figures, [t('report.cases.all')], 'all'),
      ...figures.parts(word, 'cases-flagged').map((group) => row(figures, headOf(group), `${word}:${group}`)),
    ],
  };
}

/** How many cases there were, and what reviewers said of them. */
export function casesIdentified(figures: FigureBook): Section {
  return {
    number: '2.1.4',
    title: t('report.cases.title'),
    blocks: [
      paragraph(
        ...lineOf(
          rich('report.cases.identified', {
            confirmed: piece(shownValue(figures.get('cases-confirmed'))),
            reviewed: piece(shownValue(figures.get('cases-reviewed'))),
          }),
        ),
      ),
      ...GROUPS.map((group) => groupTable(figures, group)),
    ],
  };
}
