import type { LogEntryOf } from '../decisions/log-entry.ts';
import type { Provenance } from '../export/provenance.ts';
import type { PeriodComparison } from '../metrics/filter/period-comparison.ts';
import type { Statistics } from '../metrics/statistics.ts';
import type { RetentionPeriods } from '../policy/retention-periods.ts';
import type { Aggregate } from '../retention/aggregate.ts';

/** How much is stored, whatever the filter. */
export interface Volumes {
  transcripts: number;
  /** Transcripts that wait to be scored. */
  waiting: number;
  assessed: number;
  /** In the assessed transcripts. */
  messages: number;
  /** Assessed transcripts by locale, in order of name. */
  byLocale: readonly { locale: string; assessed: number; messages: number }[];
}

/** Everything that the report is made from. */
export interface ReportFacts {
  statistics: Statistics;
  /** How the rate moved from the period before; null where nothing is dated. */
  comparison: PeriodComparison | null;
  provenance: Provenance;
  volumes: Volumes;
  periods: RetentionPeriods;
  /** What is left of purged cases. */
  aggregates: readonly Aggregate[];
  /** The entries of the log that tell of what was deleted. */
  purges: readonly LogEntryOf<'purge'>[];
}
