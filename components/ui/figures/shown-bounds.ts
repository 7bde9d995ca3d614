import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import { type Interval, proportion } from '../../../domain/metrics/intervals/intervals.ts';
import { type ShownInterval, useShownInterval } from '../../../workflows/statistics/shown-interval.ts';

/** A figure with the interval that is shown: a share has the exact one on demand, everything else its own. */
function withInterval(figure: Figure, method: ShownInterval): Figure {
  if (method === 'wilson' || figure.interval !== 'wilson' || figure.k === null || figure.n === null)
    return figure;
  const [low, high] = proportion(figure.k, figure.n).clopperPearson95!;
  return { ...figure, low, high, interval: method };
}

/** The interval of k of n that is shown; null of nothing. */
export function useIntervalOf(): (k: number, n: number) => Interval | null {
  const method = useShownInterval((state) => state.method);
  return (k, n) => {
    const { wilson95, clopperPearson95 } = proportion(k, n);
    return method === 'wilson' ? wilson95 : clopperPearson95;
  };
}

/** Gives figures the interval that is shown. */
export function useShown(): (figure: Figure) => Figure {
  const method = useShownInterval((state) => state.method);
  return (figure) => withInterval(figure, method);
}
