import { definitionWords } from '../../words/export-words.ts';
import type { Figure } from '../metrics/figure.ts';
import type { OutcomeFigureId } from '../metrics/figure-register.ts';
import { figuresOf } from '../metrics/figures.ts';
import { proportion } from '../metrics/intervals.ts';
import type { Statistics } from '../metrics/statistics.ts';
import { describeProvenance, PRACTICE_NOTICE, type Provenance } from './provenance.ts';
import type { Cell, Table } from './table.ts';

/** What an indicator is made of, and how to read it here. */
interface Indicator {
  name: string;
  /** Id of the figure that it is. */
  figure: OutcomeFigureId;
  meaning: string;
  /** Why it has no value. */
  undefinedBecause: string;
}

const NOTHING_DECIDED = 'nothing that the filter leaves has a final verdict';
const NO_APPEAL = 'no appeal was resolved';

/** By layer, by locale and in total. */
const RATES: readonly Indicator[] = [
  {
    name: 'precision',
    figure: 'confirmation-rate-decided',
    meaning: 'the confirmation rate of decided cases, which measures detection and reviewers together',
    undefinedBecause: NOTHING_DECIDED,
  },
  {
    name: 'error rate, unconfirmed per flagged',
    figure: 'unconfirmed-per-flagged',
    meaning: 'first of the three methods in use',
    undefinedBecause: NOTHING_DECIDED,
  },
  {
    name: 'error rate, reversed per actioned',
    figure: 'reversed-per-actioned',
    meaning: 'second of the three methods in use',
    undefinedBecause: 'nothing that the filter leaves is confirmed',
  },
  {
    name: 'error rate, reversed per appealed',
    figure: 'reversed-per-appealed',
    meaning: 'third of the three methods in use',
    undefinedBecause: NO_APPEAL,
  },
];

/** A count, which is never undefined. */
const counted = (name: string, figure: OutcomeFigureId, meaning: string): Indicator => ({
  ...{ name, figure, meaning, undefinedBecause: '' },
});

const COUNTS: readonly Indicator[] = [
  counted('cases flagged', 'cases-flagged', 'a count of cases'),
  counted('cases reviewed', 'cases-reviewed', 'a count of cases'),
  counted('cases confirmed', 'cases-confirmed', 'a count of cases'),
];

/** Only in total: what is sampled and what is appealed is not told by layer. */
const TOTALS: readonly Indicator[] = [
  {
    name: 'recall',
    figure: 'recall',
    meaning: 'an estimate from audit samples below the threshold',
    undefinedBecause: 'no audit sample was reviewed',
  },
  counted('appeals, total', 'appeals-opened', 'a count of flagged cases'),
  counted('appeals, upheld', 'appeals-upheld', 'a count of flagged cases'),
  counted('appeals, reversed', 'appeals-reversed', 'a count of flagged cases'),
  {
    name: 'appeals, median time to decide, days',
    figure: 'appeal-days',
    meaning: 'from opening to the latest decision',
    undefinedBecause: NO_APPEAL,
  },
  {
    name: 'reviews, median time to decide, seconds',
    figure: 'handling-median',
    meaning: 'active handling time of first and second reviews',
    undefinedBecause: 'no review with a known handling time',
  },
];

/** No figure of the list: sensitivity and specificity on golden items in one, as templates ask for it. */
const ACCURACY: Omit<Indicator, 'figure'> = {
  name: 'accuracy',
  meaning:
    'share of first answers to golden items that were right: it measures reviewers against known answers, not detection',
  undefinedBecause: 'no golden item was reviewed',
};

type Counted = Pick<Figure, 'k' | 'n' | 'value' | 'low' | 'high' | 'interval'>;

function accuracyOf({ goldenItems: { overall } }: Statistics): Counted {
  const { sensitivity, specificity } = overall;
  const { k, n, value, wilson95 } = proportion(sensitivity.k + specificity.k, sensitivity.n + specificity.n);
  const [low, high] = wilson95 ?? [null, null];
  return { k, n, value, low, high, interval: wilson95 && 'wilson' };
}

function rowOf(
  { name, meaning, undefinedBecause }: Omit<Indicator, 'figure'>,
  scope: string,
  { k, n, value, low, high, interval }: Counted,
  definition?: string,
): Cell[] {
  const parts = [
    value === null && `undefined: ${undefinedBecause}`,
    meaning,
    definition?.replace(/\.$/, ''),
    k !== null && `k = ${k}`,
    n !== null && `n = ${n}`,
    interval !== null && `95 % interval ${low} to ${high} (${interval})`,
    'practice on synthetic data',
  ];
  return [name, scope === 'all' ? 'total' : scope, value, parts.filter(Boolean).join('; ')];
}

/**
 * The figures in the shape of transparency-reporting indicators: what, over what, the value (empty where it is
 * undefined) and the context that is needed to read it. What the file says of itself follows in rows of its own.
 */
export function indicatorsTable(statistics: Statistics, provenance: Provenance): Table {
  const figures = figuresOf(statistics);
  const rowsOf = (indicators: readonly Indicator[], scopes: readonly string[]): Cell[][] =>
    scopes.flatMap((scope) =>
      indicators.flatMap((indicator) => {
        const found = figures.find(({ id, scope: own }) => id === indicator.figure && own === scope);
        return found ? [rowOf(indicator, scope, found, definitionWords(found.definition).text)] : [];
      }),
    );
  const parts = [
    ...Object.keys(statistics.byLayer).map((layer) => `layer:${layer}`),
    ...Object.keys(statistics.byLocale).map((locale) => `locale:${locale}`),
  ];
  return {
    columns: ['indicator', 'scope', 'value', 'context'],
    rows: [
      ...rowsOf([...COUNTS, ...RATES, ...TOTALS], ['all']),
      rowOf(ACCURACY, 'all', accuracyOf(statistics)),
      ...rowsOf([...COUNTS, ...RATES], parts),
      ['notice', 'export', null, PRACTICE_NOTICE],
      ...describeProvenance(provenance).map(([name, text]): Cell[] => [name, 'export', null, text]),
    ],
  };
}
