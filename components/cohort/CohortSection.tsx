import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { may } from '../../domain/reviewers/permissions.ts';
import { liveCohort } from '../../workflows/cohort/cohort.ts';
import type { StatisticsReading } from '../../workflows/statistics/statistics.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { Loading } from '../ui/reading/Loading.tsx';
import { NotAllowed } from '../ui/reading/NotAllowed.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { formatCount } from '../ui/text/format.ts';
import { CohortFigures } from './CohortFigures.tsx';
import { CohortImport } from './CohortImport.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import classes from './cohort.module.css';
import { SourcesPanel } from './SourcesPanel.tsx';

function NoSources() {
  return (
    <Panel title="Other browsers">
      <EmptyState icon={<IconUsersGroup size={40} />} title="No other browser yet">
        <p>
          Ask the others to open Statistics, then Export, and save their outcomes as CSV or JSON Lines without
          a filter. Under Log, with Export JSON Lines, they can save their log as well: with it their outcomes
          are checked. Import the files here, in any order and as often as you like: every decision counts
          once.
        </p>
        <p>Whatever does not fit together is shown here and waits for you.</p>
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
        <span>
          {count === 1 ? '1 conflict is open.' : `${formatCount(count)} conflicts are open.`} What counts in
          the meantime is said with each.
        </span>
        <Button size="compact-sm" variant="default" onClick={onShow}>
          Show conflicts
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
      {state.status === 'loading' && <Loading label="Putting the cohort together" />}
      {state.status === 'failed' && (
        <FailureAlert
          error={state.error}
          title="The cohort could not be put together"
          onRetry={state.retry}
        />
      )}
      {state.status === 'ready' &&
        (state.value.sources.length === 0 && state.value.conflicts.length === 0 ? (
          <NoSources />
        ) : (
          <>
            <OpenConflicts
              count={state.value.conflicts.filter(({ settlement }) => settlement === null).length}
              onShow={() => conflicts.current?.focus()}
            />
            <CohortFigures cohort={state.value} withOwn={withOwn} onWithOwn={setWithOwn} />
            <SourcesPanel cohort={state.value} />
            <div ref={conflicts} tabIndex={-1} className={classes.anchor}>
              <ConflictPanel cohort={state.value} />
            </div>
          </>
        ))}
    </>
  );
}

/** Outcomes of other browsers beside those of this one: by reviewer, and where they saw the same transcripts. */
export function CohortSection({ reading }: { reading: StatisticsReading }) {
  const reviewer = useReviewer();
  if (!reviewer) return <Loading label="Putting the cohort together" />;
  if (!may(reviewer.role, 'see-cohort'))
    return (
      <Panel title="Cohort">
        <NotAllowed action="see-cohort" />
      </Panel>
    );
  return <CohortOf key={reviewer.name} reviewer={reviewer.name} reading={reading} />;
}
