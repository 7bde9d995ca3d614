import { IconMessageReport } from '@tabler/icons-react';
import { useCallback } from 'react';
import { may } from '../../domain/reviewers/permissions.ts';
import { type AppealItem, liveAppeals } from '../../workflows/quality/quality-reading.ts';
import { CaseLink } from '../log/CaseLink.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { formatDay } from '../ui/format.ts';
import { InertText, Isolated } from '../ui/InertText.tsx';
import { DECISION_NAMES } from '../ui/names.ts';
import { Panel } from '../ui/Panel.tsx';
import { useNow } from '../ui/useNow.ts';
import { useReading } from '../ui/useReading.ts';
import { useReviewer } from '../ui/useReviewer.ts';
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
