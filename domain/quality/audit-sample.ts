/** A score band of what detection did not flag: from, inclusive, to, exclusive; a band up to 1 includes 1. */
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

/** Bands of equal width from 0 up to a risk. */
export function scoreBands(top: number, count: number): Band[] {
  return Array.from({ length: count }, (_, index) => [
    (top * index) / count,
    index === count - 1 ? top : (top * (index + 1)) / count,
  ]);
}

/**
 * Where the highest band ends: at the threshold, or at 1 when something at or above it is not flagged, as when the
 * classifier is a layer that is off.
 */
export function topOfBands(unflagged: readonly { risk: number }[], threshold: number): number {
  return unflagged.some(({ risk }) => risk >= threshold) ? 1 : threshold;
}

const isWithin = ([from, to]: Band, risk: number) => risk >= from && (risk < to || (to === 1 && risk === 1));

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
 * A stratified random sample of what is not flagged: the same number from every score band, or all of a band that
 * holds fewer. Bands with nothing in them are left out.
 * @param top where the highest band ends; see `topOfBands`
 * @param random uniform in [0, 1)
 */
export function drawAuditSample<Item extends { risk: number }>(
  unflagged: readonly Item[],
  top: number,
  { bands, perBand }: { bands: number; perBand: number },
  random: () => number,
): Stratum<Item>[] {
  return scoreBands(top, bands).flatMap((band) => {
    const members = unflagged.filter(({ risk }) => isWithin(band, risk));
    if (members.length === 0) return [];
    const drawn = drawSome(members, perBand, random);
    return [{ band, population: members.length, drawn, inclusionProbability: drawn.length / members.length }];
  });
}
