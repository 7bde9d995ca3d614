import { seededRandom } from '../intervals/bootstrap.ts';
import { binomialDraws } from '../numbers/binomial-draws.ts';
import { cusumSteps, referenceShare, type WeekCount } from './cusum-steps.ts';

const SERIES = 4000;
const SEED = 20_260_316;

/**
 * The limit that unchanged series of these weeks exceed as seldom as asked for, by seeded simulation of the whole
 * procedure: the reference is drawn anew for each series, since one that chance put too low makes the charts rise on
 * their own (L. A. Jones, C. W. Champ, S. E. Rigdon, Communications in Statistics – Simulation and Computation 33, 2004,
 * for Poisson counts).
 * @param reference counts of the reference weeks together, n at least 1
 * @param sizes cases of each week after them, at least 1 each
 * @param wanted share of series with a signal, more than 0 and less than 1
 * @returns the limit, and the share of the simulated series that exceed it, at most the one wanted
 */
export function cusumLimit(
  reference: WeekCount,
  sizes: readonly number[],
  wanted: number,
): { limit: number; falseAlarms: number } {
  const share = referenceShare(reference);
  const random = seededRandom(SEED);
  const bySize = new Map<number, (uniform: number) => number>();
  const drawsOf = (n: number) => {
    const draws = bySize.get(n) ?? binomialDraws(n, share);
    bySize.set(n, draws);
    return draws;
  };
  const drawReference = drawsOf(reference.n);
  const drawWeeks = sizes.map((n) => ({ n, draw: drawsOf(n) }));
  const highest = new Float64Array(SERIES);
  for (let series = 0; series < SERIES; series += 1) {
    const step = cusumSteps(referenceShare({ k: drawReference(random()), n: reference.n }));
    let [up, down, most] = [0, 0, 0];
    for (const { n, draw } of drawWeeks) {
      const k = draw(random());
      up = step.up(up, k, n);
      down = step.down(down, k, n);
      if (up > most) most = up;
      if (down > most) most = down;
    }
    highest[series] = most;
  }
  const sorted = highest.toSorted();
  const limit = sorted[Math.ceil(SERIES * (1 - wanted)) - 1]!;
  const above = sorted.length - 1 - sorted.lastIndexOf(limit);
  return { limit, falseAlarms: above / SERIES };
}
