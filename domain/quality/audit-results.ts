import type { LogEntryOf } from '../decisions/log-entry.ts';
import type { Case } from '../queue/case.ts';
import { drawIdOf } from '../queue/draw-id.ts';
import type { Band } from './audit-sample.ts';
import { truthOf } from './sample-truth.ts';

/** What came of one score band of an audit sample. */
interface BandResult {
  band: Band;
  population: number;
  drawn: number;
  /** Those whose outcome says yes or no; one that waits for a second look is drawn and not yet reviewed. */
  reviewed: number;
  /** Those whose standing outcome is confirmed: what detection missed. */
  misses: number;
}

/** What came of one draw. */
export interface DrawResult {
  /** Number of the draw in the log. */
  seq: number;
  /** Stands in the rows of its cases as well. */
  drawId: string;
  at: string;
  actor: string;
  threshold: number;
  policyVersion: number;
  bands: BandResult[];
}

type Sample = Pick<Case, 'audit' | 'flaggedAt' | 'state' | 'verdict' | 'appeal'>;

/**
 * What has come of each draw, newest first.
 * @param samples the cases that are audit samples
 */
export function drawResults(
  draws: readonly LogEntryOf<'audit-sample-drawn'>[],
  samples: readonly Sample[],
): DrawResult[] {
  const samplesOf = Map.groupBy(samples, ({ audit, flaggedAt }) => audit && drawIdOf(audit, flaggedAt));
  return draws
    .map(({ seq, at, actor, payload: { drawId, threshold, policyVersion, strata } }) => ({
      seq,
      drawId: drawIdOf({ drawId }, at),
      at,
      actor,
      threshold,
      policyVersion,
      bands: strata.map(({ from, to, population, drawn }): BandResult => {
        const own = (samplesOf.get(drawIdOf({ drawId }, at)) ?? []).filter(
          ({ audit }) => audit?.band[0] === from && audit.band[1] === to,
        );
        return {
          band: [from, to],
          population,
          drawn,
          reviewed: own.filter((each) => truthOf(each) !== null).length,
          misses: own.filter((each) => truthOf(each) === true).length,
        };
      }),
    }))
    .reverse();
}
