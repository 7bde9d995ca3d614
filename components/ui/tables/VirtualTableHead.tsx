import type { Header, HeaderGroup, RowData } from '@tanstack/react-table';
import { useEffect, useRef } from 'react';
import { SortHeading } from './SortHeading.tsx';
import type { VirtualFeatures } from './virtual-columns.ts';
import own from './virtual-table.module.css';

const SORTED = { asc: 'ascending', desc: 'descending', not: 'none' } as const;

interface HeaderCellProps<Row extends RowData> {
  header: Header<VirtualFeatures, Row>;
  className: string | undefined;
  hint: string | undefined;
  about: string | undefined;
}

function HeaderCell<Row extends RowData>({ header, className, hint, about }: HeaderCellProps<Row>) {
  const { column } = header;
  const title = String(column.columnDef.header);
  if (!column.getCanSort())
    return (
      <th scope="col" className={className} title={about}>
        {title}
      </th>
    );
  return (
    <SortHeading
      title={title}
      sorted={SORTED[column.getIsSorted() || 'not']}
      hint={hint}
      about={about}
      className={className}
      onPress={column.getToggleSortingHandler()}
    />
  );
}

/** How many of the rows are marked. */
export type Marked = 'none' | 'some' | 'all';

interface MarkAllProps {
  label: string;
  marked: Marked;
  onToggle: () => void;
}

function MarkAll({ label, marked, onToggle }: MarkAllProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = marked === 'some';
  }, [marked]);
  return (
    <th scope="col" className={own.mark}>
      <input ref={box} type="checkbox" aria-label={label} checked={marked === 'all'} onChange={onToggle} />
    </th>
  );
}

interface VirtualTableHeadProps<Row extends RowData> {
  groups: readonly HeaderGroup<VirtualFeatures, Row>[];
  classes: Readonly<Record<string, string>>;
  /** What a click on the heading that sorts would do. */
  hint: string | undefined;
  /** What headings say of what stands below them, by the ids of columns. */
  about: Readonly<Record<string, string>> | undefined;
  /** The box that marks all rows; null where there are no marks. */
  markAll: MarkAllProps | null;
}

/** The headings, which sort, and the box that marks all rows. */
export function VirtualTableHead<Row extends RowData>(props: VirtualTableHeadProps<Row>) {
  const { groups, classes, hint, about, markAll } = props;
  return (
    <thead>
      {groups.map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {markAll && <MarkAll {...markAll} />}
          {group.headers.map((header) => (
            <HeaderCell
              key={header.id}
              header={header}
              className={classes[header.column.id]}
              hint={hint}
              about={about?.[header.column.id]}
            />
          ))}
        </tr>
      ))}
    </thead>
  );
}
