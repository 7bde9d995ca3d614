import type { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';
import classes from './table.module.css';

interface DataTableProps {
  caption: string;
  /** Keeps the caption for those who do not see the table. */
  hideCaption?: boolean;
  /** Headings; those of numbers end with the numbers, those of ticks stand over them. */
  columns: readonly (
    | string
    | { title: string; numeric: true; head?: ReactNode }
    | { title: string; ticks: true }
  )[];
  /** The first cell of each row is its heading. */
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[];
  /** Of each column, in CSS, so that tables line up with each other. */
  widths?: readonly string[];
  /** The column that takes what is left over, the first unless said: its width is the least that it has. */
  grows?: number;
}

/** A small table of figures. */
export function DataTable(props: DataTableProps) {
  const { caption, hideCaption = false, columns, rows, widths, grows = 0 } = props;
  const align = (index: number) => {
    const column = columns[index];
    if (typeof column !== 'object') return undefined;
    return 'ticks' in column ? classes.centred : classes.numeric;
  };
  return (
    <ScrollRegion label={caption} className={classes.wrap}>
      <table
        className={classes.table}
        data-spaced
        data-aligned={widths ? true : undefined}
        style={widths && { minWidth: `calc(${widths.join(' + ')})` }}
      >
        <caption data-hidden={hideCaption || undefined}>{caption}</caption>
        {widths && (
          <colgroup>
            {widths.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              <col key={index} style={index === grows ? undefined : { width }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {columns.map((column, index) => {
              const title = typeof column === 'string' ? column : column.title;
              // Titles may recur. What has none is no heading.
              const key = `${index} ${title}`;
              if (title === '') return <td key={key} />;
              return (
                <th key={key} scope="col" className={align(index)}>
                  {(typeof column !== 'string' && 'head' in column && column.head) || title}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={align(0)}>
                {head}
              </th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column
                <td key={index} className={align(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
