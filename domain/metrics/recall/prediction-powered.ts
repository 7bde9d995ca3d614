import { clopperPearson95, Z_95 } from '../intervals/intervals.ts';
import { type Estimate, exactly, noise, type Term } from '../intervals/mover.ts';

/** A part of the cases in which verdicts are predictions, and for some of which the truth is known. */
export interface PredictedPart {
  /** Cases that the part stands for, those with a verdict among them. */
  population: number;
  /** Cases with a verdict and without a known truth. */
  predicted: { confirmed: number; n: number };
  /** Cases with a verdict and a known truth. */
  known: { riskConfirmed: number; riskNot: number; benignConfirmed: number; n: number };
}

const shareOf = (k: number, n: number): Estimate => {
  const [low, high] = clopperPearson95(k, n);
  return { value: k / n, low, high };
};

/**
 * How far predictions are trusted, 0 to 1: with the least variance, Cov(truth, verdict) ÷ ((1 + n ÷ N) Var(verdict)), n
 * of known truth and N without. 0 where verdicts say nothing about the truth, which leaves the mean of the truths.
 * Source: A. N. Angelopoulos, J. C. Duchi, T. Zrnic, PPI++ (arXiv 2311.01453, 2023), section 6.
 */
function trustIn({ predicted, known }: PredictedPart): number {
  if (predicted.n === 0) return 0;
  const { riskConfirmed, riskNot, benignConfirmed, n } = known;
  const confirmed = (riskConfirmed + benignConfirmed) / n;
  const variance = confirmed * (1 - confirmed);
  if (variance === 0) return 0;
  const covariance = riskConfirmed / n - confirmed * ((riskConfirmed + riskNot) / n);
  return Math.min(1, Math.max(0, covariance / ((1 + n / predicted.n) * variance)));
}

/**
 * How many of a part are risk, by prediction-powered inference: what is known, and of the rest λ · (share confirmed
 * without a known truth) + mean of (truth − λ · verdict) over those with one. Its shares are exact ones (Clopper–Pearson),
 * to be added by MOVER, since the normal approximation of the publication says nothing where errors are rare.
 * Assumption: whose truth is known was not chosen by what the case is like.
 * Source: A. N. Angelopoulos et al., Science 382 (2023) 669–674.
 * @param part with at least one known truth
 * @returns terms whose sum is the number, at least the known ones
 */
export function predictedRisk(part: PredictedPart): Term[] {
  const { population, predicted, known } = part;
  const { riskConfirmed, riskNot, benignConfirmed, n } = known;
  const trust = trustIn(part);
  const rest = Math.max(0, population - n);
  const found = riskConfirmed + riskNot;
  // The rest is so many cases, whose number of risks strays from what their share says.
  const share = (found + 1) / (n + 2);
  return [
    [1, exactly(found)],
    [1, noise(Z_95 * Math.sqrt(rest * share * (1 - share)))],
    ...(trust === 0
      ? ([[rest, shareOf(found, n)]] as const satisfies readonly Term[])
      : ([
          [rest * trust, shareOf(predicted.confirmed, predicted.n)],
          [rest * (1 - trust), shareOf(riskConfirmed, n)],
          [rest, shareOf(riskNot, n)],
          [-rest * trust, shareOf(benignConfirmed, n)],
        ] as const)),
  ];
}
