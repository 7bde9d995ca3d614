export function adjustedPrecision(recall: number, fpr: number, prevalence: number): number | null {
  const flagged = prevalence * recall + (1 - prevalence) * fpr;
  return flagged === 0 ? null : (prevalence * recall) / flagged;
}
