import { Button } from '@mantine/core';
import { useState } from 'react';
import { rich, t } from '../../../words/words.ts';
import type { Replaced } from '../../../workflows/console/replacement.ts';
import { IsolatedList } from '../../ui/text/IsolatedList.tsx';
import { strong } from '../../ui/text/marks.tsx';
import { Notice } from './Notice.tsx';

/** Tells that everything was deleted or replaced in another tab, and which imports of this one that stopped. */
export function ReplacedNotice({ replaced }: { replaced: Replaced | null }) {
  const [seen, setSeen] = useState(false);
  if (seen || !replaced) return null;
  const { by, files } = replaced;
  return (
    <Notice
      tone="warning"
      role="status"
      text={
        <>
          {rich(`shell.replaced.${by}`, { strong })}
          {files.length > 0 && (
            <> {rich('shell.replaced.stopped', { files: () => <IsolatedList names={files} /> })}</>
          )}
        </>
      }
    >
      <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
        {t('shared.dismiss')}
      </Button>
    </Notice>
  );
}
