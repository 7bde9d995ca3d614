import type { Decisive } from './decisive.ts';
import type { EvidenceSet } from './evidence-set.ts';

/** How much evidence of each outcome lies in one band of risk; sums of weights. */
export interface ScoreBand {
  from: number;
  to: number;
  risk: number;
  benign: number;
}

/** Sums weights in bands of equal width; the last one includes 1. Where the classifier is off there is no risk. */
export function scoreHistogram(
  { positive, weight }: Pick<EvidenceSet, 'positive' | 'weight'>,
  { risks }: Pick<Decisive, 'risks'>,
  count: number,
): ScoreBand[] {
  const bands = Array.from({ length: count }, (_, index): ScoreBand => {
    return { from: index / count, to: (index + 1) / count, risk: 0, benign: 0 };
  });
  for (let item = 0; item < risks.length; item += 1) {
    const band = bands[Math.min(count - 1, Math.floor(risks[item]! * count))];
    if (band) band[positive[item] === 1 ? 'risk' : 'benign'] += weight[item]!;
  }
  return bands;
}
