/**
 * The chance that a case had of a second review after everything that was drawn for its first verdict: once, and again
 * with each correction.
 * @param drawn the chance of each draw; null of one that did not say
 * @returns 0 to 1; null when a draw did not say its chance
 */
export function chanceOfSecondReview(drawn: readonly (number | null)[]): number | null {
  let none = 1;
  for (const probability of drawn) {
    if (probability === null) return null;
    none *= 1 - probability;
  }
  return drawn.length === 1 ? drawn[0]! : 1 - none;
}
