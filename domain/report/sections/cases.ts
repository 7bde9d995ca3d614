import type { DetectionLayer } from '../../detection/detection-layers.ts';
import { LAYER_NAMES } from '../../detection/layer-names.ts';
import { type CharacteristicId, characteristicName } from '../../transcript/characteristics.ts';
import {
  type Line,
  name,
  numeric,
  paragraph,
  type ReportTable,
  type Section,
  shownValue,
} from '../blocks.ts';
import type { FigureBook } from '../figure-book.ts';

const COUNTS = [
  ['cases-flagged', 'Flagged'],
  ['cases-reviewed', 'Reviewed'],
  ['cases-confirmed', 'Confirmed'],
  ['cases-not-confirmed', 'Not confirmed'],
  ['cases-inconclusive', 'Inconclusive'],
  ['cases-pending', 'Pending'],
] as const;

interface Group {
  caption: string;
  heading: string;
  /** Word of the scope. */
  word: string;
  /** What a group is called. */
  lineOf: (group: string) => Line;
}

const GROUPS: readonly Group[] = [
  {
    caption: 'Cases by layer; a case counts in each of its layers',
    heading: 'Layer',
    word: 'layer',
    lineOf: (layer) => [LAYER_NAMES[layer as DetectionLayer]],
  },
  {
    caption: 'Cases by characteristic that the final review marked; a case may have several or none',
    heading: 'Characteristic',
    word: 'characteristic',
    lineOf: (id) => [characteristicName(id as CharacteristicId)],
  },
  { caption: 'Cases by locale', heading: 'Locale', word: 'locale', lineOf: (locale) => [name(locale)] },
  { caption: 'Cases by month of flagging', heading: 'Month', word: 'month', lineOf: (month) => [month] },
];

const row = (figures: FigureBook, head: Line, scope: string) => [
  head,
  ...COUNTS.map(([id]) => shownValue(figures.get(id, scope))),
];

function groupTable(figures: FigureBook, { caption, heading, word, lineOf }: Group): ReportTable {
  return {
    kind: 'table',
    caption,
    columns: [heading, ...COUNTS.map(([, title]) => numeric(title))],
    rows: [
      row(figures, ['All'], 'all'),
      ...figures.parts(word, 'cases-flagged').map((group) => row(figures, lineOf(group), `${word}:${group}`)),
    ],
  };
}

/** How many cases there were, and what reviewers said of them. */
export function casesIdentified(figures: FigureBook): Section {
  return {
    number: '2.1.4',
    title: 'Number of cases identified',
    blocks: [
      paragraph(
        'Identified are the flagged cases that a reviewer confirmed: ',
        ...shownValue(figures.get('cases-confirmed')),
        ' of ',
        ...shownValue(figures.get('cases-reviewed')),
        ' that were reviewed. The official form tells kinds of cases apart; here there is one, a conversation in text.',
      ),
      ...GROUPS.map((group) => groupTable(figures, group)),
    ],
  };
}
