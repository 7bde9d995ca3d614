import { figureName, intervalWords } from '../../../words/export-words.ts';
import { orderFinding } from '../../../words/selection-words.ts';
import { rich, t } from '../../../words/words.ts';
import type { Figure } from '../../metrics/figures/figure.ts';
import type { OutcomeFigureId } from '../../metrics/figures/figure-register.ts';
import {
  type Block,
  fractionOf,
  intervalOf,
  type Line,
  lineOf,
  list,
  numeric,
  paragraph,
  piece,
  type ReportTable,
  type Section,
  shownValue,
} from '../blocks.ts';
import { timeChart } from '../chart.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureBook } from '../figure-book.ts';
import { publishedTable } from './errors.ts';

const ACHIEVED: readonly OutcomeFigureId[] = [
  'confirmation-rate',
  'confirmation-rate-exact',
  'confirmation-rate-decided',
  'confirmation-rate-decided-exact',
  'reviewed-share',
  'confirmation-weighted',
  'confirmation-lowest',
  'confirmation-highest',
  'risk-order',
  'recall',
  'expected-misses',
  'recall-corrected',
  'misses-corrected',
  'recall-powered',
  'misses-powered',
  'prevalence',
  'prevalence-corrected',
  'prevalence-powered',
  'agreement-percent',
  'cohen-kappa',
  'gwet-ac1',
  'gwet-ac1-of-scale',
  'krippendorff-alpha',
  'weighted-percent',
  'weighted-kappa',
  'weighted-ac1-of-scale',
  'weighted-alpha',
  'consensus-prevalence',
  'consensus-differing',
  'golden-sensitivity',
  'golden-specificity',
  'golden-item-sensitivity',
  'golden-item-specificity',
  'golden-sensitivity-clustered',
  'golden-specificity-clustered',
  'golden-item-sensitivity-clustered',
  'golden-item-specificity-clustered',
  'golden-item-decided-sensitivity',
  'golden-item-decided-specificity',
  'golden-item-inconclusive-risk',
  'golden-item-inconclusive-benign',
  'anchoring-difference',
  'anchoring-slope-difference',
  'handling-median',
  'handling-percentile-90',
  'pending-age-median',
  'pending-age-oldest',
];

const MEASURES = (
  [
    'layers',
    'person',
    'second',
    'blind',
    'golden',
    'audit',
    'appeals',
    'versions',
    'guidance',
    'breaks',
  ] as const
).map((measure): Line => [t(`report.measures.list.${measure}`)]);

/** "a..b" in words. */
function rangeText(range: string): string {
  const [from = '', to = ''] = range.split('..');
  return t('report.measures.period', { from, to });
}

/** What an interval is, in one word. */
const methodOf = ({ interval }: Figure): Line => [interval === null ? '–' : intervalWords(interval).name];

function achieved(figures: FigureBook): ReportTable {
  return {
    kind: 'table',
    caption: t('report.measures.achieved.caption'),
    columns: [
      t('report.column.figure'),
      numeric(t('report.measures.achieved.fraction')),
      numeric(t('report.column.value')),
      numeric(t('report.column.interval')),
      t('report.measures.achieved.method'),
    ],
    rows: ACHIEVED.map((id) => {
      const figure = figures.get(id);
      return [[figureName(id)], fractionOf(figure), shownValue(figure), intervalOf(figure), methodOf(figure)];
    }),
  };
}

const BAND = [
  ['audit-population', t('report.measures.audit.population')],
  ['audit-drawn', t('report.measures.audit.drawn')],
  ['audit-reviewed', t('report.measures.audit.reviewed')],
  ['audit-misses', t('report.measures.audit.misses')],
] as const;

/** How the sample was put together, where its rows leave something open. */
function auditNotes(figures: FigureBook): Block[] {
  const notes = [
    ['withoutDraw', figures.get('audit-without-draw').value ?? 0],
    ['ungrouped', figures.get('audit-ungrouped').value ?? 0],
  ] as const;
  return notes
    .filter(([, count]) => count > 0)
    .map(([note, count]) => paragraph(t(`report.measures.audit.${note}`, { count })));
}

function auditTable(figures: FigureBook): Block[] {
  const bands = figures.parts('band', 'audit-drawn');
  const notes = auditNotes(figures);
  if (bands.length === 0) return [paragraph(t('report.measures.audit.none')), ...notes];
  return [
    ...notes,
    {
      kind: 'table',
      caption: t('report.measures.audit.caption'),
      columns: [t('report.measures.audit.band'), ...BAND.map(([, title]) => numeric(title))],
      rows: bands.map((band) => [
        [rangeText(band)],
        ...BAND.map(([id]) => shownValue(figures.get(id, `band:${band}`))),
      ]),
    },
  ];
}

function overTime({ statistics }: ReportFacts, figures: FigureBook): Block[] {
  const weeks = figures.parts('week', 'weekly-rate').map((week) => ({
    name: week,
    figure: figures.get('weekly-rate', `week:${week}`),
  }));
  const day = figures.parts('day', 'running-rate').at(-1);
  if (day === undefined) return [paragraph(t('report.measures.time.none'))];
  const running = figures.get('running-rate', `day:${day}`);
  return [
    timeChart(t('report.measures.time.chart'), weeks),
    {
      kind: 'table',
      caption: t('report.measures.time.caption'),
      columns: [
        t('report.measures.time.week'),
        numeric(t('report.column.confirmed')),
        numeric(t('report.measures.time.rate')),
        numeric(t('report.column.interval')),
      ],
      rows: weeks.map(({ name, figure }) => [
        [name],
        fractionOf(figure),
        shownValue(figure),
        intervalOf(figure),
      ]),
    },
    paragraph(
      ...lineOf(
        rich('report.measures.time.running', {
          day,
          value: piece(shownValue(running)),
          fraction: piece(fractionOf(running)),
          interval: piece(intervalOf(running)),
        }),
      ),
    ),
    paragraph(orderFinding(statistics.selection.order)),
  ];
}

function drift({ statistics }: ReportFacts, figures: FigureBook): Block[] {
  const [periods] = figures.parts('drift', 'psi');
  if (!statistics.drift || periods === undefined) return [];
  const row = (id: OutcomeFigureId) => {
    const figure = figures.get(id, `drift:${periods}`);
    return [[figureName(id)], shownValue(figure)];
  };
  const [reference, current] = periods.split('/').map(rangeText);
  return [
    {
      kind: 'table',
      caption: t('report.measures.drift', { current: current!, reference: reference! }),
      columns: [t('report.column.figure'), numeric(t('report.column.value'))],
      rows: (['psi', 'psi-expected', 'psi-quantile-95', 'psi-p-value'] as const).map(row),
    },
  ];
}

/** What keeps errors down, and how well it did. */
export function measures(facts: ReportFacts, figures: FigureBook): Section {
  return {
    number: '2.1.7',
    title: t('report.measures.title'),
    blocks: [
      list(...MEASURES),
      achieved(figures),
      publishedTable(facts, figures, t('report.measures.published'), ['confirmation-rate']),
      ...auditTable(figures),
      ...overTime(facts, figures),
      ...drift(facts, figures),
    ],
  };
}
