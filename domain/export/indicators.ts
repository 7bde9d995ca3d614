import type { Messages } from '../../words/en.ts';
import { definitionWords } from '../../words/export-words.ts';
import { t } from '../../words/words.ts';
import type { Figure } from '../metrics/figures/figure.ts';
import type { OutcomeFigureId } from '../metrics/figures/figure-register.ts';
import { figuresOf } from '../metrics/figures/figures.ts';
import { proportion } from '../metrics/intervals/intervals.ts';
import type { Statistics } from '../metrics/statistics.ts';
import { describeProvenance, PRACTICE_NOTICE, type Provenance } from './provenance.ts';
import type { Cell, Table } from './table.ts';

type Texts = Messages['exports']['indicator'];

/** What an indicator is made of, and how to read it here: codes of its texts. */
interface Indicator {
  name: keyof Texts['name'];
  /** Id of the figure that it is. */
  figure: OutcomeFigureId;
  meaning: keyof Texts['meaning'];
  /** Why it has no value; null of a count, which always has one. */
  undefinedBecause: keyof Texts['undefined'] | null;
}

const indicator = (
  name: Indicator['name'],
  figure: OutcomeFigureId,
  meaning: Indicator['meaning'],
  undefinedBecause: Indicator['undefinedBecause'] = null,
): Indicator => ({ name, figure, meaning, undefinedBecause });

/** By layer, by locale and in total. */
const RATES: readonly Indicator[] = [
  indicator('precision', 'confirmation-rate-decided', 'precision', 'decided'),
  indicator('unconfirmed', 'unconfirmed-per-flagged', 'unconfirmed', 'decided'),
  indicator('reversedPerActioned', 'reversed-per-actioned', 'reversedPerActioned', 'confirmed'),
  indicator('reversedPerAppealed', 'reversed-per-appealed', 'reversedPerAppealed', 'appeals'),
];

const COUNTS: readonly Indicator[] = [
  indicator('flagged', 'cases-flagged', 'cases'),
  indicator('reviewed', 'cases-reviewed', 'cases'),
  indicator('confirmed', 'cases-confirmed', 'cases'),
];

/** Only in total: what is sampled and what is appealed is not told by layer. */
const TOTALS: readonly Indicator[] = [
  indicator('recall', 'recall', 'recall', 'audit'),
  indicator('appeals', 'appeals-opened', 'flaggedCases'),
  indicator('upheld', 'appeals-upheld', 'flaggedCases'),
  indicator('reversed', 'appeals-reversed', 'flaggedCases'),
  indicator('appealDays', 'appeal-days', 'appealDays', 'appeals'),
  indicator('reviewSeconds', 'handling-median', 'reviewSeconds', 'reviews'),
];

/** No figure of the list: sensitivity and specificity on golden items in one, as templates ask for it. */
const ACCURACY: Omit<Indicator, 'figure'> = {
  name: 'accuracy',
  meaning: 'accuracy',
  undefinedBecause: 'golden',
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
    value === null && undefinedBecause !== null && t(`exports.indicator.undefined.${undefinedBecause}`),
    t(`exports.indicator.meaning.${meaning}`),
    definition?.replace(/\.$/, ''),
    k !== null && `k = ${k}`,
    n !== null && `n = ${n}`,
    scope.startsWith('layer:') && t('exports.indicator.eachLayer'),
    interval !== null &&
      t('exports.indicator.interval', { low: String(low), high: String(high), method: interval }),
    t('exports.indicator.practice'),
  ];
  return [
    t(`exports.indicator.name.${name}`),
    scope === 'all' ? 'total' : scope,
    value,
    parts.filter(Boolean).join('; '),
  ];
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
