import type { KnownTruth } from '../cases/known-truth.ts';
import { exactly, heldInterval, type Term } from '../intervals/mover.ts';
import type { AuditRecall } from './audit-recall.ts';
import { type AuditedCounts, missesBeside } from './audited-counts.ts';
import { type PredictedPart, predictedRisk } from './prediction-powered.ts';
import type { CorrectedFigures } from './rogan-gladen.ts';

/** Fewer labelled cases than these, on either side of the threshold, say too little about how verdicts err. */
export const FEWEST_KNOWN = 10;

const partOf = (population: number, confirmed: number, n: number, known: KnownTruth): PredictedPart => ({
  population,
  predicted: { confirmed: confirmed - known.riskConfirmed - known.benignConfirmed, n: n - known.n },
  known,
});

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, [times, { value }]) => sum + times * value, 0);

const scaled = (by: number, terms: readonly Term[]) =>
  terms.map(([times, estimate]): Term => [by * times, estimate]);

/** Something known that the sum is compared with. */
const less = (value: number): Term => [-1, exactly(value)];

/**
 * Misses, caught cases, recall and prevalence by prediction-powered inference (`predictedRisk`): the verdicts predict,
 * the labelled ones of the flagged cases and of each reviewed band of the audit say how far they err.
 * Assumption: which transcripts are labelled has nothing to do with what they are like, within a band.
 * @returns null where too few are labelled, or none in a band that was reviewed
 */
export function poweredRecall(counts: AuditedCounts, strata: AuditRecall['strata']): CorrectedFigures | null {
  const reviewed = strata.filter((stratum) => stratum.reviewed > 0);
  const labelled = reviewed.reduce((sum, { known }) => sum + known.n, 0);
  if (labelled < FEWEST_KNOWN || counts.known.n < FEWEST_KNOWN) return null;
  if (reviewed.some(({ known }) => known.n === 0)) return null;
  const { decided, population, unsampled } = counts;
  const caughtTerms = predictedRisk(partOf(decided, counts.caught, decided, counts.known));
  const sampled = reviewed.flatMap((stratum) =>
    predictedRisk(partOf(stratum.population, stratum.misses, stratum.reviewed, stratum.known)),
  );
  const clip = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const found = clip(sumOf(sampled), population);
  const beside = missesBeside(counts, found);
  const missesTerms: Term[] = [...sampled, [1, beside]];
  const [misses, caught] = [found + beside.value, clip(sumOf(caughtTerms), decided)];
  const [risk, scored] = [caught + misses, decided + population + unsampled];
  const prevalence = Math.min(1, risk / scored);
  const most = population + beside.high;
  const missesInterval95 = heldInterval((total) => [...missesTerms, less(total)], misses, [0, most]);
  const recallInterval95 = heldInterval(
    (share) => [...scaled(share, missesTerms), ...scaled(share - 1, caughtTerms)],
    risk === 0 ? 1 : caught / risk,
    [0, 1],
  );
  const prevalenceInterval95 = heldInterval(
    (share) => [...missesTerms, ...caughtTerms, less(share * scored)],
    prevalence,
    [0, 1],
  );
  if (!missesInterval95 || !recallInterval95 || !prevalenceInterval95) return null;
  return {
    ...{ misses, missesInterval95, caught, prevalence, prevalenceInterval95 },
    recall: risk === 0 ? null : caught / risk,
    recallInterval95: risk === 0 ? null : recallInterval95,
  };
}
