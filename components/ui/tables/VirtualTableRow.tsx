import type { Cell, Row, RowData } from '@tanstack/react-table';
import { type MouseEvent, memo, type ReactNode } from 'react';
import type { Grid, Marking, VirtualColumns, VirtualFeatures } from './virtual-columns.ts';
import own from './virtual-table.module.css';

interface VirtualTableRowProps<Data extends RowData> {
  row: Row<VirtualFeatures, Data>;
  /** What the cells are made with; other columns make other cells. */
  columns: VirtualColumns<Data>;
  classes: Readonly<Record<string, string>>;
  place: number;
  current: boolean;
  marked: boolean;
  /** Null where rows only show something. */
  actions: Pick<Grid<Data>, 'elementId' | 'onSelect' | 'onOpen'> | null;
  marking: Marking<Data> | null;
}

/** What a cell shows. Not as a component: with other columns it would be another, and what has the focus be gone. */
function cellOf<Data extends RowData>(cell: Cell<VirtualFeatures, Data>): ReactNode {
  const template = cell.column.columnDef.cell;
  return typeof template === 'function' ? template(cell.getContext()) : template;
}

function PlainVirtualTableRow<Data extends RowData>(props: VirtualTableRowProps<Data>) {
  const { row, classes, place, current, marked, actions, marking } = props;
  const mark = (event: MouseEvent) => {
    event.stopPropagation();
    marking?.onMark(place, event.shiftKey);
  };
  const grid = actions && {
    id: actions.elementId(row.id),
    'aria-selected': marking ? marked : current,
    'data-current': current || undefined,
    onMouseDown: (event: MouseEvent) => {
      // Shift marks rows here, and would select text otherwise.
      if (event.shiftKey && marking) event.preventDefault();
      else actions.onSelect(place);
    },
    onClick: (event: MouseEvent) => (event.shiftKey && marking ? mark(event) : actions.onOpen(row.id)),
  };
  return (
    <tr aria-rowindex={place + 2} data-marked={marked || undefined} className={own.row} {...grid}>
      {marking && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same on the current row
        <td className={own.mark} onClick={mark}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={marked}
            readOnly
            aria-label={marking.labelOf(row.original)}
          />
        </td>
      )}
      {row.getAllCells().map((cell) => (
        // By its column, so that a row that is given other data keeps its cells.
        <td key={cell.column.id} className={classes[cell.column.id]}>
          {cellOf(cell)}
        </td>
      ))}
    </tr>
  );
}

/** A row in sight. In a grid a click opens it, and one with Shift marks; the keys are the screen's. */
export const VirtualTableRow = memo(
  PlainVirtualTableRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.columns === after.columns &&
    before.place === after.place &&
    before.current === after.current &&
    before.marked === after.marked &&
    before.actions?.onSelect === after.actions?.onSelect &&
    before.actions?.onOpen === after.actions?.onOpen &&
    before.marking?.onMark === after.marking?.onMark,
) as typeof PlainVirtualTableRow;
