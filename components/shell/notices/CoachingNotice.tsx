import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { rich, t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveUnreadNotes, markCoachingNoteRead } from '../../../workflows/quality/coaching.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { data, quoted, strong } from '../../ui/text/marks.tsx';
import classes from './Notice.module.css';
import { Notice } from './Notice.tsx';

/** Notes from a lead that this reviewer has not read, one after the other. */
export function CoachingNotice() {
  const reviewer = useSession((session) => session.reviewer) ?? '';
  const unread = useRead(
    useCallback(() => liveUnreadNotes(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  const { busy, error, clearError, run } = useAction();
  const note = valueOr(unread, []).at(-1);
  if (!note) return null;
  const { seq, from, text, quote, caseId, name } = note;
  return (
    <Notice
      role="status"
      text={
        <>
          {rich('shell.coaching.note', { name: from, strong, data, quote: quoted(text) })}{' '}
          {quote && rich('shell.coaching.about', { number: quote.message + 1, quote: quoted(quote.text) })}
        </>
      }
    >
      <Link href={caseAddress(caseId)} className={classes.link}>
        {rich('shell.coaching.case', { name, data })}
      </Link>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => void run(() => markCoachingNoteRead(seq))}
      >
        {t('shell.coaching.read')}
      </Button>
      <FailureAlert error={error} title={t('shell.coaching.notMarked')} onClose={clearError} />
    </Notice>
  );
}
