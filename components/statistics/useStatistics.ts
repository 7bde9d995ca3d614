import { useCallback, useEffect, useState } from 'react';
import type { StatisticsFilter } from '../../domain/metrics/statistics-filter.ts';
import { type DriftPeriods, liveStatistics, type StatisticsReading } from '../../workflows/statistics.ts';
import type { LiveState } from '../ui/useLive.ts';

/**
 * Follows the figures that a filter leaves. After a change of it those of the one before stay until the new ones are
 * there: a reading says what it was asked for.
 */
export function useStatistics(filter: StatisticsFilter, drift: DriftPeriods) {
  const [state, setState] = useState<LiveState<StatisticsReading>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): another attempt asks the same again.
  useEffect(() => {
    const subscription = liveStatistics({ filter, drift }).subscribe({
      next: (value) => setState({ status: 'ready', value }),
      error: (error) => setState({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, [filter, drift, attempt]);
  const retry = useCallback(() => {
    setState({ status: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return { state, retry };
}
