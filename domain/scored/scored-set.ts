import type { ScoreReading } from './score-scale.ts';

/** Scores of one detector. */
export interface ScoreColumn extends ScoreReading {
  column: string;
  /** As the file has them, turned so that more is riskier; NaN where a row has none. */
  scores: Float64Array;
}

/** What a set can be cut by. */
export interface Grouping {
  column: string;
  /** In order; "" is of rows that have none. */
  values: readonly string[];
  /** Of each row, the place of its value. */
  codes: Uint16Array;
}

/** Labelled rows of a scored set as columns: numbers alone, whatever the file holds besides. */
export interface ScoredSet {
  size: number;
  first: ScoreColumn;
  /** Null without a second score. */
  second: ScoreColumn | null;
  /** 1 for a risky one. */
  positive: Uint8Array;
  /** How many each row stands for; null where each stands for itself. */
  weight: Float64Array | null;
  groupings: readonly Grouping[];
  /** Columns that do not group: more values than can be told apart, or values too long to be names. */
  ungrouped: readonly string[];
  /** Rows whose label is unknown, and rows that could not be read; both are left out. */
  unlabelled: number;
  rejected: number;
}

/** Names of groups: more, or longer ones, and a column is no grouping. */
export const GROUP_LIMITS = { values: 1000, length: 200 } as const;
