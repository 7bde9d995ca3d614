import { useCallback, useLayoutEffect, useRef } from 'react';
import { describeFilter } from '../../../domain/metrics/statistics-filter.ts';
import { formatMoment } from '../../../words/format.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';

/** What stands below a saved chart: the filter, as of when, and the log's last entry; the same function each time. */
export function useChartCaption({ filter, asOf, head }: StatisticsReading): () => readonly string[] {
  const latest = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    latest.current = [
      `Practice on synthetic transcripts. Shown: ${describeFilter(filter)}.`,
      `Second Look, as of ${formatMoment(new Date(asOf).toISOString())}${head ? `, log entry ${head.seq}, ${head.hash.slice(0, 16)}` : ''}.`,
    ];
  });
  return useCallback(() => latest.current, []);
}
