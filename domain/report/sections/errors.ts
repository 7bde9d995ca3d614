import { definitionWords, figureName } from '../../../words/export-words.ts';
import type { DetectionLayer } from '../../detection/detection-layers.ts';
import { LAYER_NAMES } from '../../detection/layer-names.ts';
import { besidePublished, type PublishedEntry } from '../../metrics/beside-published.ts';
import {
  amount,
  type Block,
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
  { title: 'All layers together', scope: 'all' },
  ...figures
    .parts('layer', 'cases-flagged')
    .map((layer) => ({ title: LAYER_NAMES[layer as DetectionLayer], scope: `layer:${layer}` })),
];

function methodTable(figures: FigureBook, method: (typeof METHODS)[number]): ReportTable {
  const { name, text } = definitionWords(method);
  return {
    kind: 'table',
    caption: `${name}: ${text}`,
    columns: ['Technology', numeric('Errors'), numeric('Ratio'), numeric('95 % interval')],
    rows: scopesOf(figures).map(({ title, scope }) => {
      const figure = figures.get(method, scope);
      return [[title], fractionOf(figure), shownValue(figure), intervalOf(figure)];
    }),
  };
}

/** "18 of 1,576", or that the source gives none. */
function printedFraction({ numerator, denominator }: PublishedEntry): Line {
  if (numerator === null || denominator === null) return ['not published'];
  return [amount(numerator), ' of ', amount(denominator)];
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
    caption: `${caption} of the same definition. Providers, detectors and traffic differ.`,
    columns: ['Figure', 'Who', numeric('Fraction'), numeric('Value'), 'Source'],
    rows: compared.flatMap(({ definition, published }) => {
      const own = figures.get(definition);
      const name = figureName(definition);
      return [
        [[name], ['here'], fractionOf(own), shownValue(own), ['this report']],
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
    paragraph(
      'Three methods are in use, and their results cannot be compared with each other. All three are given, for all layers together and for each layer; a case counts in each layer that flagged it. Where nothing stands below the line a ratio is undefined, which is not 0 %.',
    ),
    ...METHODS.map((method) => methodTable(figures, method)),
    barChart(`${definitionWords(first).name}, with 95 % intervals`, bars),
    publishedTable(facts, figures, 'Beside published error ratios', METHODS),
  ];
  return {
    number: '2.1.6',
    title: 'Number and ratios of errors (false positives) of the different technologies used',
    blocks,
  };
}
