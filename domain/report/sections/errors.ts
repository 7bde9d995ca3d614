import { definitionWords, figureName } from '../../../words/export-words.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import { besidePublished, type PublishedEntry } from '../../metrics/published/beside-published.ts';
import {
  amount,
  type Block,
  fraction,
  fractionOf,
  intervalOf,
  type Line,
  numeric,
  paragraph,
  percentOf,
  type ReportTable,
  type Section,
  shownValue,
} from '../blocks.ts';
import { barChart } from '../chart.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureBook } from '../figure-book.ts';

const METHODS = ['unconfirmed-per-flagged', 'reversed-per-actioned', 'reversed-per-appealed'] as const;

/** All flagged cases, then those of each layer. */
const scopesOf = (figures: FigureBook) => [
  { title: t('report.errors.allLayers'), scope: 'all' },
  ...figures
    .parts('layer', 'cases-flagged')
    .map((layer) => ({ title: nameOf('source', layer), scope: `layer:${layer}` })),
];

function methodTable(figures: FigureBook, method: (typeof METHODS)[number]): ReportTable {
  const { name, text } = definitionWords(method);
  return {
    kind: 'table',
    caption: t('report.errors.method', { name, text }),
    columns: [
      t('report.errors.technology'),
      numeric(t('report.errors.errors')),
      numeric(t('report.errors.ratio')),
      numeric(t('report.column.interval')),
    ],
    rows: scopesOf(figures).map(({ title, scope }) => {
      const figure = figures.get(method, scope);
      return [[title], fractionOf(figure), shownValue(figure), intervalOf(figure)];
    }),
  };
}

/** "18 of 1,576", or that the source gives none. */
function printedFraction({ numerator, denominator }: PublishedEntry): Line {
  if (numerator === null || denominator === null) return [t('report.errors.notPublished')];
  return fraction(amount(numerator), amount(denominator));
}

/** What others published by the same method, next to the own figure. */
export function publishedTable(
  { statistics }: ReportFacts,
  figures: FigureBook,
  caption: string,
  wanted: readonly string[],
): ReportTable {
  const compared = besidePublished(statistics).compared.filter(({ definition }) =>
    wanted.includes(definition),
  );
  return {
    kind: 'table',
    caption,
    columns: [
      t('report.column.figure'),
      t('report.errors.who'),
      numeric(t('report.errors.fraction')),
      numeric(t('report.column.value')),
      t('report.errors.source'),
    ],
    rows: compared.flatMap(({ definition, published }) => {
      const own = figures.get(definition);
      const name = figureName(definition);
      return [
        [
          [name],
          [t('report.errors.here')],
          fractionOf(own),
          shownValue(own),
          [t('report.errors.thisReport')],
        ],
        ...published.map((each) => [
          [name],
          [[each.provider, each.year].filter((part) => part !== null).join(' ')],
          printedFraction(each),
          [percentOf(each.value)],
          [each.section],
        ]),
      ];
    }),
  };
}

/** How often detection was wrong, by each of the three methods in use and by technology. */
export function errors(facts: ReportFacts, figures: FigureBook): Section {
  const [first] = METHODS;
  const bars = scopesOf(figures).map(({ title, scope }) => ({
    name: title,
    figure: figures.get(first, scope),
  }));
  const blocks: Block[] = [
    paragraph(t('report.errors.text')),
    ...METHODS.map((method) => methodTable(figures, method)),
    barChart(t('report.errors.chart', { name: definitionWords(first).name }), bars),
    publishedTable(facts, figures, t('report.errors.published'), METHODS),
  ];
  return {
    number: '2.1.6',
    title: t('report.errors.title'),
    blocks,
  };
}
