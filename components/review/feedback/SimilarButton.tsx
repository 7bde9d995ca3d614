import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import type { SimilarTranscripts } from '../../../workflows/review/similar.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from './feedback.module.css';
import { SimilarTranscript } from './SimilarTranscript.tsx';

/** Shows two transcripts that are most like one: a risk and a look-alike, side by side. */
export function SimilarButton({
  read,
  label = t('review.feedback.similar'),
}: {
  read: () => Promise<SimilarTranscripts>;
  label?: string;
}) {
  const [found, setFound] = useState<SimilarTranscripts | null>(null);
  const { busy, error, clearError, run } = useAction();
  return (
    <div>
      <FailureAlert error={error} onClose={clearError} />
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        onClick={() => void run(async () => setFound(await read()))}
      >
        {label}
      </Button>
      <Dialog
        wide
        opened={found !== null}
        onClose={() => setFound(null)}
        title={t('review.feedback.similarTitle')}
      >
        {found && (
          <div className={classes.pair}>
            <SimilarTranscript outcome="risk" view={found.risk} />
            <SimilarTranscript outcome="benign" view={found.benign} />
          </div>
        )}
      </Dialog>
    </div>
  );
}
