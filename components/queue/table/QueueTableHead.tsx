import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Header, HeaderGroup } from '@tanstack/react-table';
import { useEffect, useRef } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { t } from '../../../words/words.ts';
import type { queueFeatures } from './queue-columns.tsx';
import classes from './table.module.css';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const SORT_ICONS = { asc: IconArrowUp, desc: IconArrowDown } as const;

function HeaderCell({ header }: { header: Header<typeof queueFeatures, KnownCase> }) {
  const { column } = header;
  const title = String(column.columnDef.header);
  if (!column.getCanSort())
    return (
      <th scope="col" className={classes[column.id]}>
        {title}
      </th>
    );
  const sorted = column.getIsSorted();
  const Icon = sorted ? SORT_ICONS[sorted] : null;
  return (
    <th scope="col" className={classes[column.id]} aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}>
      <UnstyledButton
        className={classes.sort}
        data-active={sorted !== false || undefined}
        onClick={column.getToggleSortingHandler()}
      >
        {title}
        {Icon && <Icon size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}

/** How many of the rows are marked. */
export type Marked = 'none' | 'some' | 'all';

function MarkAll({ marked, onToggle }: { marked: Marked; onToggle: () => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = marked === 'some';
  }, [marked]);
  return (
    <th scope="col" className={classes.mark}>
      <input
        ref={box}
        type="checkbox"
        aria-label={t('queue.table.markAll')}
        checked={marked === 'all'}
        onChange={onToggle}
      />
    </th>
  );
}

interface QueueTableHeadProps {
  groups: readonly HeaderGroup<typeof queueFeatures, KnownCase>[];
  marked: Marked;
  /** Null for those who have nothing to do with marks. */
  onMarkAll: (() => void) | null;
}

/** The headings, which sort, and the box that marks all rows. */
export function QueueTableHead({ groups, marked, onMarkAll }: QueueTableHeadProps) {
  return (
    <thead>
      {groups.map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {onMarkAll && <MarkAll marked={marked} onToggle={onMarkAll} />}
          {group.headers.map((header) => (
            <HeaderCell key={header.id} header={header} />
          ))}
        </tr>
      ))}
    </thead>
  );
}
