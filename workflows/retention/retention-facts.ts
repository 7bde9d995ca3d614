import {
  DEFAULT_PERIODS,
  type RetentionPeriods,
  retentionPeriodsSchema,
} from '../../domain/policy/retention-periods.ts';
import type { PurgePage } from '../../domain/retention/pages.ts';
import { type RetainedCase, type RetentionFacts, retainedCase } from '../../domain/retention/plan.ts';
import { casesOfTranscripts, getCases, pickFromCases } from '../../storage/cases.ts';
import { allImports } from '../../storage/imports.ts';
import { datedRows, datedRowsOf, importsOfTranscripts, transcriptImports } from '../../storage/purge.ts';
import { readSetting } from '../../storage/settings.ts';

/** The setting with the periods. */
export const PERIODS_SETTING = 'retention-periods';

/** The periods in force: what a lead has set, else the defaults. */
export async function readPeriods(): Promise<RetentionPeriods> {
  return (await readSetting(PERIODS_SETTING, retentionPeriodsSchema)) ?? DEFAULT_PERIODS;
}

/** When each import that is done began. One that runs can still be rolled back. */
async function importBegins(): Promise<Map<string, number>> {
  const done = (await allImports()).filter(({ state }) => state === 'done');
  return new Map(done.map(({ id, startedAt }) => [id, Date.parse(startedAt)]));
}

/**
 * Everything that a plan follows from, read some at a time so that the page stays usable.
 * @param now milliseconds since 1970
 */
export async function readFacts(now: number): Promise<RetentionFacts> {
  return {
    cases: await pickFromCases((each) => retainedCase(each, now)),
    transcripts: await transcriptImports(),
    imports: await importBegins(),
    cohortRows: await datedRows(),
  };
}

/**
 * What a page follows from, as it is now: its cases with all others on their transcripts, because one of them may
 * keep the transcript. Call within the transaction that purges.
 */
export async function readFactsOf(page: PurgePage, now: number): Promise<RetentionFacts> {
  const [own, onTranscripts, transcripts, imports, cohortRows] = await Promise.all([
    getCases([...page.cases, ...page.appeals]),
    casesOfTranscripts(page.transcripts),
    importsOfTranscripts(page.transcripts),
    importBegins(),
    datedRowsOf(page.cohortRows),
  ]);
  const cases = new Map<string, RetainedCase>();
  for (const each of [...own, ...onTranscripts]) cases.set(each.id, retainedCase(each, now));
  return { cases: [...cases.values()], transcripts, imports, cohortRows };
}
