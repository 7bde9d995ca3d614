import { browser } from 'wxt/browser';
import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import { standingDecisions } from '../../domain/decisions/outcome-rows.ts';
import { type Provenance, provenanceOf } from '../../domain/export/provenance.ts';
import { CHECKED_STATES } from '../../domain/knowledge/case-knowledge.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { checkedAmong, knownOutcomes } from '../../domain/metrics/cases/known-outcomes.ts';
import { withheldFrom } from '../../domain/metrics/cases/withheld.ts';
import { filterRows } from '../../domain/metrics/filter/filter-cases.ts';
import { type PeriodComparison, periodComparison } from '../../domain/metrics/filter/period-comparison.ts';
import type { StatisticsFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import { type Statistics, type StatisticsSetting, statisticsOf } from '../../domain/metrics/statistics.ts';
import type { Period } from '../../domain/metrics/time/drift.ts';
import { casesInStates } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { OUTCOME_TABLES, outcomesFrom } from '../../storage/outcomes.ts';
import { isPractice } from '../base/open-data.ts';
import { signedHeads } from '../log/known-heads.ts';
import { authorise } from '../people/session.ts';
import { actingKnower } from '../statistics/knower.ts';

/** What is to be taken out: what the filter leaves, as it is on the screen. */
export interface ExportRequest {
  filter: StatisticsFilter;
  /** When the screen took its ages, in milliseconds since 1970. */
  asOf: number;
  /** The last entry of the log that the screen follows from; null of an empty log. */
  head: ChainHead | null;
  /** The periods whose scores are compared; left out for the last two months. */
  drift?: StatisticsSetting['drift'];
  /** The period that the filter's is compared with; left out for the one before. */
  versus?: Period | undefined;
}

/** Everything that an export is made from, of one moment. */
export interface ExportSource {
  /** The rows that the filter leaves. */
  outcomes: Outcome[];
  /** Their figures. */
  statistics: Statistics;
  /** How the rate moved from another period, whose rows are no part of it. */
  comparison: PeriodComparison | null;
  provenance: Provenance;
}

const headOf = (log: readonly LogEntry[]): ChainHead | null => {
  const last = log.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : null;
};

/**
 * Reads what an export is made from, as far as the acting reviewer may know it, in one transaction. Ages are taken when the screen took them, unless something
 * was written meanwhile: then they are taken now.
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export async function readExport({
  filter,
  asOf,
  head,
  drift,
  versus,
}: ExportRequest): Promise<ExportSource> {
  await authorise('export');
  const knower = await actingKnower();
  const heads = await signedHeads();
  const { log, all, checked } = await database.transaction('r', OUTCOME_TABLES, async () => {
    const read = await readLog();
    return {
      log: read,
      all: await outcomesFrom(read),
      checked: checkedAmong(await casesInStates(CHECKED_STATES)),
    };
  });
  const own = headOf(log);
  const writtenAt = Date.now();
  const moment = own?.hash === head?.hash ? asOf : writtenAt;
  const known = knownOutcomes(all, knower, checked);
  const outcomes = filterRows(known, filter);
  return {
    outcomes,
    statistics: statisticsOf(gatherCases(outcomes).cases(), { now: moment, drift }),
    comparison: periodComparison(gatherCases(known).cases(), filter, versus ?? null, moment),
    provenance: provenanceOf({
      ...{ appVersion: browser.runtime.getManifest().version, writtenAt, asOf: moment, filter, outcomes },
      decisions: standingDecisions(log),
      log: { id: log[0]?.hash ?? null, head: own },
      withheld: withheldFrom(knower, checked),
      heads,
      practiceTeam: isPractice,
    }),
  };
}
