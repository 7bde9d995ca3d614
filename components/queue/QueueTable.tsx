import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type Header, type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Case } from '../../domain/queue/case.ts';
import type { QueueSort } from '../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../workflows/console-state.ts';
import { caseRowId, QueueTableRow, ROW_HEIGHT } from './QueueTableRow.tsx';
import classes from './queue.module.css';
import { queueColumns, queueFeatures } from './queue-columns.tsx';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const SORT_ICONS = { asc: IconArrowUp, desc: IconArrowDown } as const;

function HeaderCell({ header }: { header: Header<typeof queueFeatures, Case> }) {
  const { column } = header;
  const title = String(column.columnDef.header);
  if (!column.getCanSort())
    return (
      <th scope="col" className={classes[column.id]}>
        {title}
      </th>
    );
  const sorted = column.getIsSorted();
  const Icon = sorted ? SORT_ICONS[sorted] : IconArrowsSort;
  return (
    <th scope="col" className={classes[column.id]} aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}>
      <UnstyledButton
        className={classes.sort}
        data-active={sorted !== false || undefined}
        onClick={column.getToggleSortingHandler()}
      >
        {title}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </th>
  );
}

interface QueueTableProps {
  rows: readonly Case[];
  /** Place of the selected row. */
  selected: number;
  onSelect: (place: number) => void;
  onOpen: (id: string) => void;
}

/** The open cases; only the rows in sight are in the page. */
export function QueueTable({ rows, selected, onSelect, onOpen }: QueueTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { sortBy, descending } = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const sorting = useMemo((): SortingState => [{ id: sortBy, desc: descending }], [sortBy, descending]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]!.id,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  useEffect(() => {
    if (selected >= 0) virtualizer.scrollToIndex(selected, { align: 'auto' });
  }, [selected, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const table = useTable({
    features: queueFeatures,
    columns: queueColumns,
    data: useMemo(() => rows.slice(first, last + 1), [rows, first, last]),
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next) change({ sortBy: next.id as QueueSort, descending: next.desc });
    },
  });
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const current = rows[selected];
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected by key
        role="grid"
        aria-label="Open cases"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={current && caseRowId(current.id)}
        tabIndex={0}
        className={classes.table}
      >
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <HeaderCell key={header.id} header={header} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {table.getRowModel().rows.map((row, index) => (
            <QueueTableRow
              key={row.id}
              row={row}
              place={first + index}
              selected={first + index === selected}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row takes no focus
    <tr aria-hidden="true" className={classes.spacer}>
      <td colSpan={queueColumns.length} style={{ height }} />
    </tr>
  );
}
