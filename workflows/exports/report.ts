import { DEFAULT_PERIODS, retentionPeriodsSchema } from '../../domain/policy/retention-periods.ts';
import type { Report } from '../../domain/report/blocks.ts';
import type { Volumes } from '../../domain/report/facts.ts';
import { transparencyReport } from '../../domain/report/report.ts';
import type { Aggregate } from '../../domain/retention/aggregate.ts';
import { readTable } from '../../storage/all-tables.ts';
import { countAssessments, visitAssessments } from '../../storage/assessments.ts';
import { entriesOfKind } from '../../storage/log.ts';
import { readSetting } from '../../storage/settings.ts';
import { countTranscripts, countUnassessed } from '../../storage/transcripts.ts';
import { type ExportRequest, type ExportSource, readExport } from './export-source.ts';

/** Setting with how long data are kept. */
const PERIODS = 'retention-periods';

async function readVolumes(): Promise<Volumes> {
  const [transcripts, waiting, assessed] = await Promise.all([
    countTranscripts(),
    countUnassessed(),
    countAssessments(),
  ]);
  const locales = new Map<string, { assessed: number; messages: number }>();
  let messages = 0;
  await visitAssessments((some) => {
    for (const { locale, messageCount } of some) {
      const own = locales.get(locale) ?? { assessed: 0, messages: 0 };
      locales.set(locale, { assessed: own.assessed + 1, messages: own.messages + messageCount });
      messages += messageCount;
    }
  });
  const byLocale = [...locales]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([locale, own]) => ({ locale: locale || 'unknown', ...own }));
  return { transcripts, waiting, assessed, messages, byLocale };
}

/** The practice transparency report on what was read for an export, with everything else that it tells of. */
export async function reportOn({ statistics, comparison, provenance }: ExportSource): Promise<Report> {
  const [volumes, periods, aggregates, purges] = await Promise.all([
    readVolumes(),
    readSetting(PERIODS, retentionPeriodsSchema),
    readTable('aggregates') as Promise<Aggregate[]>,
    entriesOfKind('purge'),
  ]);
  return transparencyReport({
    ...{ statistics, comparison, provenance, volumes, aggregates, purges },
    periods: periods ?? DEFAULT_PERIODS,
  });
}

/**
 * The practice transparency report, to be shown.
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export async function readReport(request: ExportRequest): Promise<Report> {
  return reportOn(await readExport(request));
}
