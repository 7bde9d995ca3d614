import { IconMessageReport } from '@tabler/icons-react';
import { useCallback } from 'react';
import { may } from '../../domain/reviewers/permissions.ts';
import { formatDay, formatListing } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { type AppealItem, liveAppeals } from '../../workflows/quality/quality-reading.ts';
import { CaseLink } from '../log/CaseLink.tsx';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useNow } from '../ui/reading/useNow.ts';
import { useRead } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { data } from '../ui/text/marks.tsx';
import { Tag } from '../ui/text/Tag.tsx';
import { daysTaken, deadlineStanding } from './deadline.ts';
import { NobodyMayDecide } from './NobodyMayDecide.tsx';
import { OpenAppeal } from './OpenAppeal.tsx';
import classes from './quality.module.css';
import { TakeCase } from './TakeCase.tsx';

/** Complaints about confirmed cases, and what came of them. */
export function AppealsSection({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveAppeals(reviewer), [reviewer]));
  const role = useReviewer()?.role;
  return (
    <ReadState read={state} failed={t('quality.appeals.unreadable')}>
      {(found) => {
        const open = found.filter(({ resolution }) => resolution === null);
        const resolved = found.filter(({ resolution }) => resolution !== null);
        open.sort((left, right) => Date.parse(left.deadline) - Date.parse(right.deadline));
        resolved.sort((left, right) => Date.parse(right.resolution!.at) - Date.parse(left.resolution!.at));
        return (
          <>
            <OpenAppeals open={open} />
            {role && may(role, 'open-appeal') && <OpenAppeal reviewer={reviewer} />}
            {resolved.length > 0 && <ResolvedAppeals resolved={resolved} />}
          </>
        );
      }}
    </ReadState>
  );
}

function OpenAppeals({ open }: { open: readonly AppealItem[] }) {
  return (
    <Panel title={t('quality.appeals.open')} description={t('quality.appeals.openDescription')}>
      {open.length === 0 ? (
        <EmptyState
          icon={<IconMessageReport size={40} />}
          title={t('quality.appeals.none.title')}
          actions={<PracticeOffer />}
        >
          {t('quality.appeals.none.text')}
        </EmptyState>
      ) : (
        <ul className={classes.appeals} aria-label={t('quality.appeals.open')}>
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
  const { id, name, complaint, openedBy, openedAt, deadline, deciders } = appeal;
  const { text, tone } = deadlineStanding(deadline, now);
  return (
    <li className={classes.appeal}>
      <div className={classes.appealHead}>
        <CaseLink id={id} name={name} />
        <Tag tone={tone} title={formatDay(deadline)}>
          {text}
        </Tag>
        <TakeCase due={appeal} />
      </div>
      <blockquote className={classes.complaint} dir="auto">
        <InertText text={complaint} />
      </blockquote>
      <p className={`${classes.plain} ${classes.dimmed}`}>
        {rich('quality.appeals.openedBy', { name: openedBy, day: formatDay(openedAt), data })}{' '}
        {deciders.length === 0 ? (
          <NobodyMayDecide who="reviewer" />
        ) : (
          rich('quality.appeals.mayBeDecidedBy', { names: formatListing(deciders), data })
        )}
      </p>
    </li>
  );
}

/** What was decided; of a match what was found of it. */
function decisionName({ decision: code, finding }: NonNullable<AppealItem['resolution']>): string {
  const decision = t(`names.decision.${code}`);
  return finding ? t('reviewMatch.decided', { decision, finding: t(`names.finding.${finding}`) }) : decision;
}

function ResolvedAppeals({ resolved }: { resolved: readonly AppealItem[] }) {
  return (
    <Panel title={t('quality.appeals.resolved')}>
      <DataTable
        caption={t('quality.appeals.resolvedCaption')}
        hideCaption
        columns={[
          t('quality.appeals.case'),
          t('quality.appeals.complaint'),
          t('quality.appeals.decision'),
          t('quality.appeals.reason'),
          t('quality.appeals.by'),
          { title: t('quality.appeals.daysTaken'), numeric: true },
        ]}
        rows={resolved.map(({ id, name, complaint, openedAt, resolution }) => ({
          key: id,
          cells: [
            <CaseLink key="case" id={id} name={name} />,
            <Isolated key="complaint" text={complaint} />,
            <Tag key="decision" tone={resolution!.decision === 'upheld' ? 'risk' : 'benign'}>
              {decisionName(resolution!)}
            </Tag>,
            <Isolated key="reason" text={resolution!.reason} />,
            <Isolated key="by" text={resolution!.by} />,
            daysTaken(openedAt, resolution!.at),
          ],
        }))}
      />
    </Panel>
  );
}
