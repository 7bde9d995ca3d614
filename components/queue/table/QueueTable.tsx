import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import type { QueueSort } from '../../../domain/queue/queue-view.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { useSession } from '../../../workflows/people/session.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { SpacerRow } from '../../ui/tables/SpacerRow.tsx';
import { type Viewer, viewFor } from '../filter/filter-cases.ts';
import { QueueTableHead } from './QueueTableHead.tsx';
import { caseRowId, QueueTableRow, ROW_HEIGHT, type RowActions } from './QueueTableRow.tsx';
import { blindColumns, CellContext, queueColumns, queueFeatures } from './queue-columns.tsx';
import classes from './table.module.css';

interface QueueTableProps extends RowActions {
  rows: readonly KnownCase[];
  viewer: Viewer;
  /** Place of the current row. */
  current: number;
  marks: ReadonlySet<string>;
  onMarkAll: (() => void) | null;
}

const rowHeight = () => ROW_HEIGHT;

function useSorting(viewer: Viewer) {
  const { sortBy, descending } = viewFor(
    useConsoleState(({ queueView }) => queueView),
    viewer,
  );
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const sorting = useMemo((): SortingState => [{ id: sortBy, desc: descending }], [sortBy, descending]);
  const onSortingChange = (update: SortingState | ((before: SortingState) => SortingState)) => {
    const [next] = typeof update === 'function' ? update(sorting) : update;
    if (next) change({ sortBy: next.id as QueueSort, descending: next.desc });
  };
  return { sorting, onSortingChange };
}

/** The cases; only the rows in sight are in the page. */
export function QueueTable({ rows, viewer, current, marks, onMarkAll, ...actions }: QueueTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { sorting, onSortingChange } = useSorting(viewer);
  const reviewer = useSession((session) => session.reviewer);
  const now = useNow();
  const people = useRead(liveReviewers, { toldByFrame: true });
  const profiles = valueOr(people, null);
  const context = useMemo(() => ({ now, reviewer, profiles }), [now, reviewer, profiles]);
  const columns = viewer.blind ? blindColumns : queueColumns;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    // Another function would have the places of all rows worked out again.
    getItemKey: useCallback((index: number) => rows[index]!.id, [rows]),
    overscan: 3,
    scrollPaddingStart: ROW_HEIGHT,
  });
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [current, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const table = useTable({
    features: queueFeatures,
    columns,
    data: useMemo(() => rows.slice(first, last + 1), [rows, first, last]),
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange,
  });
  // A row that scrolls out of sight is used again for one that comes into it: filling it is less work than making it.
  const window = useRef(1);
  window.current = Math.max(window.current, items.length);
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const currentRow = rows[current];
  const width = columns.length + (onMarkAll ? 1 : 0);
  const marked = useMemo(() => {
    if (marks.size === 0) return 'none';
    return rows.length <= marks.size && rows.every(({ id }) => marks.has(id)) ? 'all' : 'some';
  }, [rows, marks]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected by key
        role="grid"
        aria-label={t('queue.table.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={width}
        aria-multiselectable={onMarkAll !== null}
        aria-activedescendant={currentRow && caseRowId(currentRow.id)}
        tabIndex={0}
        className={classes.table}
        data-blind={viewer.blind || undefined}
      >
        <QueueTableHead groups={table.getHeaderGroups()} marked={marked} onMarkAll={onMarkAll} />
        <CellContext value={context}>
          <tbody>
            {before > 0 && <SpacerRow height={before} columns={width} />}
            {table.getRowModel().rows.map((row, index) => (
              <QueueTableRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows keep nothing of their own
                key={(first + index) % window.current}
                row={row}
                place={first + index}
                current={first + index === current}
                marked={marks.has(row.id)}
                {...actions}
              />
            ))}
            {after > 0 && <SpacerRow height={after} columns={width} />}
          </tbody>
        </CellContext>
      </table>
    </div>
  );
}
