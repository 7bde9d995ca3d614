import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Replaced } from '../../../workflows/console/replacement.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../Shell.module.css';

/** Tells that everything was deleted or replaced in another tab, and which imports of this one that stopped. */
export function ReplacedNotice({ replaced }: { replaced: Replaced | null }) {
  const [seen, setSeen] = useState(false);
  if (seen || !replaced) return null;
  const { by, files } = replaced;
  const what = by === 'deleted' ? 'Everything was deleted' : 'Everything was replaced by a backup';
  return (
    <div className={classes.notice} data-tone="warning" role="status">
      <span className={classes.noticeText}>
        <strong>{what} in another tab.</strong> This tab has started afresh.
        {files.length > 0 && (
          <>
            {' '}
            Stopped, with nothing of it kept:{' '}
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change, and names may repeat
              <span key={index}>
                {index > 0 && ', '}
                <Isolated text={file} />
              </span>
            ))}
            . Import again if you still need it.
          </>
        )}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
        Dismiss
      </Button>
    </div>
  );
}
