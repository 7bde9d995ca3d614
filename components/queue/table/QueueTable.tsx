import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import type { QueueSort } from '../../../domain/queue/queue-view.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { VirtualTable } from '../../ui/tables/VirtualTable.tsx';
import type { Sorting } from '../../ui/tables/virtual-columns.ts';
import { type QueueViewer, viewFor } from '../filter/filter-cases.ts';
import { CellContext } from './cell-context.ts';
import { ABOUT_COLUMNS } from './queue-columns.tsx';
import classes from './table.module.css';
import type { Columns } from './useColumns.ts';

/** Height of a row in CSS pixels; where fingers point, a row is as high as they need. */
const ROW_HEIGHT = 38;
const TOUCH_HEIGHT = 44;
const TWO_LINES_HEIGHT = 52;

/** Around the chips of a cell, and below the last row for what lies over the list. */
const CELL_PADDING = 18;
const ROOM_BELOW = 56;

const idOf = ({ id }: KnownCase) => id;

/** The id of a case's row in the page. */
const elementId = (id: string) => `case-${id}`;

interface QueueTableProps {
  rows: readonly KnownCase[];
  viewer: QueueViewer;
  shown: Columns;
  /** Place of the current row. */
  current: number;
  marks: ReadonlySet<string>;
  /** Makes a row the current one. */
  onSelect: (place: number) => void;
  onOpen: (id: string) => void;
  /** Marks a row, or with Shift everything up to it; null for those who have nothing to do with marks. */
  onMark: ((place: number, extend: boolean) => void) | null;
  onMarkAll: (() => void) | null;
}

function useSorting(viewer: QueueViewer): Sorting {
  const { sortBy, descending } = viewFor(
    useConsoleState(({ queueView }) => queueView),
    viewer,
  );
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const onChange = useCallback(
    (by: string, down: boolean) => change({ sortBy: by as QueueSort, descending: down }),
    [change],
  );
  return { by: sortBy, descending, onChange };
}

/** The cases. A click opens one, one with Shift marks; the keys are the screen's. */
export function QueueTable(props: QueueTableProps) {
  const { rows, viewer, shown, current, marks, onSelect, onOpen, onMark, onMarkAll } = props;
  const reviewer = useSession((session) => session.reviewer);
  const now = useNow();
  const profiles = valueOr(useRead(liveReviewers, { failsInFrame: true }), null);
  const mask = valueOr(useRead(liveReviewPolicy, { failsInFrame: true }), null)?.rules.wellbeing.mask;
  const query = useConsoleState(({ queueView }) => (queueView.inMessages ? queueView.search : null));
  const chipsRoom = (shown.widths.get('strongest') ?? 0) - CELL_PADDING;
  const twoLines = shown.widths.has('strongest') && !shown.widths.has('age') && !shown.widths.has('hit');
  const currentId = rows[current]?.id ?? null;
  const masked = mask !== 'off';
  const context = useMemo(
    () => ({ now, reviewer, profiles, chipsRoom, twoLines, currentId, query, masked }),
    [now, reviewer, profiles, chipsRoom, twoLines, currentId, query, masked],
  );
  const marking = useMemo(
    () =>
      onMark &&
      onMarkAll && {
        onMark,
        onMarkAll,
        allLabel: t('queue.table.markAll'),
        labelOf: (each: KnownCase) => t('queue.table.mark', { name: inertText(nameOfCase(each)) }),
      },
    [onMark, onMarkAll],
  );
  const lineHeight = useMediaQuery('(pointer:coarse)', false) ? TOUCH_HEIGHT : ROW_HEIGHT;
  return (
    <CellContext value={context}>
      <VirtualTable
        label={t('queue.table.label')}
        rows={rows}
        rowId={idOf}
        rowHeight={twoLines ? TWO_LINES_HEIGHT : lineHeight}
        columns={shown.columns}
        widths={shown.widths}
        about={ABOUT_COLUMNS}
        roomBelow={onMark ? ROOM_BELOW : 0}
        classes={classes}
        sorting={useSorting(viewer)}
        marks={marks}
        grid={{ current, elementId, onSelect, onOpen, marking }}
      />
    </CellContext>
  );
}
