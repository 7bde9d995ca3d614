import type { Funnel } from '../reviewers/funnel.ts';
import type { ControlChart } from '../time/control-chart.ts';
import { type FlowWay, wayName } from '../time/flow.ts';
import { count, type Figure, figure, share } from './figure.ts';

/** The figures of the p-chart. */
export function controlFigures({ centre, weeks, ...chart }: ControlChart): Figure[] {
  const n = weeks.length;
  return [
    share('control-centre', 'all', centre),
    count('control-outside', 'all', chart.outside),
    figure('control-outside-expected', 'all', { n, value: chart.expectedOutside }),
    count('control-missed', 'all', chart.missed),
    figure('control-missed-expected', 'all', { n, value: chart.expectedMissed }),
    ...weeks.flatMap(({ week, lower, upper }) => [
      figure('control-lower', `week:${week}`, { value: lower }),
      figure('control-upper', `week:${week}`, { value: upper }),
    ]),
  ];
}

/** The figures of the funnel plot. */
export function funnelFigures({ centre, byReviewer, outside }: Funnel): Figure[] {
  return [
    share('funnel-centre', 'all', centre),
    count('funnel-outside', 'all', outside),
    ...Object.entries(byReviewer).flatMap(([name, { inner95, outer998 }]) => {
      const limit = (id: Parameters<typeof figure>[0], value: number) =>
        figure(id, `reviewer:${name}`, { value });
      return [
        limit('funnel-lower-95', inner95[0]),
        limit('funnel-upper-95', inner95[1]),
        limit('funnel-lower-998', outer998[0]),
        limit('funnel-upper-998', outer998[1]),
      ];
    }),
  ];
}

/** How many cases took each way. */
export const flowFigures = (ways: readonly FlowWay[]): Figure[] =>
  ways.map((way) => count('flow', `flow:${wayName(way)}`, way.cases));
