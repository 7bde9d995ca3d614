import { useMemo } from 'react';
import { useSearch } from 'wouter';
import {
  filterFromParams,
  filterToParams,
  parseFilterValue,
  type StatisticsFilter,
} from '../../domain/metrics/filter/statistics-filter.ts';
import { MIX_STRATA, type MixStratum } from '../../domain/metrics/selection/same-mix.ts';
import type { Period } from '../../domain/metrics/time/drift.ts';
import type { DriftPeriods } from '../../workflows/statistics/statistics.ts';

const periodText = ({ from, to }: Period) => `${from ?? ''}..${to ?? ''}`;

function readPeriod(text: string | null): Period | null {
  const days = text?.split('..');
  if (days?.length !== 2) return null;
  const [from, to] = days.map((day) => (day === '' ? null : parseFilterValue('from', day)));
  return from === undefined || to === undefined ? null : { from, to };
}

/** What an address keeps from section to section. */
interface Kept {
  filter: StatisticsFilter;
  drift: DriftPeriods;
  /** The period that the filter's is compared with; undefined for the one before. */
  versus: Period | undefined;
  /** What of the case mix of groups is held still; null for nothing. */
  mix: MixStratum | null;
}

function readDrift(params: URLSearchParams): DriftPeriods {
  const [reference, current] = [readPeriod(params.get('reference')), readPeriod(params.get('compared'))];
  return reference && current ? { reference, current } : undefined;
}

function writeParams({ filter, drift, versus, mix }: Kept): URLSearchParams {
  const params = filterToParams(filter);
  if (versus) params.set('versus', periodText(versus));
  if (mix) params.set('mix', mix);
  if (drift) {
    params.set('reference', periodText(drift.reference));
    params.set('compared', periodText(drift.current));
  }
  return params;
}

/** What the page's address says: the filter, the periods compared and the definition asked for. */
export interface StatisticsAddress extends Kept {
  definition: string | null;
  /** Changes stay one entry of the history, so that "back" leaves the page as it was come to. */
  setFilter: (filter: StatisticsFilter) => void;
  setDrift: (drift: DriftPeriods) => void;
  setVersus: (versus: Period | undefined) => void;
  setMix: (mix: MixStratum | null) => void;
  /** What the address of a section says before "#": filter, periods and the mix held still are kept. */
  sectionSearch: string;
}

/** Writes parameters into the address; the router keeps old ones where there are to be none. */
function replaceSearch(params: URLSearchParams): void {
  const search = params.size === 0 ? '' : `?${params}`;
  if (search !== location.search)
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}

export function useStatisticsAddress(): StatisticsAddress {
  const text = useSearch();
  return useMemo(() => {
    const known = new URLSearchParams(text);
    const kept: Kept = {
      filter: filterFromParams(known),
      drift: readDrift(known),
      versus: readPeriod(known.get('versus')) ?? undefined,
      mix: MIX_STRATA.find((each) => each === known.get('mix')) ?? null,
    };
    const change = (changed: Partial<Kept>) => replaceSearch(writeParams({ ...kept, ...changed }));
    return {
      ...kept,
      definition: known.get('definition'),
      setFilter: (filter) => change({ filter }),
      setDrift: (drift) => change({ drift }),
      setVersus: (versus) => change({ versus }),
      setMix: (mix) => change({ mix }),
      // With the question mark, though nothing may follow: the router would keep what stands there.
      sectionSearch: `?${writeParams(kept)}`,
    };
  }, [text]);
}
