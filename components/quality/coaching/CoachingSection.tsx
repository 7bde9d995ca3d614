import { NativeSelect } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { formatDay, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveCoachingNotes, type WrittenNote } from '../../../workflows/quality/coaching.ts';
import { CaseLink } from '../../log/CaseLink.tsx';
import { PracticeOffer } from '../../practice/PracticeOffer.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import classes from '../quality.module.css';
import { WriteNote } from './WriteNote.tsx';

/** Person, case, note, author, day, status. */
const WIDTHS = ['7rem', '9rem', '14rem', '7rem', '8rem', '8.5rem'];
const NOTE = 2;

/** Notes to people on cases that they decided: to write one, and all that were written. */
export function CoachingSection({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveCoachingNotes(reviewer), [reviewer]));
  return (
    <>
      <WriteNote reviewer={reviewer} />
      <ReadState read={state} failed={t('quality.coaching.unreadable')}>
        {(notes) => <Notes notes={notes} />}
      </ReadState>
    </>
  );
}

function Notes({ notes }: { notes: readonly WrittenNote[] }) {
  const [person, setPerson] = useState('');
  const shown = notes.filter(({ to }) => person === '' || to === person);
  return (
    <Panel
      title={t('quality.coaching.notes')}
      aside={
        notes.length > 0 && (
          <NativeSelect
            aria-label={t('quality.coaching.notesOf')}
            data={[
              { value: '', label: t('quality.coaching.everyone') },
              ...[...new Set(notes.map(({ to }) => to))].sort(),
            ]}
            value={person}
            onChange={(event) => setPerson(event.currentTarget.value)}
          />
        )
      }
    >
      {notes.length === 0 ? (
        <EmptyState
          icon={<IconMessage2 size={40} stroke={1.5} />}
          title={t('quality.coaching.none.title')}
          actions={<PracticeOffer />}
        >
          {t('quality.coaching.none.text')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('quality.coaching.caption')}
          hideCaption
          widths={WIDTHS}
          grows={NOTE}
          columns={[
            t('quality.coaching.person'),
            t('quality.due.case'),
            t('quality.coaching.text'),
            t('quality.coaching.by'),
            t('quality.coaching.sentAt'),
            t('quality.coaching.status'),
          ]}
          rows={shown.map(({ seq, to, caseId, name, text, quote, from, at, readAt }) => ({
            key: seq,
            cells: [
              <Isolated key="to" text={to} />,
              <CaseLink key="case" id={caseId} name={name} />,
              <NoteText key="text" text={text} quote={quote?.text ?? null} />,
              <Isolated key="from" text={from} />,
              <time key="at" dateTime={at} title={formatMoment(at)}>
                {formatDay(at)}
              </time>,
              readAt === null ? (
                <Tag key="status" tone="soon">
                  {t('quality.coaching.unread')}
                </Tag>
              ) : (
                <Tag key="status">{t('quality.coaching.read', { day: formatDay(readAt) })}</Tag>
              ),
            ],
          }))}
        />
      )}
    </Panel>
  );
}

function NoteText({ text, quote }: { text: string; quote: string | null }) {
  return (
    <div className={classes.note} dir="auto">
      <InertText text={text} />
      {quote !== null && (
        <blockquote className={classes.complaint} dir="auto" translate="no">
          <InertText text={quote} />
        </blockquote>
      )}
    </div>
  );
}
