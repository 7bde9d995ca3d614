import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { rich, t } from '../../../words/words.ts';
import { markToldOfEviction, mustTellOfEviction } from '../../../workflows/console/persistence.ts';
import { strong } from '../../ui/text/marks.tsx';
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
      <span className={classes.noticeText}>{rich('shell.eviction.text', { strong })}</span>
      <Link href="/data/files" className={classes.noticeLink} onClick={close}>
        {t('shell.eviction.link')}
      </Link>
      <Button size="compact-sm" variant="default" onClick={close}>
        {t('shared.dismiss')}
      </Button>
    </div>
  );
}
