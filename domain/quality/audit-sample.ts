/** A score band of what detection did not flag: from, inclusive, to, exclusive. */
export type Band = [number, number];

/** What was drawn of a band. */
export interface Stratum<Item> {
  band: Band;
  /** How many there were. */
  population: number;
  drawn: Item[];
  /** Drawn ÷ population; the same for every member of the band. */
  inclusionProbability: number;
}

/** Bands of equal width from 0 up to the threshold. */
export function scoreBands(threshold: number, count: number): Band[] {
  return Array.from({ length: count }, (_, index) => [
    (threshold * index) / count,
    index === count - 1 ? threshold : (threshold * (index + 1)) / count,
  ]);
}

/** Draws without replacement, every subset of that size alike (Fisher and Yates). */
function drawSome<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const pool = [...items];
  const size = Math.min(count, pool.length);
  for (let index = 0; index < size; index += 1) {
    const other = index + Math.floor(random() * (pool.length - index));
    [pool[index], pool[other]] = [pool[other]!, pool[index]!];
  }
  return pool.slice(0, size);
}

/**
 * A stratified random sample of what lies below the threshold: the same number from every score band, or all
 * of a band that holds fewer. Bands with nothing in them are left out.
 * @param random uniform in [0, 1)
 */
export function drawAuditSample<Item extends { risk: number }>(
  below: readonly Item[],
  threshold: number,
  { bands, perBand }: { bands: number; perBand: number },
  random: () => number,
): Stratum<Item>[] {
  return scoreBands(threshold, bands).flatMap((band) => {
    const members = below.filter(({ risk }) => risk >= band[0] && risk < band[1]);
    if (members.length === 0) return [];
    const drawn = drawSome(members, perBand, random);
    return [{ band, population: members.length, drawn, inclusionProbability: drawn.length / members.length }];
  });
}
