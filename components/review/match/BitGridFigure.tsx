import type { BitGrid } from '../../../domain/matching/perceptual/bit-grid.ts';
import { formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import classes from './match.module.css';

/** Units of a cell, and of the gap between two. */
const CELL = 9;
const STEP = 10;

interface BitGridFigureProps {
  grid: BitGrid;
  /** What rows and columns stand for. */
  note: string;
}

const cellAt = (row: number, column: number) => `M${column * STEP} ${row * STEP}h${CELL}v${CELL}h-${CELL}z`;

/** The bits of a hash as a square, those that differ filled; and the same in a table. */
export function BitGridFigure({ grid: { side, rows, distance }, note }: BitGridFigureProps) {
  const bits = side * side;
  const size = side * STEP - (STEP - CELL);
  const label = t('reviewMatch.grid.label', { distance, bits, side });
  const places = Array.from({ length: side }, (_, place) => place);
  const cells = (isDrawn: (row: number, column: number) => boolean) =>
    places
      .flatMap((row) => places.flatMap((column) => (isDrawn(row, column) ? [cellAt(row, column)] : [])))
      .join('');
  const differing = rows.flatMap((columns, row) => (columns.length === 0 ? [] : [{ row, columns }]));
  return (
    <figure className={classes.grid}>
      <svg viewBox={`-1 -1 ${size + 2} ${size + 2}`} role="img" aria-label={label}>
        <path d={cells((row, column) => !rows[row]!.includes(column))} />
        <path d={cells((row, column) => rows[row]!.includes(column))} data-differs />
      </svg>
      <figcaption>
        <p>{note}</p>
        {differing.length > 0 && (
          <details>
            <summary>{t('reviewMatch.grid.table')}</summary>
            <DataTable
              caption={label}
              hideCaption
              columns={[t('reviewMatch.grid.row'), t('reviewMatch.grid.columns')]}
              rows={differing.map(({ row, columns }) => ({
                key: row,
                cells: [
                  t('reviewMatch.grid.place', { place: row + 1 }),
                  formatList(columns.map((column) => t('reviewMatch.grid.place', { place: column + 1 }))),
                ],
              }))}
            />
          </details>
        )}
      </figcaption>
    </figure>
  );
}
