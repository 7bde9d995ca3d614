import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import {
  filterFromParams,
  filterToParams,
  type StatisticsFilter,
} from '../../domain/metrics/statistics-filter.ts';

/** The filter in the page's address, and a way to change it there. */
export function useStatisticsFilter(): [StatisticsFilter, (filter: StatisticsFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterFromParams(params), [params]);
  return [filter, (next) => setParams(filterToParams(next), { replace: true })];
}
