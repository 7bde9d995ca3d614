import { Button } from '@mantine/core';
import { useState } from 'react';
import { isFailure } from '../../../domain/failures/failure.ts';
import { t } from '../../../words/words.ts';
import { FORMATS } from '../../../workflows/console/documents.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Markdown } from '../text/Markdown.tsx';

/** Shows what the files look like that the console reads, beside what was turned down. */
export function FormatHelp() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {t('ui.files.example')}
      </Button>
      <Dialog wide title={t('ui.files.formats')} opened={opened} onClose={() => setOpened(false)}>
        <Markdown source={FORMATS} />
      </Dialog>
    </>
  );
}

/** The same after a failure, where the file was what failed. */
export function FormatHelpAfter({ failure }: { failure: unknown }) {
  return isFailure(failure, 'unreadable-file') ? <FormatHelp /> : null;
}
