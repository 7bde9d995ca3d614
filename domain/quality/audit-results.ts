import type { LogEntryOf } from '../decisions/log-entry.ts';
import { type Case, standingOutcome } from '../queue/case.ts';
import type { Band } from './audit-sample.ts';

/** What came of one score band of an audit sample. */
interface BandResult {
  band: Band;
  population: number;
  drawn: number;
  /** Those with a verdict so far. */
  reviewed: number;
  /** Those whose standing outcome is confirmed: what detection missed. */
  misses: number;
}

/** What came of one draw. */
export interface DrawResult {
  /** Number of the draw in the log. */
  seq: number;
  at: string;
  actor: string;
  threshold: number;
  policyVersion: number;
  bands: BandResult[];
}

type Sample = Pick<Case, 'audit' | 'flaggedAt' | 'verdict' | 'appeal'>;

/**
 * What has come of each draw, newest first.
 * @param samples the cases that are audit samples; they were flagged at the moment of their draw
 */
export function drawResults(
  draws: readonly LogEntryOf<'audit-sample-drawn'>[],
  samples: readonly Sample[],
): DrawResult[] {
  const drawnAt = Map.groupBy(samples, ({ flaggedAt }) => flaggedAt);
  return draws
    .map(({ seq, at, actor, payload: { threshold, policyVersion, strata } }) => ({
      seq,
      at,
      actor,
      threshold,
      policyVersion,
      bands: strata.map(({ from, to, population, drawn }): BandResult => {
        const own = (drawnAt.get(at) ?? []).filter(
          ({ audit }) => audit?.band[0] === from && audit.band[1] === to,
        );
        return {
          band: [from, to],
          population,
          drawn,
          reviewed: own.filter(({ verdict }) => verdict !== null).length,
          misses: own.filter((each) => standingOutcome(each) === 'confirmed').length,
        };
      }),
    }))
    .reverse();
}
