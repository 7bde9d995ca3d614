import type { CaseList } from '../cases/case-list.ts';
import { type KnownTruth, knownTruth } from '../cases/known-truth.ts';
import type { Estimate } from '../intervals/mover.ts';
import { type AuditRecall, isRisky } from './audit-recall.ts';

/** What verdicts say of everything that was scored, flagged or not: the plain figures, in the terms of a correction. */
export interface AuditedCounts {
  /** Flagged cases whose outcome says yes or no. */
  decided: number;
  /** Those of them that are risky by their verdict. */
  caught: number;
  /** Those of them whose transcript is labelled. */
  known: KnownTruth;
  /** What the reviewed bands of the audit sample stand for. */
  population: number;
  /** How many of that population verdicts would call misses. */
  misses: Estimate;
  /** Misses that other draws found, which this one does not stand for. */
  knownMisses: number;
  /** Population of bands without a review. */
  unsampled: number;
}

/** The counts of an audit; null when it says nothing. */
export function auditedCounts(cases: CaseList, recall: AuditRecall): AuditedCounts | null {
  const { missesExpected, missesInterval95, knownMisses, unsampled, caught } = recall;
  if (missesExpected === null || missesInterval95 === null) return null;
  const reviewed = recall.strata.filter((stratum) => stratum.reviewed > 0);
  if (reviewed.length === 0) return null;
  const decided = cases.filter((each) => each.facts.layers.length > 0 && isRisky(each) !== null);
  return {
    ...{ caught, knownMisses, unsampled, decided: decided.length },
    known: knownTruth(decided, (each) => ({ gold: each.facts.gold, risky: isRisky(each) })),
    population: reviewed.reduce((sum, { population }) => sum + population, 0),
    misses: {
      value: missesExpected - knownMisses,
      low: missesInterval95[0] - knownMisses,
      high: missesInterval95[1] - knownMisses - unsampled,
    },
  };
}

/**
 * Misses that the sample does not stand for. Those that other draws found are right as often as those of the sample; of
 * bands without a review nothing is known.
 * @param found how many of the misses that verdicts name are misses
 */
export function missesBeside({ knownMisses, unsampled, misses }: AuditedCounts, found: number): Estimate {
  const right = misses.value <= 0 ? 1 : Math.min(1, found / misses.value);
  return { value: knownMisses * right, low: 0, high: knownMisses + unsampled };
}
