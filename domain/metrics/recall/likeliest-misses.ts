import type { MissStratum } from './miss-stratum.ts';

/**
 * How much likelier one miss more makes a sample: L(M + 1) ÷ L(M) of the hypergeometric likelihood, which falls with
 * M; 0 where no further miss can be.
 */
function gain({ population, sampled, misses }: MissStratum, marked: number): number {
  const outside = population - marked - sampled + misses;
  if (outside <= 0) return 0;
  return ((marked + 1) * outside) / ((marked + 1 - misses) * (population - marked));
}

/** The number of misses up to which each one more makes the sample at least so much likelier. */
function markedWith(stratum: MissStratum, least: number): number {
  let marked = stratum.misses;
  let tooMany = stratum.population - stratum.sampled + stratum.misses + 1;
  while (tooMany - marked > 1) {
    const middle = Math.floor((marked + tooMany) / 2);
    if (gain(stratum, middle - 1) >= least) marked = middle;
    else tooMany = middle;
  }
  return marked;
}

/** Halvings after which a gain is known to the last digit. */
const HALVINGS = 60;

/**
 * Spreads a number of misses over strata so that what the samples found is likeliest (the constrained maximum of the
 * product of hypergeometric likelihoods, which is concave in each stratum, so that giving each miss to where it gains
 * most is best). Of equal gains the first stratum has the miss.
 * @param total from the misses found to these and all that was not sampled, whole
 * @returns misses of each stratum, in their order; no fewer than were found, no more than can be
 */
export function likeliestMisses(strata: readonly MissStratum[], total: number): number[] {
  const sumAt = (least: number) => strata.reduce((sum, each) => sum + markedWith(each, least), 0);
  // A gain is largest with the first miss that was not found.
  let few = Math.max(1, ...strata.map((each) => gain(each, each.misses))) * 2;
  let many = 0;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (few + many) / 2;
    const sum = sumAt(middle);
    if (sum === total) return strata.map((each) => markedWith(each, middle));
    if (sum > total) many = middle;
    else few = middle;
  }
  const marked = strata.map((each) => markedWith(each, few));
  let left = total - marked.reduce((sum, own) => sum + own, 0);
  const next = strata
    .map((each, index) => ({ index, gain: gain(each, marked[index]!), room: markedWith(each, many) }))
    .sort((one, other) => other.gain - one.gain || one.index - other.index);
  for (const { index, room } of next) {
    const given = Math.min(left, room - marked[index]!);
    marked[index]! += given;
    left -= given;
  }
  return marked;
}
