import { type RowData, type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type Ref, useCallback, useEffect, useMemo, useRef } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';
import { SpacerRow } from './SpacerRow.tsx';
import { type Marked, VirtualTableHead } from './VirtualTableHead.tsx';
import { VirtualTableRow } from './VirtualTableRow.tsx';
import { type Grid, type Sorting, type VirtualColumns, virtualFeatures } from './virtual-columns.ts';
import own from './virtual-table.module.css';

const NO_MARKS: ReadonlySet<string> = new Set();

interface VirtualTableProps<Row extends RowData> {
  label: string;
  /** What the part that scrolls is called; a grid takes the focus itself and needs no name around it. */
  region?: string;
  rows: readonly Row[];
  /** Stays the same function: another has the places of all rows worked out again. */
  rowId: (row: Row) => string;
  /** In CSS pixels. */
  rowHeight: number;
  columns: VirtualColumns<Row>;
  /** Classes by the ids of columns, `table` for what is around them, and `scroller` where it does not fill the screen. */
  classes: Readonly<Record<string, string>>;
  /** Widths of the columns by their ids, in CSS pixels, where the style sheet does not say them. */
  widths?: ReadonlyMap<string, number>;
  /** What headings say of what stands below them, by the ids of columns. */
  about?: Readonly<Record<string, string>>;
  /** Room below the last row, in CSS pixels, for what lies over the table there. */
  roomBelow?: number;
  sorting?: Sorting;
  /** Ids of the rows that are marked. */
  marks?: ReadonlySet<string>;
  grid?: Grid<Row>;
  /** Of all rows, where there are more than are given; null where it is not known. */
  rowCount?: number | null;
  /** Told when the last row comes near, so that more can be read. */
  onEndInSight?: (() => void) | undefined;
  /** The id of what says how it is used. */
  describedBy?: string;
}

/** So many rows before the last one it is near. */
const NEAR_END = 20;

const sumOf = (widths: ReadonlyMap<string, number>) => widths.values().reduce((sum, each) => sum + each, 0);

function useSorting(sorting: Sorting | undefined, toTop: () => void) {
  const { by, descending, onChange } = sorting ?? {};
  const state = useMemo(
    (): SortingState => (by === undefined ? [] : [{ id: by, desc: descending === true }]),
    [by, descending],
  );
  const onSortingChange = (update: SortingState | ((before: SortingState) => SortingState)) => {
    const [next] = typeof update === 'function' ? update(state) : update;
    if (!next) return;
    onChange?.(next.id, next.desc);
    toTop();
  };
  return { state: { sorting: state }, enableSorting: sorting !== undefined, onSortingChange };
}

/** Rows of which there may be very many; only those in sight are in the page. */
export function VirtualTable<Row extends RowData>(props: VirtualTableProps<Row>) {
  const { label, region, rows, rowId, rowHeight, columns, classes, widths, about, sorting, grid } = props;
  const { marks = NO_MARKS, roomBelow = 0, rowCount = rows.length, onEndInSight, describedBy } = props;
  const scroller = useRef<HTMLElement>(null);
  const current = grid?.current ?? -1;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    getItemKey: useCallback((index: number) => rowId(rows[index]!), [rows, rowId]),
    // Rows of a grid are filled again, which is little work; others are made.
    overscan: grid ? 3 : 12,
    scrollPaddingStart: rowHeight,
    paddingEnd: roomBelow,
    scrollPaddingEnd: roomBelow,
  });
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [current, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 1 - NEAR_END) onEndInSight?.();
  }, [last, rows.length, onEndInSight]);
  const table = useTable({
    features: virtualFeatures,
    columns,
    data: useMemo(() => rows.slice(first, last + 1), [rows, first, last]),
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    // Where a row is current, it stays in sight.
    ...useSorting(sorting, () => grid || virtualizer.scrollToOffset(0)),
  });
  // A row of a grid that scrolls out of sight is used again for one that comes into it. Others may hold the focus.
  const window = useRef(1);
  window.current = Math.max(window.current, items.length);
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const marking = grid?.marking ?? null;
  const width = columns.length + (marking ? 1 : 0);
  const marked = useMemo((): Marked => {
    if (marks.size === 0) return 'none';
    return rows.length <= marks.size && rows.every((row) => marks.has(rowId(row))) ? 'all' : 'some';
  }, [rows, rowId, marks]);
  const currentRow = rows[current];
  const gridProps = grid && {
    role: 'grid',
    'aria-colcount': width,
    'aria-multiselectable': marking !== null,
    'aria-activedescendant': currentRow && grid.elementId(rowId(currentRow)),
    tabIndex: 0,
    onKeyDown: grid.onKeyDown,
  };
  const content = (
    <table
      aria-label={label}
      aria-rowcount={rowCount === null ? -1 : rowCount + 1}
      aria-describedby={describedBy}
      className={`${own.table} ${classes.table}`}
      style={{ '--row-height': `${rowHeight}px`, minWidth: widths && sumOf(widths) } as CSSProperties}
      {...gridProps}
    >
      {widths && (
        <colgroup>
          {marking && <col className={own.markColumn} />}
          {[...widths].map(([id, each]) => (
            <col key={id} style={{ width: each }} />
          ))}
        </colgroup>
      )}
      <VirtualTableHead
        about={about}
        groups={table.getHeaderGroups()}
        classes={classes}
        hint={sorting?.hint}
        markAll={marking && { label: marking.allLabel, marked, onToggle: marking.onMarkAll }}
      />
      <tbody>
        {before > 0 && <SpacerRow height={before} columns={width} />}
        {table.getRowModel().rows.map((row, index) => (
          <VirtualTableRow
            key={grid ? (first + index) % window.current : row.id}
            row={row}
            columns={columns}
            classes={classes}
            place={first + index}
            current={first + index === current}
            marked={marks.has(row.id)}
            actions={grid ?? null}
            marking={marking}
          />
        ))}
        {after > 0 && <SpacerRow height={after} columns={width} />}
      </tbody>
    </table>
  );
  const scrollerClass = `${own.scroller} ${classes.scroller ?? own.fills}`;
  if (region === undefined)
    return (
      <div ref={scroller as Ref<HTMLDivElement>} className={scrollerClass}>
        {content}
      </div>
    );
  return (
    <ScrollRegion label={region} ref={scroller} className={scrollerClass}>
      {content}
    </ScrollRegion>
  );
}
