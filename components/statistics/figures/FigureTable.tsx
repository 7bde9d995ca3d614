import type { ReactNode } from 'react';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import type { ScopeFigures } from '../../../domain/metrics/figures/figure-index.ts';
import type { OutcomeFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { t } from '../../../words/words.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { CasesOpener } from '../../ui/figures/CasesOpener.tsx';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import { boundsText, restText, valueText } from '../../ui/figures/figure-text.ts';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { useShown } from '../../ui/figures/shown-bounds.ts';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import classes from './figure-table.module.css';

/** Rows that are shown at first. */
const PAGE = 25;

/** A group of the cases with its figures. */
interface FigureGroup {
  key: string;
  name: ReactNode;
  figures: ScopeFigures;
}

/** A figure of each group, and how much of it is shown. */
export interface FigureColumn {
  id: OutcomeFigureId;
  title: string;
  /**
   * Numerator and denominator and the interval beside the value, and a picture of it; or below it, where several stand
   * in a row.
   */
  whole?: boolean | 'with-bar' | 'below';
}

function Bar({ figure }: { figure: Figure }) {
  const { value, low, high } = figure;
  return value === null ? null : (
    <IntervalBar value={value} interval={low === null || high === null ? null : [low, high]} fills />
  );
}

/** All of a figure in one cell. */
function Whole({ figure }: { figure: Figure }) {
  return (
    <>
      <span className={classes.rest}>{restText(figure)}</span>{' '}
      <CasesOpener figure={figure} text={valueText(figure)} />
      <span className={classes.interval}>{boundsText(figure)}</span>
    </>
  );
}

function cellsOf(figure: Figure | undefined, whole: FigureColumn['whole']): ReactNode[] {
  if (whole === 'below') return [figure ? <Whole key="whole" figure={figure} /> : t('shared.none')];
  if (!figure) {
    const none = t('shared.none');
    return [none, ...(whole ? [t('units.undefined'), t('ui.noInterval')] : [])].concat(
      whole === 'with-bar' ? [''] : [],
    );
  }
  const { value } = figure;
  if (!whole) return [<CasesOpener key="value" figure={figure} text={valueText(figure)} />];
  return [
    <CasesOpener key="rest" figure={figure} text={restText(figure) ?? ''} />,
    value === null ? t('units.undefined') : valueText(figure),
    <OneLineFigure key="interval" text={boundsText(figure)} />,
    ...(whole === 'with-bar' ? [<Bar key="bar" figure={figure} />] : []),
  ];
}

/** As wide in every table that stands below another: the name first, then numbers by what they are. */
const WIDTHS = {
  head: '8.75rem',
  count: '6rem',
  fraction: '7.5rem',
  value: '6.75rem',
  interval: '8rem',
  bar: '5.5rem',
  below: '10rem',
};
const widthsOf = (columns: readonly FigureColumn[]): string[] => [
  WIDTHS.head,
  ...columns.flatMap(({ whole }) => {
    if (!whole) return [WIDTHS.count];
    if (whole === 'below') return [WIDTHS.below];
    const own = [WIDTHS.fraction, WIDTHS.value, WIDTHS.interval];
    return whole === 'with-bar' ? [...own, WIDTHS.bar] : own;
  }),
];

interface FigureTableProps {
  caption: string;
  /** What the groups are. */
  head: string;
  groups: readonly FigureGroup[];
  columns: readonly FigureColumn[];
}

/** The same figures of several groups, a group a row. */
export function FigureTable({ caption, head, groups, columns }: FigureTableProps) {
  const shown = useShown();
  const named = ({ id, title }: FigureColumn) => {
    const known = groups.find(({ figures }) => figures.has(id))?.figures.get(id);
    return known && <FigureName name={title} definition={known.definition} />;
  };
  const ownOf = (figures: ScopeFigures, id: OutcomeFigureId) => {
    const found = figures.get(id);
    return found && shown(found);
  };
  return (
    <PagedTable
      caption={caption}
      hideCaption
      page={PAGE}
      count={groups.length}
      widths={widthsOf(columns)}
      columns={[
        head,
        ...columns.flatMap((column) => {
          const value = numeric(column.title, named(column));
          if (!column.whole || column.whole === 'below') return [value];
          return [
            numeric(t('statistics.column.fraction', { title: column.title }), t('statistics.column.kOfN')),
            value,
            numeric(t('statistics.column.interval')),
            ...(column.whole === 'with-bar' ? [''] : []),
          ];
        }),
      ]}
      rowsTo={(end) =>
        groups.slice(0, end).map(({ key, name, figures }) => ({
          key,
          cells: [name, ...columns.flatMap(({ id, whole }) => cellsOf(ownOf(figures, id), whole))],
        }))
      }
    />
  );
}
