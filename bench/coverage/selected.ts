import { stratifiedShare } from '../../domain/metrics/intervals/stratified-share.ts';
import { binomial } from './draws.ts';
import { type IntervalStudy, type Setting, thinned } from './study.ts';

/** Share confirmed in ten tenths of risk, the highest first, and how the flagged cases spread over them. */
const FALLING = [0.97, 0.92, 0.87, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
const HIGH = [0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.93, 0.92, 0.9];
const LOW = HIGH.map((share) => 1 - share);
const EVEN = Array.from({ length: 10 }, () => 1);
const MOSTLY_LOW = [1, 1, 1, 2, 2, 3, 4, 5, 6, 8];

/** Which part of a tenth was reviewed, the highest first. */
const REVIEWED = {
  'all alike': Array.from({ length: 10 }, () => 0.4),
  'highest first': [0.95, 0.9, 0.8, 0.5, 0.3, 0.2, 0.1, 0.1, 0.05, 0.05],
  'hardly any low ones': [1, 1, 0.9, 0.5, 0.1, 0.02, 0.02, 0.02, 0.02, 0.02],
};

function settings(extent: 'quick' | 'whole'): Setting[] {
  const sizes = thinned(extent, [50, 200, 1000, 10_000], [100, 1000]);
  const worlds = [
    { of: 'falling shares', shares: FALLING },
    { of: 'nearly all confirmed', shares: HIGH },
    { of: 'hardly any confirmed', shares: LOW },
  ];
  const mixes = [
    { mix: 'even', weights: EVEN },
    { mix: 'mostly low risks', weights: MOSTLY_LOW },
  ];
  return sizes.flatMap((size) =>
    worlds.flatMap(({ of, shares }) =>
      mixes.flatMap(({ mix, weights }) =>
        Object.entries(REVIEWED).map(([how, parts]): Setting => {
          const total = weights.reduce((sum, each) => sum + each, 0);
          const flagged = weights.map((weight) => Math.max(1, Math.round((size * weight) / total)));
          const all = flagged.reduce((sum, each) => sum + each, 0);
          const truth = shares.reduce((sum, share, index) => sum + (share * flagged[index]!) / all, 0);
          const trial = (random: () => number) => {
            const tenths = flagged.map((weight, index) => {
              const n = Math.max(1, Math.round(weight * parts[index]!));
              return { k: binomial(random, n, shares[index]!), n, weight };
            });
            return { interval: stratifiedShare(tenths).stratified95!, truth };
          };
          return { name: `${size} flagged, ${mix}, ${of}, ${how}`, trial };
        }),
      ),
    ),
  );
}

/** Intervals of shares put together from strata: weighted by tenths of risk, or with the same case mix. */
export const SELECTED_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'stratified-share',
    method: 'stratified-share',
    of: 'a rate weighted by tenths of risk, or with the same case mix',
    nominal: 0.95,
    trials: { quick: 2_000, whole: 50_000 },
    settings,
  },
];
