import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { markToldOfEviction, mustTellOfEviction } from '../../../workflows/console/persistence.ts';
import classes from '../Shell.module.css';

/** Says once, in the life of a profile, that the browser may remove what is stored, and where to back up. */
export function EvictionNotice() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    mustTellOfEviction().then(setShown, (error: unknown) => console.error(error));
  }, []);
  if (!shown) return null;
  const close = () => {
    setShown(false);
    void markToldOfEviction().catch((error: unknown) => console.error(error));
  };
  return (
    <div className={classes.notice} data-tone="warning" role="status">
      <span className={classes.noticeText}>
        <strong>This browser does not promise to keep what is stored.</strong> When disk space runs short it
        may remove transcripts, cases and the log without asking. Back up regularly.
      </span>
      <Link href="/data/files" className={classes.noticeLink} onClick={close}>
        Back up under Data
      </Link>
      <Button size="compact-sm" variant="default" onClick={close}>
        Dismiss
      </Button>
    </div>
  );
}
