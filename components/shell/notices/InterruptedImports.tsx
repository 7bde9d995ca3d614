import { Button } from '@mantine/core';
import { useState } from 'react';
import { rich, t } from '../../../words/words.ts';
import { IsolatedList } from '../../ui/text/IsolatedList.tsx';
import { Notice } from './Notice.tsx';

/** Tells of imports that a crash or a closed tab has cut off. */
export function InterruptedImports({ files }: { files: readonly string[] }) {
  const [seen, setSeen] = useState(false);
  if (seen || files.length === 0) return null;
  return (
    <Notice
      tone="warning"
      role="status"
      text={rich('shell.interrupted', { count: files.length, files: () => <IsolatedList names={files} /> })}
    >
      <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
        {t('shared.dismiss')}
      </Button>
    </Notice>
  );
}
