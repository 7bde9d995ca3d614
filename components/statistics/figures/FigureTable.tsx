import type { ReactNode } from 'react';
import type { Figure } from '../../../domain/metrics/figure.ts';
import type { ScopeFigures } from '../../../domain/metrics/figure-index.ts';
import type { FigureId } from '../../../domain/metrics/figure-register.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import classes from '../statistics.module.css';
import { FigureName } from './FigureName.tsx';
import { fractionText, intervalText, valueText } from './figure-words.ts';

const numeric = (title: string, head?: ReactNode) => ({ title, numeric: true, head }) as const;

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
  id: FigureId;
  title: string;
  /** Numerator and denominator, interval and a picture of it beside the value. */
  whole?: boolean;
}

function Bar({ figure }: { figure: Figure }) {
  const { value, low, high } = figure;
  return value === null ? null : (
    <IntervalBar value={value} interval={low === null || high === null ? null : [low, high]} />
  );
}

function cellsOf(figure: Figure | undefined, whole: boolean): ReactNode[] {
  if (!figure) return whole ? ['none', 'undefined', 'no interval', null] : ['none'];
  if (!whole) return [valueText(figure)];
  return [
    fractionText(figure),
    valueText(figure),
    <span key="interval" className={classes.nowrap}>
      {intervalText(figure)}
    </span>,
    <Bar key="bar" figure={figure} />,
  ];
}

interface FigureTableProps {
  caption: string;
  /** What the groups are. */
  head: string;
  groups: readonly FigureGroup[];
  columns: readonly FigureColumn[];
}

/** The same figures of several groups, a group a row. */
export function FigureTable({ caption, head, groups, columns }: FigureTableProps) {
  const named = ({ id, title }: FigureColumn) => {
    const known = groups.find(({ figures }) => figures.has(id))?.figures.get(id);
    return known && <FigureName name={title} definition={known.definition} />;
  };
  return (
    <PagedTable
      caption={caption}
      hideCaption
      page={PAGE}
      count={groups.length}
      columns={[
        head,
        ...columns.flatMap((column) => {
          const value = numeric(column.title, named(column));
          return column.whole
            ? [numeric(`${column.title}, k of n`), value, numeric('95 % interval'), '']
            : [value];
        }),
      ]}
      rowsTo={(end) =>
        groups.slice(0, end).map(({ key, name, figures }) => ({
          key,
          cells: [name, ...columns.flatMap(({ id, whole }) => cellsOf(figures.get(id), whole === true))],
        }))
      }
    />
  );
}
