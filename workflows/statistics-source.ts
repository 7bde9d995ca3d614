import type { ChainHead } from '../domain/decisions/hash-chain.ts';
import { gatherCases } from '../domain/metrics/case-history.ts';
import type { ReviewedCase } from '../domain/metrics/reviewed-cases.ts';
import { live } from '../storage/live.ts';
import { logHead } from '../storage/log.ts';
import { readOutcomes } from './reporting.ts';

/** Everything that the figures follow from, at one moment. */
export interface StatisticsSource {
  cases: readonly ReviewedCase[];
  /** When it was read, in milliseconds since 1970: ages are taken then. */
  asOf: number;
  /** The last entry of the log it follows from; null of an empty log. */
  head: ChainHead | null;
}

async function readSource(): Promise<StatisticsSource> {
  const [outcomes, head] = await Promise.all([readOutcomes(), logHead()]);
  return { cases: gatherCases(outcomes).cases(), asOf: Date.now(), head };
}

/** What the statistics are computed from, live. */
export const liveStatisticsSource = () => live(readSource);
