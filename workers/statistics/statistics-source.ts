import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { CheckedCases } from '../../domain/metrics/known-outcomes.ts';
import type { ReviewedCase } from '../../domain/metrics/reviewed-cases.ts';
import { type Live, live } from '../../storage/live.ts';
import { GatheredCases } from './gathered-cases.ts';

/** Everything that the figures follow from, at one moment. */
export interface StatisticsSource {
  cases: readonly ReviewedCase[];
  /** Those that wait to be looked at again. */
  checked: CheckedCases;
  /** When it was read, in milliseconds since 1970: ages are taken then. */
  asOf: number;
  /** The last entry of the log it follows from; null of an empty log. */
  head: ChainHead | null;
}

/** Milliseconds between two tellings while much changes, and until what was gathered is kept. */
const TOLD_EVERY = 1_000;
const KEPT_AFTER = 2_000;

/**
 * What the statistics are computed from, live: kept from the last time, and brought up to date by what changes, here
 * or in another tab.
 */
export function liveStatisticsSource(): Live<StatisticsSource> {
  return {
    subscribe({ next, error }) {
      const gathered = new GatheredCases();
      let stopped = false;
      let following: { unsubscribe(): void } | null = null;
      let telling: ReturnType<typeof setTimeout> | null = null;
      let keeping: ReturnType<typeof setTimeout> | null = null;
      let toldAt = Number.NEGATIVE_INFINITY;
      const report = (problem: unknown) => {
        if (!stopped) error(problem);
      };
      const tell = () => {
        telling = null;
        toldAt = performance.now();
        next({ cases: gathered.cases(), checked: gathered.checked(), asOf: Date.now(), head: gathered.head });
        if (keeping) clearTimeout(keeping);
        keeping = setTimeout(() => void gathered.keep().catch(console.error), KEPT_AFTER);
      };
      const tellSoon = () => {
        if (stopped || telling) return;
        const rest = toldAt + TOLD_EVERY - performance.now();
        if (rest <= 0) tell();
        else telling = setTimeout(tell, rest);
      };
      const take = async (changes: Awaited<ReturnType<GatheredCases['readChanges']>>) => {
        if (changes && gathered.take(changes)) tellSoon();
        if (changes && (await gathered.isComplete())) return;
        await gathered.reopen();
        tellSoon();
      };
      let last = Promise.resolve();
      const start = async () => {
        await gathered.open();
        if (stopped) return;
        tell();
        following = live(() => gathered.readChanges(), 0).subscribe({
          next: (changes) => {
            // One after the other: each builds on the one before.
            last = last.then(() => (stopped ? undefined : take(changes))).catch(report);
          },
          error: report,
        });
      };
      start().catch(report);
      return {
        unsubscribe() {
          stopped = true;
          following?.unsubscribe();
          if (telling) clearTimeout(telling);
        },
      };
    },
  };
}
