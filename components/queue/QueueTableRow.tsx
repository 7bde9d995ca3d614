import type { Row } from '@tanstack/react-table';
import { FlexRender } from '@tanstack/react-table';
import { memo } from 'react';
import type { Case } from '../../domain/queue/case.ts';
import classes from './queue.module.css';
import type { queueFeatures } from './queue-columns.tsx';

/** Height of a row in CSS pixels; queue.module.css has the same. */
export const ROW_HEIGHT = 44;

/** The id of a case's row in the page. */
export const caseRowId = (id: string) => `case-${id}`;

interface QueueTableRowProps {
  row: Row<typeof queueFeatures, Case>;
  place: number;
  selected: boolean;
  onSelect: (place: number) => void;
  onOpen: (id: string) => void;
}

/** One open case. A click opens it; the keys are the table's. */
export const QueueTableRow = memo(
  function QueueTableRow({ row, place, selected, onSelect, onOpen }: QueueTableRowProps) {
    return (
      <tr
        id={caseRowId(row.id)}
        aria-rowindex={place + 2}
        aria-selected={selected}
        className={classes.row}
        onMouseDown={() => onSelect(place)}
        onClick={() => onOpen(row.id)}
      >
        {row.getAllCells().map((cell) => (
          <td key={cell.id}>
            <FlexRender cell={cell} />
          </td>
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.row.original === after.row.original &&
    before.place === after.place &&
    before.selected === after.selected &&
    before.onSelect === after.onSelect &&
    before.onOpen === after.onOpen,
);
