import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { Redirect } from 'wouter';
import { FigureIndex } from '../../domain/metrics/figure-index.ts';
import { figuresOf } from '../../domain/metrics/figures.ts';
import { filterCases } from '../../domain/metrics/filter-cases.ts';
import { statisticsOf } from '../../domain/metrics/statistics.ts';
import { isNoFilter, NO_FILTER } from '../../domain/metrics/statistics-filter.ts';
import { liveStatisticsSource, type StatisticsSource } from '../../workflows/statistics-source.ts';
import { CohortSection } from '../cohort/CohortSection.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Screen } from '../ui/Screen.tsx';
import { SectionTabs } from '../ui/SectionTabs.tsx';
import { useLive } from '../ui/useLive.ts';
import { DefinitionsSection } from './DefinitionsSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { FiguresSection } from './FiguresSection.tsx';
import { FilterBar } from './FilterBar.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { PublishedSection } from './PublishedSection.tsx';
import { QualitySection } from './QualitySection.tsx';
import type { StatisticsReading } from './reading.ts';
import { SECTIONS, type SectionId } from './sections.ts';
import classes from './statistics.module.css';
import { TimeSection } from './TimeSection.tsx';
import { type StatisticsAddress, useStatisticsAddress } from './useStatisticsAddress.ts';

const PARTS: Record<
  Exclude<SectionId, 'definitions'>,
  (props: { reading: StatisticsReading }) => ReactNode
> = {
  figures: FiguresSection,
  groups: GroupsSection,
  quality: QualitySection,
  time: TimeSection,
  published: PublishedSection,
  export: ExportSection,
  cohort: CohortSection,
};

function NothingLeft({ onClear }: { onClear: () => void }) {
  return (
    <Panel title="No case is left">
      <EmptyState
        icon={<IconFilterOff size={40} />}
        title="No case matches the filter"
        actions={<Button onClick={onClear}>Show everything</Button>}
      >
        Change a side of the filter above, or show everything again.
      </EmptyState>
    </Panel>
  );
}

interface FilteredProps {
  id: Exclude<SectionId, 'definitions'>;
  source: StatisticsSource;
  address: StatisticsAddress;
}

function Filtered({ id, source, address }: FilteredProps) {
  const { filter, drift, setFilter } = address;
  const { asOf } = source;
  const cases = useMemo(() => filterCases(source.cases, filter), [source, filter]);
  const reading = useMemo((): StatisticsReading => {
    const statistics = statisticsOf(cases, { now: asOf, drift });
    return { source, filter, drift, statistics, figures: new FigureIndex(figuresOf(statistics)) };
  }, [cases, asOf, drift, source, filter]);
  const Content = PARTS[id];
  const isLeft = cases.length > 0 || isNoFilter(filter) || id === 'cohort';
  return (
    <>
      <FilterBar source={source} filter={filter} onChange={setFilter} />
      {isLeft ? <Content reading={reading} /> : <NothingLeft onClear={() => setFilter(NO_FILTER)} />}
    </>
  );
}

/** How good detection and reviewing are, for whatever part of the outcomes the page's address names. */
export function StatisticsScreen({ section }: { section: string | undefined }) {
  const address = useStatisticsAddress();
  const source = useLive(liveStatisticsSource);
  const known = SECTIONS.find(({ id }) => id === section);
  if (!known) return <Redirect to={`/statistics/${SECTIONS[0].id}${location.search}`} replace />;
  return (
    <Screen title="Statistics" documentTitle={`${known.name}, Statistics`}>
      <SectionTabs sections={SECTIONS} value={known.id} onChange={address.openSection}>
        <div className={classes.screen}>
          {known.id === 'definitions' ? (
            <DefinitionsSection wanted={address.definition} />
          ) : (
            <>
              {source.status === 'loading' && <Loading label="Computing the statistics" />}
              {source.status === 'failed' && (
                <FailureAlert error={source.error} title="The statistics could not be computed" />
              )}
              {source.status === 'ready' && (
                <Filtered id={known.id} source={source.value} address={address} />
              )}
            </>
          )}
        </div>
      </SectionTabs>
    </Screen>
  );
}
