import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import { statisticsUnder } from '../../domain/metrics/filter-cases.ts';
import type { StatisticsFilter } from '../../domain/metrics/statistics-filter.ts';
import { liveStatisticsSource, type StatisticsSource } from '../../workflows/statistics-source.ts';
import { CohortSection } from '../cohort/CohortSection.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useLive } from '../ui/useLive.ts';
import { ExportSection } from './ExportSection.tsx';
import { FiguresSection } from './FiguresSection.tsx';
import type { StatisticsReading } from './reading.ts';
import { SECTIONS, type SectionId } from './sections.ts';
import classes from './statistics.module.css';
import { useStatisticsFilter } from './useStatisticsFilter.ts';

const PARTS: Record<SectionId, (props: { reading: StatisticsReading }) => React.ReactNode> = {
  figures: FiguresSection,
  export: ExportSection,
  cohort: CohortSection,
};

function Part({ id, source, filter }: { id: SectionId; source: StatisticsSource; filter: StatisticsFilter }) {
  const statistics = useMemo(
    () => statisticsUnder(source.cases, filter, { now: source.asOf }),
    [source, filter],
  );
  const Content = PARTS[id];
  return (
    <div className={classes.screen}>
      <Content reading={{ source, filter, statistics }} />
    </div>
  );
}

/** What the log adds up to. */
export function StatisticsScreen({ section }: { section: string | undefined }) {
  const [, navigate] = useLocation();
  const [filter] = useStatisticsFilter();
  const source = useLive(liveStatisticsSource);
  const known = SECTIONS.find(({ id }) => id === section);
  if (!known) return <Redirect to={`/statistics/${SECTIONS[0].id}${location.search}`} replace />;
  return (
    <Screen title="Statistics" documentTitle={`${known.name}, Statistics`}>
      <Tabs value={known.id} onChange={(next) => navigate(`/statistics/${next}${location.search}`)}>
        <Tabs.List aria-label="Parts of the workspace">
          {SECTIONS.map(({ id, name }) => (
            <Tabs.Tab key={id} value={id}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={known.id}>
          {source.status === 'loading' && <Loading label="Computing the statistics" />}
          {source.status === 'failed' && (
            <FailureAlert error={source.error} title="The statistics could not be computed" />
          )}
          {source.status === 'ready' && <Part id={known.id} source={source.value} filter={filter} />}
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
