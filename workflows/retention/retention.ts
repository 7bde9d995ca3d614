import { setPeriodsCommand } from '../../domain/commands/retention/periods.ts';
import type { Purged } from '../../domain/commands/retention/purge.ts';
import type { DetectionLayer } from '../../domain/detection/detection-layers.ts';
import { Failure } from '../../domain/failures/failure.ts';
import type { GroupFigures } from '../../domain/metrics/cases/tally.ts';
import { type RetentionPeriods, retentionPeriodsSchema } from '../../domain/policy/retention-periods.ts';
import {
  type Aggregate,
  ALL_CASES,
  aggregateFigures,
  layerOf,
  overMonths,
} from '../../domain/retention/aggregate.ts';
import type { ClockDoubt } from '../../domain/retention/doubt.ts';
import { type Outlook, outlookOf } from '../../domain/retention/outlook.ts';
import { planPurge } from '../../domain/retention/plan.ts';
import { purgeRuns } from '../../domain/retention/purge-runs.ts';
import { allAggregates } from '../../storage/aggregates.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind, latestPurge } from '../../storage/log.ts';
import { give } from '../base/door.ts';
import { authorise } from '../people/session.ts';
import { forgetSearchTexts } from '../queue/transcript-search.ts';
import { forgetSimilarCases } from '../review/similar-cases.ts';
import { forgetSecondScores } from '../scoring/second-scores.ts';
import { clockDoubt, distrustClock } from './known-time.ts';
import { purgeDue } from './purge.ts';
import { periodsInForce, readFacts } from './retention-facts.ts';

/** The periods in force, live. */
export const retentionPeriods = () => live(periodsInForce);

/**
 * Sets how long data are kept from now on. What is due under the new periods goes with the next purge.
 * @throws Failure `reason-missing`, `unchanged` or `not-allowed`
 */
export async function setRetentionPeriods(periods: RetentionPeriods, reason: string): Promise<void> {
  await give(setPeriodsCommand, { periods: retentionPeriodsSchema.parse(periods), reason });
}

/** What a purge would take, and why the clock by which it would is in doubt; null when it is not. */
export interface PurgePreview extends Outlook {
  doubt: ClockDoubt | null;
}

/** What a purge would take now, without taking it. */
export async function previewPurge(): Promise<PurgePreview> {
  const now = Date.now();
  const outlook = outlookOf(planPurge(await readFacts(now), await periodsInForce(), now), now);
  return { ...outlook, doubt: await clockDoubt(now) };
}

/**
 * Purges what is due, in the name of who sits at this tab.
 * @param clockIsRight who sits there was asked about a clock in doubt, and says so
 * @throws Failure `not-allowed`, or `clock-in-doubt` when it was not asked about
 */
export async function purgeNow(clockIsRight = false): Promise<Purged> {
  await authorise('set-retention');
  if (!clockIsRight && (await clockDoubt(Date.now()))) throw new Failure('clock-in-doubt');
  return purgeDue({ byHand: true, clockIsRight });
}

/**
 * Keeps everything, because the clock is wrong. Nothing is asked again until the clock says something else.
 * @throws Failure `not-allowed`
 */
export async function keepEverything(doubt: ClockDoubt): Promise<void> {
  await authorise('set-retention');
  await distrustClock(doubt);
}

/** Every purge by period, newest first, live. */
export const pastPurges = () => live(async () => purgeRuns(await entriesOfKind('purge')));

/** What is left of the flagged cases of a month that were purged. */
export interface PurgedPeriod {
  /** "2025-03", in UTC, or "unknown". */
  month: string;
  /** Null: all of them. */
  layer: DetectionLayer | null;
  figures: GroupFigures;
  /** Mean active handling time of a review; null when none is known. */
  meanSeconds: number | null;
}

/** All that is left of purged cases. */
export interface PurgedPeriods {
  /** In order of month; of each all cases first, then those of each layer. */
  periods: PurgedPeriod[];
  /** Over all months; null when nothing was purged. */
  total: PurgedPeriod | null;
}

function periodOf(aggregate: Aggregate): PurgedPeriod {
  const { month, group, timedReviews, seconds } = aggregate;
  return {
    month,
    layer: layerOf(group),
    figures: aggregateFigures(aggregate),
    meanSeconds: timedReviews === 0 ? null : seconds / timedReviews,
  };
}

async function readPurgedPeriods(): Promise<PurgedPeriods> {
  const aggregates = await allAggregates();
  const total = overMonths(aggregates, ALL_CASES);
  return { periods: aggregates.map(periodOf), total: total && periodOf(total) };
}

/** What is left of purged cases as figures, live. */
export const purgedPeriods = () => live(readPurgedPeriods);

/** Drops from the memory of this tab what was read of transcripts, whenever a purge took some, here or elsewhere. */
export function followPurges(): { unsubscribe(): void } {
  let known: string | null | undefined;
  return live(latestPurge).subscribe({
    next: (latest) => {
      if (known !== undefined && latest !== known) {
        forgetSearchTexts();
        forgetSimilarCases();
        forgetSecondScores();
      }
      known = latest;
    },
    error: (error) => console.error(error),
  });
}
