import type { Band } from '../../quality/audit-sample.ts';
import { currentDraw, type SampledFacts } from '../../quality/current-draw.ts';
import type { CaseList } from '../cases/case-list.ts';
import { type KnownTruth, knownTruth } from '../cases/known-truth.ts';
import { awaitsSecond, type ReviewedCase } from '../cases/reviewed-cases.ts';
import type { Interval } from '../intervals/intervals.ts';
import type { MissStratum } from './miss-stratum.ts';
import { recallEstimate } from './recall-estimate.ts';

/** One score band of the sample. */
export interface AuditStratum {
  /** Null where the file does not say. */
  band: Band | null;
  /** Share of the band that was drawn. */
  inclusionProbability: number;
  /** Drawn ÷ inclusion probability. */
  population: number;
  drawn: number;
  /** Those whose outcome says yes or no. */
  reviewed: number;
  misses: number;
  /** Of the reviewed, those whose transcript is labelled. */
  known: KnownTruth;
}

/** How much of what is risky was flagged, by audit samples from below the threshold; null without a sample. */
export interface AuditRecall {
  /** Flagged cases that are confirmed and were not reversed. */
  caught: number;
  /** Which draw is the sample; null without one, and where no row says it. */
  drawId: string | null;
  /** When the last of the sample was drawn, ISO 8601. */
  drawnAt: string | null;
  /** Audit samples that name no draw: they were put together by band, share drawn and time. */
  withoutDraw: number;
  /** Audit samples that do not say what share was drawn: they stand for no others, and their misses for themselves. */
  ungrouped: number;
  strata: AuditStratum[];
  /** Misses that earlier draws found; each stands for itself. */
  knownMisses: number;
  missesExpected: number | null;
  missesInterval95: Interval | null;
  recall: number | null;
  recallInterval95: Interval | null;
  /** Population of the bands of which nothing was reviewed. */
  unsampled: number;
}

/** Whether a case turned out risky, an appeal that reversed it included; null while that is open. */
export function isRisky({ final, appeal }: ReviewedCase): boolean | null {
  if (!final || final.verdict === 'inconclusive') return null;
  return final.verdict === 'confirmed' && appeal?.decision !== 'reversed';
}

/** Whether an audit sample turned out risky; null too while a second review that it waits for may change the verdict. */
const isMiss = (each: ReviewedCase): boolean | null => (awaitsSecond(each) ? null : isRisky(each));

const isAudited = ({ facts: { layers, audit } }: ReviewedCase) => layers.length === 0 && audit !== null;

/** What is kept of an audit sample, of which there may be many: less than the case. */
type Sampled = SampledFacts & Pick<ReviewedCase['facts'], 'gold'>;

function sampledOf(each: ReviewedCase): Sampled {
  const { audit, flaggedAt, gold } = each.facts;
  return { drawnAt: flaggedAt ?? Number.NEGATIVE_INFINITY, ...audit!, positive: isMiss(each), gold };
}

/**
 * Recall from the latest draw of which something was reviewed (D. G. Horvitz, D. J. Thompson, JASA 47, 1952).
 * @param cases all cases, flagged and audited
 */
export function auditRecall(cases: CaseList): AuditRecall {
  const caught = cases.filter((each) => each.facts.layers.length > 0 && isRisky(each) === true).length;
  const draw = currentDraw(cases.filter(isAudited).map(sampledOf), (each) => each);
  const { drawId, unnamed: withoutDraw, ungrouped } = draw;
  const strata = draw.strata.map(({ band, inclusionProbability, population, members }): AuditStratum => {
    const outcomes = members.map(({ positive }) => positive);
    return {
      band,
      inclusionProbability,
      population,
      drawn: members.length,
      reviewed: outcomes.filter((risky) => risky !== null).length,
      misses: outcomes.filter((risky) => risky === true).length,
      known: knownTruth(members, ({ gold, positive: risky }) => ({ gold, risky })),
    };
  });
  const knownMisses = draw.others.filter(({ positive }) => positive === true).length;
  if (draw.drawnAt === null)
    return {
      ...{ caught, drawId, drawnAt: null, withoutDraw, ungrouped, strata, knownMisses },
      ...{ missesExpected: null, missesInterval95: null },
      ...{ recall: null, recallInterval95: null, unsampled: 0 },
    };
  const sampled = strata.map(
    ({ population, reviewed, misses }): MissStratum => ({ population, sampled: reviewed, misses }),
  );
  const known = { population: knownMisses, sampled: knownMisses, misses: knownMisses };
  const estimate = recallEstimate(caught, knownMisses > 0 ? [...sampled, known] : sampled);
  return {
    caught,
    drawId,
    drawnAt: Number.isFinite(draw.drawnAt) ? new Date(draw.drawnAt).toISOString() : null,
    withoutDraw,
    ungrouped,
    strata,
    knownMisses,
    missesExpected: estimate.missesExpected,
    missesInterval95: estimate.missesInterval,
    recall: estimate.recall,
    recallInterval95: estimate.recallInterval,
    unsampled: estimate.unsampled,
  };
}
