import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ClockDoubt } from '../../../domain/retention/doubt.ts';
import { liveClockQuestion } from '../../../workflows/retention/known-time.ts';
import {
  keepEverything,
  type PurgePreview,
  previewPurge,
  purgeNow,
} from '../../../workflows/retention/retention.ts';
import { amountsInWords, amountsOf } from '../../data/retention/retention-words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { ClockDoubtWords } from '../../ui/text/ClockDoubtWords.tsx';
import classes from '../Shell.module.css';

/** What a purge would take now; null until it is known. */
function usePreview(): PurgePreview | null {
  const [preview, setPreview] = useState<PurgePreview | null>(null);
  useEffect(() => {
    previewPurge().then(setPreview, console.error);
  }, []);
  return preview;
}

function Question({ doubt }: { doubt: ClockDoubt }) {
  const mayPurge = useMay()('set-retention');
  const preview = usePreview();
  const [asking, setAsking] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const amounts = preview ? amountsInWords(amountsOf(preview.kinds)) : '';
  const answer = (action: () => Promise<unknown>) => () =>
    void run(async () => {
      await action();
    }).finally(() => setAsking(false));
  return (
    <div className={classes.notice} data-tone="warning" role="status">
      <span className={classes.noticeText}>
        <ClockDoubtWords doubt={doubt} /> Nothing was purged.{' '}
        {amounts !== '' && `By this clock these are past their period: ${amounts}. `}
        {mayPurge ? 'Is the clock right?' : 'A lead has to say whether the clock is right.'}
      </span>
      {mayPurge && (
        <Group gap="sm">
          <Button size="compact-sm" loading={busy} onClick={answer(() => keepEverything(doubt))}>
            The clock is wrong, keep everything
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={amounts === ''}
            onClick={() => setAsking(true)}
          >
            Purge
          </Button>
        </Group>
      )}
      <FailureAlert error={error} title="Your answer was not carried out" onClose={clearError} />
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Purge what is past its period?">
        <p>
          This takes {amounts}, with what the log says of them. It cannot be undone. Purge only if the clock
          is right.
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            Keep them for now
          </Button>
          <Button color="red" loading={busy} onClick={answer(() => purgeNow(true))}>
            Purge for good
          </Button>
        </Group>
      </Dialog>
    </div>
  );
}

/** Asks about a clock by which a purge would have taken a lot, or everything. */
export function ClockQuestion() {
  const question = useLive(liveClockQuestion);
  if (question.status !== 'ready' || question.value === null) return null;
  return <Question key={question.value.present} doubt={question.value} />;
}
