import { figureName, intervalWords } from '../../../words/export-words.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { OutcomeFigureId } from '../../metrics/figure-register.ts';
import {
  type Block,
  fractionOf,
  intervalOf,
  type Line,
  list,
  numeric,
  paragraph,
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
  'recall',
  'expected-misses',
  'agreement-percent',
  'cohen-kappa',
  'gwet-ac1',
  'krippendorff-alpha',
  'golden-sensitivity',
  'golden-specificity',
  'golden-item-sensitivity',
  'golden-item-specificity',
  'anchoring-difference',
  'anchoring-slope-difference',
  'handling-median',
  'handling-percentile-90',
  'pending-age-median',
  'pending-age-oldest',
];

const MEASURES: readonly Line[] = [
  ['Several layers of detection, each counted by itself; the policy says which of them flag.'],
  ['A person reviews every flagged case before it counts as confirmed.'],
  ['Second reviews that do not show the first verdict, and adjudication where two verdicts disagree.'],
  ['Blind first reviews, with score and evidence hidden, to see whether the score moves the verdict.'],
  ['Golden items, whose answer is known, to check reviewers.'],
  ['Audit samples from below the threshold, to estimate what was missed.'],
  ['Appeals, decided by somebody who had no hand in the case.'],
  ['Thresholds and review policies with versions; each case keeps those it was flagged and reviewed under.'],
  [
    'Definitions, benign look-alikes and guidance beside every case, with a version that each decision keeps.',
  ],
  ['Breaks and a limit of the working day for reviewers.'],
];

/** What an interval is, in one word. */
const methodOf = ({ interval }: Figure): Line => [interval === null ? '–' : intervalWords(interval).name];

function achieved(figures: FigureBook): ReportTable {
  return {
    kind: 'table',
    caption: 'What was achieved',
    columns: ['Figure', numeric('k of n'), numeric('Value'), numeric('95 % interval'), 'Interval by'],
    rows: ACHIEVED.map((id) => {
      const figure = figures.get(id);
      return [[figureName(id)], fractionOf(figure), shownValue(figure), intervalOf(figure), methodOf(figure)];
    }),
  };
}

const BAND = [
  ['audit-population', 'Population'],
  ['audit-drawn', 'Drawn'],
  ['audit-reviewed', 'Reviewed'],
  ['audit-misses', 'Misses'],
] as const;

function auditTable(figures: FigureBook): Block[] {
  const bands = figures.parts('band', 'audit-drawn');
  if (bands.length === 0)
    return [paragraph('No audit sample was drawn from what the filter leaves: recall is undefined.')];
  return [
    {
      kind: 'table',
      caption: 'The audit sample by score band, from, inclusive, to, exclusive',
      columns: ['Band', ...BAND.map(([, title]) => numeric(title))],
      rows: bands.map((band) => [
        [band.replace('..', ' to ')],
        ...BAND.map(([id]) => shownValue(figures.get(id, `band:${band}`))),
      ]),
    },
  ];
}

function overTime(figures: FigureBook): Block[] {
  const weeks = figures.parts('week', 'weekly-rate').map((week) => ({
    name: week,
    figure: figures.get('weekly-rate', `week:${week}`),
  }));
  const day = figures.parts('day', 'running-rate').at(-1);
  if (day === undefined) return [paragraph('Nothing was decided yet, so nothing went up or down.')];
  const running = figures.get('running-rate', `day:${day}`);
  return [
    timeChart('Weekly confirmation rate, with 95 % intervals', weeks),
    {
      kind: 'table',
      caption: 'Weekly confirmation rate, by the ISO week of the final verdict',
      columns: ['Week', numeric('Confirmed'), numeric('Rate'), numeric('95 % interval')],
      rows: weeks.map(({ name, figure }) => [
        [name],
        fractionOf(figure),
        shownValue(figure),
        intervalOf(figure),
      ]),
    },
    paragraph(
      `Up to the end of ${day} the rate was `,
      ...shownValue(running),
      ' (',
      ...fractionOf(running),
      '), and from ',
      ...intervalOf(running),
      ' by a confidence sequence, which holds however often one looks.',
    ),
  ];
}

function drift({ statistics }: ReportFacts, figures: FigureBook): Block[] {
  const [periods] = figures.parts('drift', 'psi');
  if (!statistics.drift || periods === undefined) return [];
  const row = (id: OutcomeFigureId) => {
    const figure = figures.get(id, `drift:${periods}`);
    return [[figureName(id)], shownValue(figure)];
  };
  const [reference, current] = periods.split('/').map((period) => period.replace('..', ' to '));
  return [
    {
      kind: 'table',
      caption: `Score drift of flagged cases: ${current} against ${reference}`,
      columns: ['Figure', numeric('Value')],
      rows: (['psi', 'psi-expected', 'psi-quantile-95', 'psi-p-value'] as const).map(row),
    },
  ];
}

/** What keeps errors down, and how well it did. */
export function measures(facts: ReportFacts, figures: FigureBook): Section {
  return {
    number: '2.1.7',
    title: 'Measures applied to limit the error rate and the error rate achieved',
    blocks: [
      list(...MEASURES),
      achieved(figures),
      publishedTable(facts, figures, 'Beside published confirmation rates', ['confirmation-rate']),
      ...auditTable(figures),
      ...overTime(figures),
      ...drift(facts, figures),
    ],
  };
}
