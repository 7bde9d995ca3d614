import type { ReviewedCase } from './reviewed-cases.ts';

/** Verdicts against the truth, where it is known. */
export interface KnownTruth {
  /** Cases with a verdict that says yes or no, and a label. */
  n: number;
  riskConfirmed: number;
  /** Risk by the label that the verdict calls benign. */
  riskNot: number;
  benignConfirmed: number;
}

/**
 * Counts the cases whose outcome says yes or no and whose transcript has a label.
 * @param truthOf the label, null without one, and what the outcome says, null while open
 */
export function knownTruth<Each>(
  cases: Iterable<Each>,
  truthOf: (each: Each) => { gold: ReviewedCase['facts']['gold']; risky: boolean | null },
): KnownTruth {
  const known: KnownTruth = { n: 0, riskConfirmed: 0, riskNot: 0, benignConfirmed: 0 };
  for (const each of cases) {
    const { gold, risky } = truthOf(each);
    if (gold === null || risky === null) continue;
    known.n += 1;
    if (gold === 'risk') known[risky ? 'riskConfirmed' : 'riskNot'] += 1;
    else if (risky) known.benignConfirmed += 1;
  }
  return known;
}
