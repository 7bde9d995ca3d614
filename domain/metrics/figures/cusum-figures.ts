import type { Cusum } from '../time/cusum.ts';
import { count, type Figure, figure, share } from './figure.ts';

/** The figures of the two CUSUM charts. */
export function cusumFigures({
  reference,
  referenceWeeks,
  limit,
  falseAlarms,
  weeks,
  signals,
}: Cusum): Figure[] {
  return [
    share('cusum-reference', 'all', reference),
    count('cusum-reference-weeks', 'all', referenceWeeks),
    figure('cusum-limit', 'all', { value: limit }),
    figure('cusum-false-alarms', 'all', { value: falseAlarms }),
    count('cusum-signals', 'all', signals),
    ...weeks.flatMap(({ week, up, down }) => [
      figure('cusum-up', `week:${week}`, { value: up }),
      figure('cusum-down', `week:${week}`, { value: down }),
    ]),
  ];
}
