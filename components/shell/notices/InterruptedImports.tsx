import { Button } from '@mantine/core';
import { useState } from 'react';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../Shell.module.css';

/** Tells of imports that a crash or a closed tab has cut off. */
export function InterruptedImports({ files }: { files: readonly string[] }) {
  const [seen, setSeen] = useState(false);
  if (seen || files.length === 0) return null;
  return (
    <div className={classes.notice} data-tone="warning" role="status">
      <span className={classes.noticeText}>
        {files.length === 1 ? 'An import was' : `${files.length} imports were`} cut off before the end and
        rolled back; nothing of it was kept. Import again:{' '}
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change, and names may repeat
          <span key={index}>
            {index > 0 && ', '}
            <Isolated text={file} />
          </span>
        ))}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
        Dismiss
      </Button>
    </div>
  );
}
