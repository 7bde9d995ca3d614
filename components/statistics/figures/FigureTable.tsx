import type { ReactNode } from 'react';
import type { Figure } from '../../../domain/metrics/figure.ts';
import type { ScopeFigures } from '../../../domain/metrics/figure-index.ts';
import type { OutcomeFigureId } from '../../../domain/metrics/figure-register.ts';
import { t } from '../../../words/words.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import { boundsText, restText, valueText } from '../../ui/figures/figure-text.ts';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';

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
  if (!figure) {
    const none = t('shared.none');
    return whole ? [none, t('units.undefined'), t('ui.noInterval'), null] : [none];
  }
  if (!whole) return [valueText(figure)];
  return [
    restText(figure),
    valueText(figure),
    <OneLineFigure key="interval" text={boundsText(figure)} />,
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
            ? [
                numeric(t('statistics.column.fraction', { title: column.title })),
                value,
                numeric(t('statistics.column.interval')),
                '',
              ]
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
