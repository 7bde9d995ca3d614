import { z } from 'zod';
import { OUTCOME_COLUMNS, type Outcome, outcomeSchema } from '../decisions/outcome.ts';
import { FLAG_SOURCES } from '../policy/flag-sources.ts';
import { sameName } from '../reviewers/same-name.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import { sameInstant } from '../transcript/instant.ts';
import { instantSchema } from '../transcript/transcript.ts';

/** One way in which a source told a row, and when that was first exported; null where the file does not say. */
const variantSchema = z.object({ outcome: outcomeSchema, exportedAt: instantSchema.nullable() });
export type Variant = z.infer<typeof variantSchema>;

/** What one source says of one row. */
export const cohortRowSchema = variantSchema.extend({
  /** The source and what the row is about. */
  key: z.string().min(1),
  source: z.string().min(1),
  /** Ways in which the source told the same row that do not fit the first. */
  others: z.array(variantSchema),
  /** Number of the log's last entry in the newest export that had the row; null where no file said so. */
  seq: z.number().int().nonnegative().nullable(),
  importedAt: instantSchema,
});
export type CohortRow = z.infer<typeof cohortRowSchema>;

const ORDERS: Partial<Record<keyof Outcome, readonly string[]>> = {
  flagged_by: FLAG_SOURCES,
  characteristics: CHARACTERISTIC_IDS,
};
const INSTANTS = ['flagged_at', 'decided_at', 'opened_at'] as const;

/** The row in the one way in which equal rows are written alike: instants in UTC, names composed, lists in
 * order and without repeats. */
export function canonicalRow(outcome: Outcome): Outcome {
  const row: Record<string, unknown> = {
    ...outcome,
    reviewer: outcome.reviewer && sameName(outcome.reviewer),
  };
  for (const column of INSTANTS) {
    const instant = outcome[column];
    if (instant !== null) row[column] = sameInstant(instant);
  }
  for (const [column, order] of Object.entries(ORDERS)) {
    const given = outcome[column as keyof Outcome] as readonly string[] | null;
    if (given !== null) row[column] = order.filter((each) => given.includes(each));
  }
  return row as Outcome;
}

/**
 * What a row is about: its case, stage, reviewer and moment. Ids of cases are random, so that equal keys are the same
 * decision wherever they come from; rows that still wait have neither reviewer nor moment.
 */
export function rowKey({
  case_id,
  stage,
  reviewer,
  decided_at,
}: Pick<Outcome, 'case_id' | 'stage' | 'reviewer' | 'decided_at'>): string {
  return JSON.stringify([
    case_id,
    stage,
    reviewer && sameName(reviewer),
    decided_at && sameInstant(decided_at),
  ]);
}

/** The key under which a source's row is stored. */
export const storedKey = (source: string, key: string): string => `${source} ${key}`;

/** The key of a stored row without its source. */
export const keyWithin = ({ key, source }: Pick<CohortRow, 'key' | 'source'>): string =>
  key.slice(source.length + 1);

/** Columns that stand in the text of every row; those that were added since stand in it where they say something. */
const ALWAYS_TOLD = OUTCOME_COLUMNS.indexOf('draw_id') + 1;

/**
 * Everything a canonical row says, as a text that equal rows share. An added column leaves it as it was, since what
 * leads have settled is recognised by it.
 */
export function contentOf(row: Outcome): string {
  const told = OUTCOME_COLUMNS.map((column) => row[column]);
  const end = told.findLastIndex((value) => value !== null) + 1;
  return JSON.stringify(told.slice(0, Math.max(end, ALWAYS_TOLD)));
}

/**
 * An outcome with every column of today: one that was stored before a column was added does not have it, which says
 * nothing and contradicts nothing.
 */
export function withAllColumns(outcome: Outcome): Outcome {
  if (OUTCOME_COLUMNS.every((column) => outcome[column] !== undefined)) return outcome;
  return Object.fromEntries(OUTCOME_COLUMNS.map((column) => [column, outcome[column] ?? null])) as Outcome;
}

/** A stored row, in all ways in which it was told, with every column of today. */
export function rowWithAllColumns(row: CohortRow): CohortRow {
  return {
    ...row,
    outcome: withAllColumns(row.outcome),
    others: row.others.map((each) => ({ ...each, outcome: withAllColumns(each.outcome) })),
  };
}

/** A row with its reviewer's name as names are compared; those that were stored before names were are made alike. */
export function inSameName(row: CohortRow): CohortRow {
  const { reviewer } = row.outcome;
  if (reviewer === null || sameName(reviewer) === reviewer) return row;
  const named = (outcome: Outcome): Outcome => ({ ...outcome, reviewer: sameName(reviewer) });
  return {
    ...row,
    key: storedKey(row.source, rowKey(row.outcome)),
    outcome: named(row.outcome),
    others: row.others.map((each) => ({ ...each, outcome: named(each.outcome) })),
  };
}
