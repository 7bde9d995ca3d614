import type { ReactNode } from 'react';
import { formatAge, formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { DueCase } from '../../workflows/quality/quality-reading.ts';
import { CaseLink } from '../log/CaseLink.tsx';
import { useNow } from '../ui/reading/useNow.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { Tag } from '../ui/text/Tag.tsx';
import { ageTone } from './deadline.ts';
import { NobodyMayDecide } from './NobodyMayDecide.tsx';
import classes from './quality.module.css';
import { TakeCase } from './TakeCase.tsx';

/** Listed at most; the longest waiting come first. */
const SHOWN = 200;

interface DueTableProps<Due extends DueCase> {
  caption: string;
  due: readonly Due[];
  /** A column of its own, between the case and the time. */
  extra?: { title: string; cell: (each: Due) => ReactNode };
  /** Whose verdict a case waits for. */
  by: (each: Due) => 'reviewer' | 'lead';
}

function Who({ name, none }: { name: string | null; none: string }) {
  return name === null ? <span className={classes.dimmed}>{none}</span> : <Isolated text={name} />;
}

/** Cases that wait to be looked at again, the longest waiting first. */
export function DueTable<Due extends DueCase>({ caption, due, extra, by }: DueTableProps<Due>) {
  const now = useNow();
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption
        columns={[
          t('quality.due.case'),
          ...(extra ? [extra.title] : []),
          t('quality.due.locale'),
          t('quality.due.waiting'),
          t('quality.due.assignee'),
          t('quality.due.holder'),
          t('quality.due.takeIt'),
        ]}
        rows={due.slice(0, SHOWN).map((each) => ({
          key: each.id,
          cells: [
            <CaseLink key="case" id={each.id} name={each.name} />,
            ...(extra ? [extra.cell(each)] : []),
            <Isolated key="locale" text={each.locale} />,
            <Tag key="since" tone={ageTone(each.since, now)} title={formatMoment(each.since)}>
              <time dateTime={each.since}>{formatAge(each.since, now)}</time>
            </Tag>,
            <Who key="assignee" name={each.assignee} none={t('quality.due.unassigned')} />,
            <Who key="holder" name={each.holder} none={t('quality.due.nobody')} />,
            each.deciders.length === 0 ? (
              <NobodyMayDecide key="take" who={by(each)} />
            ) : (
              <TakeCase key="take" due={each} />
            ),
          ],
        }))}
      />
      {due.length > SHOWN && (
        <p className={classes.plain}>{t('quality.due.more', { count: due.length - SHOWN })}</p>
      )}
    </>
  );
}
