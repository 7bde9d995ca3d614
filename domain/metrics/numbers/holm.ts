/**
 * p-values adjusted for how many there are, so that the chance of any false alarm among them stays at the level that
 * each is compared with, however they hang together.
 * Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70; the same as R's `p.adjust(…, "holm")`.
 * @param pValues 0 to 1
 * @returns in the order given, 0 to 1
 */
export function holm(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((left, right) => pValues[left]! - pValues[right]!);
  const adjusted = new Array<number>(pValues.length);
  let highest = 0;
  for (const [place, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - place) * pValues[index]!));
    adjusted[index] = highest;
  }
  return adjusted;
}
