import { z } from 'zod';
import { policySchema } from '../policy/flag-rule.ts';
import { caseSchema } from '../queue/case.ts';
import { type BackupTable, TABLE_ROWS } from './table-rows.ts';

/** A case as version 1 of the database had it. */
const firstCaseSchema = caseSchema
  .omit({
    ...{ origin: true, reviews: true, escalatedBy: true, secondReview: true, blind: true, lease: true },
    ...{ assignee: true, skippedBy: true, help: true, appeal: true, audit: true },
  })
  .extend({ state: z.enum(['open', 'decided', 'withdrawn']) });

/** Policies of versions 1 and 2 had no thresholds of characteristics. */
const earlyPolicySchema = policySchema.extend({
  characteristicThresholds: policySchema.shape.characteristicThresholds.default({}),
});

/** What a row must look like that a version of the database stored. */
function schemaOf(table: BackupTable, version: number): z.ZodType {
  if (table === 'cases' && version < 2) return firstCaseSchema;
  if (table === 'policies' && version < 3) return earlyPolicySchema;
  return TABLE_ROWS[table];
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Adds to what was read of a value everything that is given and that the schema did not name. */
function keepUnnamed(given: unknown, read: unknown): void {
  if (given === read || !isContainer(given) || !isContainer(read)) return;
  for (const [key, value] of Object.entries(given)) {
    if (Object.hasOwn(read, key)) keepUnnamed(value, Reflect.get(read, key));
    else Object.defineProperty(read, key, { value, enumerable: true, writable: true, configurable: true });
  }
}

/**
 * Checks a row of a backup, of the version of the database that was backed up. What the row has and no schema names is kept, so that restoring never loses a field that
 * was stored, and an entry of the log keeps its hash.
 */
export function readRow(table: BackupTable, row: unknown, version: number): z.ZodSafeParseResult<object> {
  const checked = schemaOf(table, version).safeParse(row) as z.ZodSafeParseResult<object>;
  if (checked.success) keepUnnamed(row, checked.data);
  return checked;
}
