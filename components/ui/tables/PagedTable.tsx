import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../../words/words.ts';
import { DataTable } from './DataTable.tsx';

type DataTableProps = Parameters<typeof DataTable>[0];

interface PagedTableProps extends Omit<DataTableProps, 'rows'> {
  /** Rows that are shown at first, and that each further click adds. */
  page: number;
  /** How many rows there are. */
  count: number;
  /** Makes the rows up to this many. */
  rowsTo: (end: number) => DataTableProps['rows'];
}

/** A table that begins short and grows as it is asked to. */
export function PagedTable({ page, count, rowsTo, ...table }: PagedTableProps): ReactNode {
  const [shown, setShown] = useState(page);
  const rest = count - shown;
  return (
    <>
      <DataTable {...table} rows={rowsTo(shown)} />
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + page)}>
          {t('ui.showMore', { count: Math.min(page, rest), rest })}
        </Button>
      )}
    </>
  );
}
