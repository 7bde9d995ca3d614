import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import { isNoFilter, NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { withheldText } from '../../words/export-words.ts';
import { t } from '../../words/words.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { liveStatistics, type StatisticsReading } from '../../workflows/statistics/statistics.ts';
import { CohortSection } from '../cohort/CohortSection.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { CasesBehind } from './cases/CasesBehind.tsx';
import { ExportSection } from './export/ExportSection.tsx';
import { DefinitionsSection } from './figures/DefinitionsSection.tsx';
import { FiguresSection } from './figures/FiguresSection.tsx';
import { GroupsSection } from './figures/GroupsSection.tsx';
import { PublishedSection } from './figures/PublishedSection.tsx';
import { QualitySection } from './figures/QualitySection.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import { ReviewersSection } from './reviewers/ReviewersSection.tsx';
import { type SectionId, STATISTICS_SECTIONS } from './sections.ts';
import classes from './statistics.module.css';
import { TimeSection } from './time/TimeSection.tsx';
import { type StatisticsAddress, useStatisticsAddress } from './useStatisticsAddress.ts';

const PARTS: Record<
  Exclude<SectionId, 'definitions'>,
  (props: { reading: StatisticsReading }) => ReactNode
> = {
  figures: FiguresSection,
  groups: GroupsSection,
  quality: QualitySection,
  reviewers: ReviewersSection,
  time: TimeSection,
  published: PublishedSection,
  export: ExportSection,
  cohort: CohortSection,
};

function NothingLeft({ onClear }: { onClear: () => void }) {
  return (
    <Panel title={t('statistics.nothingLeft.label')}>
      <EmptyState
        icon={<IconFilterOff size={32} stroke={1.5} />}
        title={t('statistics.nothingLeft.title')}
        actions={<Button onClick={onClear}>{t('statistics.nothingLeft.showAll')}</Button>}
      >
        {t('statistics.nothingLeft.text')}
      </EmptyState>
    </Panel>
  );
}

interface FilteredProps {
  id: Exclude<SectionId, 'definitions'>;
  reading: StatisticsReading;
  address: StatisticsAddress;
}

function Filtered({ id, reading, address }: FilteredProps) {
  const { filter, drift, versus, setFilter, setVersus } = address;
  const Content = PARTS[id];
  const isStale = reading.filter !== filter || reading.drift !== drift || reading.versus !== versus;
  const isLeft = reading.cases > 0 || isNoFilter(reading.filter) || id === 'cohort';
  return (
    <>
      <FilterBar
        reading={reading}
        filter={filter}
        onChange={setFilter}
        versus={versus}
        onVersus={setVersus}
      />
      {reading.withheld !== null && <p className={classes.withheld}>{withheldText(reading.withheld)}</p>}
      <div className={classes.screen} aria-busy={isStale}>
        {isLeft ? (
          <CasesBehind filter={reading.filter}>
            <Content reading={reading} />
          </CasesBehind>
        ) : (
          <NothingLeft onClear={() => setFilter(NO_FILTER)} />
        )}
      </div>
    </>
  );
}

/** How good detection and reviewing are, for whatever part of the outcomes the page's address names. */
export function StatisticsScreen({ section }: { section?: string }) {
  const reviewer = useSession((session) => session.reviewer);
  // Another person begins with nothing that was read for the one before.
  return <StatisticsOf key={reviewer} section={section} />;
}

function StatisticsOf({ section }: { section?: string | undefined }) {
  const address = useStatisticsAddress();
  const { filter, drift, versus } = address;
  const state = useRead(
    useCallback(() => liveStatistics({ filter, drift, versus }), [filter, drift, versus]),
    { keepsLast: true },
  );
  return (
    <SectionedScreen
      workspace="statistics"
      sections={STATISTICS_SECTIONS}
      section={section}
      search={address.sectionSearch}
    >
      {(id) => (
        <div className={classes.screen}>
          {id === 'definitions' ? (
            <DefinitionsSection wanted={address.definition} />
          ) : (
            <ReadState read={state} failed={t('statistics.unreadable')} loading={t('statistics.loading')}>
              {(found) => <Filtered id={id} reading={found} address={address} />}
            </ReadState>
          )}
        </div>
      )}
    </SectionedScreen>
  );
}
