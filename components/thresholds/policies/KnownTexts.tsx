import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { t } from '../../../words/words.ts';
import { addKnownTexts, clearKnownTexts, liveKnownTexts } from '../../../workflows/scoring/known-texts.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';

const NONE = { count: 0, near: 0 };

/** The list that known match and near match compare messages with: how long it is, adding to it, emptying it. */
export function KnownTexts() {
  const mayChange = useMay()('change-threshold');
  const count = useRead(liveKnownTexts, { failsInFrame: true });
  const { busy, error, clearError, run } = useAction();
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const known = valueOr(count, NONE).count;
  const add = (file: File | null) => {
    if (!file) return;
    void run(async () => {
      setDone(null);
      const added = await addKnownTexts(await file.text());
      setDone(t('thresholds.policies.known.added', { count: added }));
    }).finally(() => reset.current?.());
  };
  const clear = () =>
    void run(async () => {
      setDone(null);
      await clearKnownTexts();
      setDone(t('thresholds.policies.known.cleared'));
    }).finally(() => setConfirming(false));
  return (
    <Panel
      title={t('thresholds.policies.known.title')}
      description={t('thresholds.policies.known.description')}
    >
      <ReadState read={count} failed={null}>
        {(stored) => <Text size="sm">{t('thresholds.policies.known.count', stored)}</Text>}
      </ReadState>
      {mayChange ? (
        <Group gap="sm">
          <FileButton
            onChange={add}
            resetRef={reset}
            accept=".txt,text/plain"
            inputProps={{ 'aria-label': t('thresholds.policies.known.file') }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} aria-hidden />}
                loading={busy && !confirming}
              >
                {t('thresholds.policies.known.add')}
              </Button>
            )}
          </FileButton>
          <Button
            color="red"
            variant="outline"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={known === 0}
            onClick={() => setConfirming(true)}
          >
            {t('thresholds.policies.known.clear')}
          </Button>
        </Group>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <FailureAlert error={error} title={t('thresholds.policies.known.notChanged')} onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t('thresholds.policies.known.ask')}
      >
        <p>{t('thresholds.policies.known.askText', { count: known })}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setConfirming(false)} data-autofocus>
            {t('thresholds.policies.known.keep')}
          </Button>
          <Button color="red" loading={busy} onClick={clear}>
            {t('thresholds.policies.known.yes')}
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}
