import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { LogBreak } from '../../../domain/decisions/known-heads.ts';
import { acceptBreaks, useHeadState } from '../../../workflows/log/known-heads.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { formatCount, formatMoment } from '../../ui/text/format.ts';
import classes from '../Shell.module.css';

/** Characters of a hash by which people tell two apart. */
const HASH_SHOWN = 16;

function sentence({ noted, found, isDifferent }: LogBreak): string {
  const entry = `entry ${formatCount(noted.seq)} with hash ${noted.hash.slice(0, HASH_SHOWN)}… was noted on ${formatMoment(noted.at)}`;
  if (found === null) return `The log is empty; ${entry}.`;
  if (found.log !== noted.log) return `This is another log than before; ${entry}.`;
  return isDifferent
    ? `The log was written anew: ${entry} and has another hash now.`
    : `The log ended at entry ${formatCount(found.seq)}; ${entry}.`;
}

/** Says that the log is not the one that was noted outside of the database, until it is settled. */
export function HeadNotice() {
  const { breaks, wasLost } = useHeadState();
  const mayAccept = useMay()('back-up');
  const { busy, error, clearError, run } = useAction();
  if (breaks.length === 0 && !wasLost) return null;
  return (
    <div className={classes.notice} data-tone="error" role="alert">
      <span className={classes.noticeText}>
        {breaks.map((each) => (
          <span key={`${each.noted.seq} ${each.noted.hash}`}>{sentence(each)} </span>
        ))}
        {breaks.length > 0
          ? 'Entries were lost or altered. Restore a backup, or go on with the log as it is.'
          : 'What was noted of the log outside of the database could not be read, and begins anew. Whether the log lost entries before cannot be said.'}
      </span>
      {breaks.length > 0 && (
        <Button size="compact-sm" component={Link} href="/data">
          Open Data
        </Button>
      )}
      {mayAccept && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void run(acceptBreaks)}>
          {breaks.length > 0 ? 'Go on with this log' : 'Dismiss'}
        </Button>
      )}
      <FailureAlert error={error} title="The notice stays" onClose={clearError} />
    </div>
  );
}
