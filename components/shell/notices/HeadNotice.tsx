import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { LogBreak } from '../../../domain/decisions/known-heads.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { acceptBreaks, useHeadState } from '../../../workflows/log/known-heads.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { Notice } from './Notice.tsx';

/** Characters of a hash by which people tell two apart. */
const HASH_SHOWN = 16;

function sentence({ noted, found, isDifferent }: LogBreak): string {
  const entry = { seq: noted.seq, hash: noted.hash.slice(0, HASH_SHOWN), moment: formatMoment(noted.at) };
  if (found === null) return t('shell.head.empty', entry);
  if (found.log !== noted.log) return t('shell.head.other', entry);
  return isDifferent ? t('shell.head.anew', entry) : t('shell.head.shorter', { ...entry, end: found.seq });
}

/** Says that the log is not the one that was noted outside of the database, until it is settled. */
export function HeadNotice() {
  const { breaks, wasLost } = useHeadState();
  const mayAccept = useMay()('back-up');
  const { busy, error, clearError, run } = useAction();
  if (breaks.length === 0 && !wasLost) return null;
  return (
    <Notice
      tone="error"
      role="alert"
      text={
        <>
          {breaks.map((each) => (
            <span key={`${each.noted.seq} ${each.noted.hash}`}>{sentence(each)} </span>
          ))}
          {t(breaks.length > 0 ? 'shell.head.altered' : 'shell.head.lost')}
        </>
      }
    >
      {breaks.length > 0 && (
        <Button size="compact-sm" component={Link} href="/data">
          {t('shell.head.open')}
        </Button>
      )}
      {mayAccept && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void run(acceptBreaks)}>
          {t(breaks.length > 0 ? 'shell.head.goOn' : 'shared.dismiss')}
        </Button>
      )}
      <FailureAlert error={error} title={t('shell.head.stays')} onClose={clearError} />
    </Notice>
  );
}
