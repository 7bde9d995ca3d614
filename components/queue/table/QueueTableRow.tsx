import type { Row } from '@tanstack/react-table';
import { FlexRender } from '@tanstack/react-table';
import { type MouseEvent, memo } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import type { queueFeatures } from './queue-columns.tsx';
import classes from './table.module.css';

/** Height of a row in CSS pixels; table.module.css has the same. */
export const ROW_HEIGHT = 44;

/** The id of a case's row in the page. */
export const caseRowId = (id: string) => `case-${id}`;

/** What a row does when it is clicked. */
export interface RowActions {
  /** Makes it the current row. */
  onSelect: (place: number) => void;
  onOpen: (id: string) => void;
  /** Marks it, or with Shift everything up to it; null for those who have nothing to do with marks. */
  onMark: ((place: number, extend: boolean) => void) | null;
}

interface QueueTableRowProps extends RowActions {
  row: Row<typeof queueFeatures, KnownCase>;
  place: number;
  current: boolean;
  marked: boolean;
}

/** One case. A click opens it, one with Shift marks; the keys are the screen's. */
export const QueueTableRow = memo(
  function QueueTableRow({ row, place, current, marked, onSelect, onOpen, onMark }: QueueTableRowProps) {
    const mark = (event: MouseEvent) => {
      event.stopPropagation();
      onMark?.(place, event.shiftKey);
    };
    return (
      <tr
        id={caseRowId(row.id)}
        aria-rowindex={place + 2}
        aria-selected={onMark ? marked : current}
        data-current={current || undefined}
        data-marked={marked || undefined}
        className={classes.row}
        onMouseDown={(event) => {
          // Shift marks rows here, and would select text otherwise.
          if (event.shiftKey && onMark) event.preventDefault();
          else onSelect(place);
        }}
        onClick={(event) => (event.shiftKey && onMark ? mark(event) : onOpen(row.id))}
      >
        {onMark && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same on the current row
          <td className={classes.mark} onClick={mark}>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={marked}
              readOnly
              aria-label={t('queue.table.mark', { transcriptId: inertText(row.original.transcriptId) })}
            />
          </td>
        )}
        {row.getAllCells().map((cell) => (
          // By its column, so that a row that is given another case keeps its cells.
          <td key={cell.column.id}>
            <FlexRender cell={cell} />
          </td>
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.row.original === after.row.original &&
    before.place === after.place &&
    before.current === after.current &&
    before.marked === after.marked &&
    before.onSelect === after.onSelect &&
    before.onOpen === after.onOpen &&
    before.onMark === after.onMark &&
    before.row.getAllCells().length === after.row.getAllCells().length,
);
