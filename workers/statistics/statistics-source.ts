import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { CheckedCases } from '../../domain/metrics/cases/known-outcomes.ts';
import type { ReviewedCase } from '../../domain/metrics/cases/reviewed-cases.ts';
import { follow } from '../../storage/feed.ts';
import type { Live } from '../../storage/live.ts';
import { FEW, GatheredCases, TELLING_TABLES } from './gathered-cases.ts';

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
      const controller = new AbortController();
      const { signal } = controller;
      let telling: ReturnType<typeof setTimeout> | null = null;
      let keeping: ReturnType<typeof setTimeout> | null = null;
      let toldAt = Number.NEGATIVE_INFINITY;
      const tell = () => {
        telling = null;
        toldAt = performance.now();
        next({ cases: gathered.cases(), checked: gathered.checked(), asOf: Date.now(), head: gathered.head });
        if (keeping) clearTimeout(keeping);
        keeping = setTimeout(() => void gathered.keep().catch(console.error), KEPT_AFTER);
      };
      const tellSoon = () => {
        if (signal.aborted || telling) return;
        const rest = toldAt + TOLD_EVERY - performance.now();
        if (rest <= 0) tell();
        else telling = setTimeout(tell, rest);
      };
      const run = async () => {
        await gathered.open();
        if (!signal.aborted) tell();
        while (!signal.aborted)
          for await (const changes of follow(TELLING_TABLES, gathered.cursor, { signal, atMost: FEW }))
            if (await gathered.take(changes)) tellSoon();
      };
      run().catch((problem: unknown) => {
        if (!signal.aborted) error(problem);
      });
      return {
        unsubscribe() {
          controller.abort();
          if (telling) clearTimeout(telling);
        },
      };
    },
  };
}
