import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { may } from '../../domain/reviewers/permissions.ts';
import { t } from '../../words/words.ts';
import { liveCohort } from '../../workflows/cohort/cohort.ts';
import type { StatisticsReading } from '../../workflows/statistics/statistics.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { NotAllowed } from '../ui/reading/NotAllowed.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { CohortFigures } from './CohortFigures.tsx';
import { CohortImport } from './CohortImport.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import classes from './cohort.module.css';
import { SourcesPanel } from './SourcesPanel.tsx';

function NoSources() {
  return (
    <Panel title={t('cohort.noSources.label')}>
      <EmptyState icon={<IconUsersGroup size={40} />} title={t('cohort.noSources.title')}>
        <p>{t('cohort.noSources.text')}</p>
        <p>{t('cohort.noSources.conflicts')}</p>
      </EmptyState>
    </Panel>
  );
}

/** Leads to the conflicts, which come last, so that nobody reads figures past them. */
function OpenConflicts({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <Alert color="yellow" role="status" icon={<IconAlertTriangle aria-hidden />}>
      <div className={classes.open}>
        <span>{t('cohort.open.text', { count })}</span>
        <Button size="compact-sm" variant="default" onClick={onShow}>
          {t('cohort.open.show')}
        </Button>
      </div>
    </Alert>
  );
}

function CohortOf({ reviewer, reading }: { reviewer: string; reading: StatisticsReading }) {
  const conflicts = useRef<HTMLDivElement>(null);
  const [withOwn, setWithOwn] = useState(true);
  const { filter, asOf: now } = reading;
  const state = useRead(
    useCallback(() => liveCohort(reviewer, { withOwn, filter, now }), [reviewer, withOwn, filter, now]),
    { keepsLast: true },
  );
  return (
    <>
      <CohortImport />
      <ReadState
        read={state}
        failed={t('cohort.unreadable')}
        loading={t('cohort.loading')}
        isEmpty={(found) => found.sources.length === 0 && found.conflicts.length === 0}
        empty={<NoSources />}
      >
        {(found) => (
          <>
            <OpenConflicts
              count={found.conflicts.filter(({ settlement }) => settlement === null).length}
              onShow={() => conflicts.current?.focus()}
            />
            <CohortFigures cohort={found} withOwn={withOwn} onWithOwn={setWithOwn} />
            <SourcesPanel cohort={found} />
            <div ref={conflicts} tabIndex={-1} className={classes.anchor}>
              <ConflictPanel cohort={found} />
            </div>
          </>
        )}
      </ReadState>
    </>
  );
}

/** Outcomes of other browsers beside those of this one: by reviewer, and where they saw the same transcripts. */
export function CohortSection({ reading }: { reading: StatisticsReading }) {
  const reviewer = useReviewer();
  if (!reviewer) return null;
  if (!may(reviewer.role, 'see-cohort'))
    return (
      <Panel title={t('cohort.title')}>
        <NotAllowed action="see-cohort" />
      </Panel>
    );
  return <CohortOf key={reviewer.name} reviewer={reviewer.name} reading={reading} />;
}
