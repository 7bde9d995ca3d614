import { readPeriods } from '../../domain/commands/retention/periods.ts';
import type { RetentionPeriods } from '../../domain/policy/retention-periods.ts';
import { importBegins } from '../../domain/retention/import-begins.ts';
import { type RetentionFacts, retainedCase } from '../../domain/retention/plan.ts';
import { pickFromCases } from '../../storage/cases.ts';
import { allImports } from '../../storage/imports.ts';
import { datedRows, transcriptImports } from '../../storage/purge.ts';
import { readSetting } from '../../storage/settings.ts';

/** The periods in force: what a lead has set, else the defaults. */
export const periodsInForce = (): Promise<RetentionPeriods> => readPeriods({ read: readSetting });

/**
 * Everything that a plan follows from, read some at a time so that the page stays usable.
 * @param now milliseconds since 1970
 */
export async function readFacts(now: number): Promise<RetentionFacts> {
  return {
    cases: await pickFromCases((each) => retainedCase(each, now)),
    transcripts: await transcriptImports(),
    imports: importBegins(await allImports()),
    cohortRows: await datedRows(),
  };
}
