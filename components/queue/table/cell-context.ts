import { createContext } from 'react';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';

/** What cells show besides their case: the time, who is looking, and what was searched for. */
export interface CellFacts {
  now: number;
  reviewer: string | null;
  /** Everybody who is here; null until it is read. */
  profiles: readonly Reviewer[] | null;
  /** Room for the chips of a row, in CSS pixels. */
  chipsRoom: number;
  /** Rows have two lines: what there is no column for stands below the characteristics. */
  twoLines: boolean;
  /** The case of the current row. */
  currentId: string | null;
  /** What is searched for in the messages; null where nothing is. */
  query: string | null;
  /** The review policy hides messages until they are asked for. */
  masked: boolean;
}

export const CellContext = createContext<CellFacts>({
  now: 0,
  reviewer: null,
  profiles: null,
  chipsRoom: 0,
  twoLines: false,
  currentId: null,
  query: null,
  masked: true,
});
