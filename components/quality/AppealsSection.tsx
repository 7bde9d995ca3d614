import { IconMessageReport } from '@tabler/icons-react';
import { useCallback } from 'react';
import { may } from '../../domain/reviewers/permissions.ts';
import { type AppealItem, liveAppeals } from '../../workflows/quality/quality-reading.ts';
import { CaseLink } from '../log/CaseLink.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useNow } from '../ui/reading/useNow.ts';
import { useReading } from '../ui/reading/useReading.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { formatDay } from '../ui/text/format.ts';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { DECISION_NAMES } from '../ui/text/names.ts';
import { daysTaken, deadlineStanding } from './deadline.ts';
import { NobodyMayDecide } from './NobodyMayDecide.tsx';
import { OpenAppeal } from './OpenAppeal.tsx';
import classes from './quality.module.css';
import { TakeCase } from './TakeCase.tsx';

/** Complaints about confirmed cases, and what came of them. */
export function AppealsSection({ reviewer }: { reviewer: string }) {
  const state = useReading(useCallback(() => liveAppeals(reviewer), [reviewer]));
  const role = useReviewer()?.role;
  if (state.status === 'failed')
    return <FailureAlert error={state.error} title="The appeals could not be read" onRetry={state.retry} />;
  if (state.status === 'loading') return null;
  const open = state.value.filter(({ resolution }) => resolution === null);
  const resolved = state.value.filter(({ resolution }) => resolution !== null);
  open.sort((left, right) => left.deadline.localeCompare(right.deadline));
  resolved.sort((left, right) => right.resolution!.at.localeCompare(left.resolution!.at));
  return (
    <>
      <OpenAppeals open={open} />
      {role && may(role, 'open-appeal') && <OpenAppeal reviewer={reviewer} />}
      {resolved.length > 0 && <ResolvedAppeals resolved={resolved} />}
    </>
  );
}

function OpenAppeals({ open }: { open: readonly AppealItem[] }) {
  return (
    <Panel
      title="Open appeals"
      description="Somebody who had no hand in the case decides, with the verdict and the complaint before them."
    >
      {open.length === 0 ? (
        <EmptyState icon={<IconMessageReport size={40} />} title="No appeal is open">
          A lead opens an appeal on a confirmed case with a complaint of the account holder.
        </EmptyState>
      ) : (
        <ul className={classes.appeals} aria-label="Open appeals">
          {open.map((appeal) => (
            <Appeal key={appeal.id} appeal={appeal} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Appeal({ appeal }: { appeal: AppealItem }) {
  const now = useNow();
  const { id, transcriptId, complaint, openedBy, openedAt, deadline, deciders } = appeal;
  const { text, tone } = deadlineStanding(deadline, now);
  return (
    <li className={classes.appeal}>
      <div className={classes.appealHead}>
        <CaseLink id={id} transcriptId={transcriptId} />
        <span className={classes.deadline} data-tone={tone} title={formatDay(deadline)}>
          {tone === 'over' ? text : `Due ${text}`}
        </span>
        <TakeCase due={appeal} />
      </div>
      <blockquote className={classes.complaint} dir="auto">
        <InertText text={complaint} />
      </blockquote>
      <p className={`${classes.plain} ${classes.dimmed}`}>
        Opened by <Isolated text={openedBy} /> on {formatDay(openedAt)}.{' '}
        {deciders.length === 0 ? (
          <NobodyMayDecide who="reviewer" />
        ) : (
          <>
            May be decided by <Isolated text={deciders.join(', ')} />.
          </>
        )}
      </p>
    </li>
  );
}

function ResolvedAppeals({ resolved }: { resolved: readonly AppealItem[] }) {
  return (
    <Panel title="Resolved appeals">
      <DataTable
        caption="Resolved appeals, newest first"
        hideCaption
        columns={['Case', 'Complaint', 'Decision', 'Reason', 'By', { title: 'Days taken', numeric: true }]}
        rows={resolved.map(({ id, transcriptId, complaint, openedAt, resolution }) => ({
          key: id,
          cells: [
            <CaseLink key="case" id={id} transcriptId={transcriptId} />,
            <Isolated key="complaint" text={complaint} />,
            DECISION_NAMES[resolution!.decision],
            <Isolated key="reason" text={resolution!.reason} />,
            <Isolated key="by" text={resolution!.by} />,
            daysTaken(openedAt, resolution!.at),
          ],
        }))}
      />
    </Panel>
  );
}
