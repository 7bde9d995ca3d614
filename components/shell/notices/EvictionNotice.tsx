import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { rich, t } from '../../../words/words.ts';
import { markToldOfEviction, mustTellOfEviction } from '../../../workflows/console/persistence.ts';
import { asked } from '../../ui/reading/asked.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { strong } from '../../ui/text/marks.tsx';
import classes from './Notice.module.css';
import { Notice } from './Notice.tsx';

const liveEviction = () => asked(() => mustTellOfEviction());

/** Says once, in the life of a profile, that the browser may remove what is stored, and where to back up. */
export function EvictionNotice() {
  const must = valueOr(useRead(liveEviction, { failsInFrame: true }), false);
  const [closed, setClosed] = useState(false);
  if (!must || closed) return null;
  const close = () => {
    setClosed(true);
    void markToldOfEviction().catch((error: unknown) => console.error(error));
  };
  return (
    <Notice tone="warning" role="status" text={rich('shell.eviction.text', { strong })}>
      <Link href="/data/files" className={classes.link} onClick={close}>
        {t('shell.eviction.link')}
      </Link>
      <Button size="compact-sm" variant="default" onClick={close}>
        {t('shared.dismiss')}
      </Button>
    </Notice>
  );
}
