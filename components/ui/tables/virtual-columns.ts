import {
  createColumnHelper,
  type RowData,
  rowSortingFeature,
  type TableOptions,
  tableFeatures,
} from '@tanstack/react-table';
import type { KeyboardEvent } from 'react';

/**
 * What a virtual table does by itself: know which column sorts. The rows come sorted, and the table is given those in
 * sight.
 */
export const virtualFeatures = tableFeatures({ rowSortingFeature });
export type VirtualFeatures = typeof virtualFeatures;

/** The columns of a virtual table; their ids are the names of their classes in its style sheet. */
export type VirtualColumns<Row extends RowData> = TableOptions<VirtualFeatures, Row>['columns'];

/** Makes columns for rows of one type. */
export const columnsFor = <Row extends RowData>() => createColumnHelper<VirtualFeatures, Row>();

/** By which column rows are sorted, and what happens when somebody asks for another way. */
export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
  readonly onChange: (by: string, descending: boolean) => void;
  /** What a click on the heading that sorts would do. */
  readonly hint?: string;
}

/** How rows are selected, opened and marked, where a table is a grid. */
export interface Grid<Row> {
  /** Place of the row that keys act on; -1 for none. */
  readonly current: number;
  /** The id of a row in the page. */
  readonly elementId: (id: string) => string;
  readonly onSelect: (place: number) => void;
  readonly onOpen: (id: string) => void;
  /** Null for those who have nothing to do with marks. */
  readonly marking: Marking<Row> | null;
  /** For a table that takes keys itself while it has the focus; else they are the screen's. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Marking rows. */
export interface Marking<Row> {
  /** Marks a row, or with Shift everything up to it. */
  readonly onMark: (place: number, extend: boolean) => void;
  readonly onMarkAll: () => void;
  readonly allLabel: string;
  readonly labelOf: (row: Row) => string;
}
