import { Button } from '@mantine/core';
import { useState } from 'react';
import { WorkflowFailure } from '../../../workflows/base/failure.ts';
import { FORMATS } from '../../../workflows/console/documents.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Markdown } from '../text/Markdown.tsx';

/** Shows what the files look like that the console reads, beside what was turned down. */
export function FormatHelp() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        See an example
      </Button>
      <Dialog wide title="File formats" opened={opened} onClose={() => setOpened(false)}>
        <Markdown source={FORMATS} />
      </Dialog>
    </>
  );
}

/** The same after a failure, where the file was what failed. */
export function FormatHelpAfter({ failure }: { failure: unknown }) {
  const isFile = failure instanceof WorkflowFailure && failure.code === 'unreadable-file';
  return isFile ? <FormatHelp /> : null;
}
