import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ClockDoubt } from '../../../domain/retention/doubt.ts';
import { t } from '../../../words/words.ts';
import { liveClockQuestion } from '../../../workflows/retention/known-time.ts';
import { keepEverything, previewPurge, purgeNow } from '../../../workflows/retention/retention.ts';
import { countsInWords, dueByKind } from '../../data/retention/retention-words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { ClockDoubtWords } from '../../ui/text/ClockDoubtWords.tsx';
import { Notice } from './Notice.tsx';

/** What a purge would take now. */
const livePreview = () => asked(() => previewPurge());

function Question({ doubt }: { doubt: ClockDoubt }) {
  const mayPurge = useMay()('set-retention');
  const preview = valueOr(useRead(livePreview, { failsInFrame: true }), null);
  const [confirming, setConfirming] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const due = preview ? countsInWords(dueByKind(preview.kinds)) : '';
  const answer = (action: () => Promise<unknown>) => () =>
    void run(async () => {
      await action();
    }).finally(() => setConfirming(false));
  return (
    <Notice
      tone="warning"
      role="status"
      text={
        <>
          <ClockDoubtWords doubt={doubt} /> {t('shell.clockQuestion.nothing')}{' '}
          {due !== '' && t('shell.clockQuestion.due', { due })}{' '}
          {t(mayPurge ? 'shell.clockQuestion.right' : 'shell.clockQuestion.lead')}
        </>
      }
    >
      {mayPurge && (
        <Group gap="sm">
          <Button size="compact-sm" loading={busy} onClick={answer(() => keepEverything(doubt))}>
            {t('shell.clockQuestion.keep')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={due === ''}
            onClick={() => setConfirming(true)}
          >
            {t('shell.clockQuestion.purge')}
          </Button>
        </Group>
      )}
      <FailureAlert error={error} title={t('shell.clockQuestion.failed')} onClose={clearError} />
      <Dialog opened={confirming} onClose={() => setConfirming(false)} title={t('shell.clockQuestion.title')}>
        <p>{t('shell.clockQuestion.takes', { due })}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setConfirming(false)} data-autofocus>
            {t('shell.clockQuestion.notNow')}
          </Button>
          <Button color="red" loading={busy} onClick={answer(() => purgeNow(true))}>
            {t('shell.clockQuestion.confirm')}
          </Button>
        </Group>
      </Dialog>
    </Notice>
  );
}

/** Asks about a clock by which a purge would have taken a lot, or everything. */
export function ClockQuestion() {
  const doubt = valueOr(useRead(liveClockQuestion, { failsInFrame: true }), null);
  return doubt && <Question key={doubt.present} doubt={doubt} />;
}
