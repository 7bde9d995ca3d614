import pmf from '@stdlib/stats-base-dists-binomial-pmf';

/** Probabilities below this share of the largest one come up once in more draws than anyone makes. */
const NEGLIGIBLE = 1e-15;

/**
 * Draws from a binomial distribution, by inversion of its cumulative probabilities, which are summed once.
 * @param n trials, at least 1
 * @param p more than 0 and less than 1
 * @returns given a number from 0 up to, not including, 1, a whole number from 0 to n
 */
export function binomialDraws(n: number, p: number): (uniform: number) => number {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const highest = pmf(mode, n, p);
  const odds = p / (1 - p);
  const below: number[] = [];
  for (let k = mode, term = highest; k > 0; k -= 1) {
    term *= k / ((n - k + 1) * odds);
    if (term < highest * NEGLIGIBLE) break;
    below.push(term);
  }
  const first = mode - below.length;
  const terms = [...below.reverse(), highest];
  for (let k = mode, term = highest; k < n; k += 1) {
    term *= ((n - k) * odds) / (k + 1);
    if (term < highest * NEGLIGIBLE) break;
    terms.push(term);
  }
  let total = 0;
  const cumulative = Float64Array.from(terms, (term) => {
    total += term;
    return total;
  });
  return (uniform) => {
    const wanted = uniform * total;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
}
