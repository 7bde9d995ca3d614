import { useCallback, useLayoutEffect, useRef } from 'react';
import { describeFilter } from '../../../words/filter-words.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';

/** What stands below a saved chart: the filter, as of when, and the log's last entry; the same function each time. */
export function useChartCaption({ filter, asOf, head }: StatisticsReading): () => readonly string[] {
  const latest = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const moment = formatMoment(new Date(asOf).toISOString());
    latest.current = [
      t('statistics.caption.shown', { filter: describeFilter(filter) }),
      head
        ? t('statistics.caption.asOfEntry', {
            ...{ moment, seq: String(head.seq), hash: head.hash.slice(0, 16) },
          })
        : t('statistics.caption.asOf', { moment }),
    ];
  });
  return useCallback(() => latest.current, []);
}
