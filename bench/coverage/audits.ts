import type { MissStratum } from '../../domain/metrics/recall/miss-stratum.ts';
import { recallEstimate } from '../../domain/metrics/recall/recall-estimate.ts';
import { binomial, hypergeometric } from './draws.ts';
import { type Extent, type IntervalStudy, type Setting, thinned } from './study.ts';

interface Grid {
  strata: number;
  population: number;
  sampled: number;
  rate: number;
}

/** Strata 1 to 50, populations 50 to 10,000, samples 10 to 100, miss rates .3 to 10 %. */
function grid(extent: Extent): Grid[] {
  const all: Grid[] = [];
  for (const strata of thinned(extent, [1, 2, 3, 5, 10, 20, 50], [1, 5, 50]))
    for (const population of thinned(extent, [50, 60, 100, 300, 1000, 3000, 10_000], [60, 1000]))
      for (const sampled of thinned(extent, [10, 20, 30, 55, 100], [10, 55]))
        for (const rate of thinned(extent, [0.003, 0.01, 0.03, 0.1], [0.003, 0.03, 0.1]))
          if (sampled < population) all.push({ strata, population, sampled, rate });
  return all;
}

function auditSetting({ strata, population, sampled, rate }: Grid): Setting {
  return {
    name: `${strata} strata of ${population}, ${sampled} sampled, misses ${Number((rate * 100).toPrecision(2))} %`,
    trial(random) {
      let risky = 0;
      const drawn = Array.from({ length: strata }, (): MissStratum => {
        const own = binomial(random, population, rate);
        risky += own;
        return { population, sampled, misses: hypergeometric(random, population, own, sampled) };
      });
      return { interval: recallEstimate(1, drawn).missesInterval, truth: risky };
    },
  };
}

/** Intervals from audit samples. Recall falls as the misses rise, so that its interval holds just when theirs does. */
export const AUDIT_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'stratified',
    method: 'stratified',
    of: 'misses expected and recall, from an audit sample',
    nominal: 0.95,
    trials: { quick: 100, whole: 2_000 },
    settings: (extent) => grid(extent).map(auditSetting),
  },
];
