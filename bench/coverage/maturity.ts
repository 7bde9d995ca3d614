import { kaplanMeier, logLog95 } from '../../domain/metrics/intervals/kaplan-meier.ts';
import { MATURITIES } from '../../domain/metrics/time/reversal-by-maturity.ts';
import { type Extent, type IntervalStudy, type Setting, thinned } from './study.ts';

/** Cases are decided evenly over so many days up to the moment of the figures. */
const DAYS = 120;

/**
 * Cases of which a share is reversed within 90 days, the days to a reversal exponential. Up to the moment of the
 * figures a case was watched for as long as has passed since its decision.
 */
function setting(cases: number, share: number, days: number): Setting {
  const rate = -Math.log(1 - share) / 90;
  return {
    name: `${cases} cases, ${share * 100} % reversed within 90 days, at ${days} days`,
    trial: (random) => {
      const [times, events]: [number[], number[]] = [[], []];
      for (let each = 0; each < cases; each += 1) {
        const watched = random() * DAYS;
        const reversed = -Math.log(1 - random()) / rate;
        times.push(Math.min(watched, reversed));
        if (reversed <= watched) events.push(reversed);
      }
      const last = kaplanMeier({ times, events }).findLast(({ time }) => time <= days);
      const interval = last ? logLog95(last) : null;
      return interval && { interval, truth: Math.exp(-rate * days) };
    },
  };
}

const settings = (extent: Extent): Setting[] =>
  thinned(extent, [50, 100, 200, 500, 2000], [100, 500]).flatMap((cases) =>
    thinned(extent, [0.02, 0.05, 0.1, 0.3], [0.05, 0.3]).flatMap((share) =>
      MATURITIES.map((days) => setting(cases, share, days)),
    ),
  );

/** The interval of how many confirmed cases are reversed within some days. */
export const MATURITY_STUDIES: readonly IntervalStudy[] = [
  {
    name: 'log-log',
    method: 'log-log',
    of: 'reversal by maturity (Kaplan–Meier), where anything was reversed',
    nominal: 0.95,
    trials: { quick: 1_000, whole: 20_000 },
    settings,
  },
];
