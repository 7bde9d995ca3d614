import { useCallback, useMemo } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import type { QueueSort } from '../../../domain/queue/queue-view.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { VirtualTable } from '../../ui/tables/VirtualTable.tsx';
import type { Sorting } from '../../ui/tables/virtual-columns.ts';
import { type QueueViewer, viewFor } from '../filter/filter-cases.ts';
import { blindColumns, CellContext, queueColumns } from './queue-columns.tsx';
import classes from './table.module.css';

/** Height of a row in CSS pixels. */
const ROW_HEIGHT = 36;

const BLIND = { ...classes, table: `${classes.table} ${classes.blind}` };

const idOf = ({ id }: KnownCase) => id;

/** The id of a case's row in the page. */
const elementId = (id: string) => `case-${id}`;

interface QueueTableProps {
  rows: readonly KnownCase[];
  viewer: QueueViewer;
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
  const { rows, viewer, current, marks, onSelect, onOpen, onMark, onMarkAll } = props;
  const reviewer = useSession((session) => session.reviewer);
  const now = useNow();
  const people = useRead(liveReviewers, { failsInFrame: true });
  const profiles = valueOr(people, null);
  const context = useMemo(() => ({ now, reviewer, profiles }), [now, reviewer, profiles]);
  const marking = useMemo(
    () =>
      onMark &&
      onMarkAll && {
        onMark,
        onMarkAll,
        allLabel: t('queue.table.markAll'),
        labelOf: ({ transcriptId }: KnownCase) =>
          t('queue.table.mark', { transcriptId: inertText(transcriptId) }),
      },
    [onMark, onMarkAll],
  );
  return (
    <CellContext value={context}>
      <VirtualTable
        label={t('queue.table.label')}
        rows={rows}
        rowId={idOf}
        rowHeight={ROW_HEIGHT}
        columns={viewer.blind ? blindColumns : queueColumns}
        classes={viewer.blind ? BLIND : classes}
        sorting={useSorting(viewer)}
        marks={marks}
        grid={{ current, elementId, onSelect, onOpen, marking }}
      />
    </CellContext>
  );
}
