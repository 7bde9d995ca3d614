import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SessionFile } from '../../../domain/training/calibration-files.ts';
import { t } from '../../../words/words.ts';
import { receiveSession } from '../../../workflows/training/calibration-files.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { Isolated } from '../../ui/text/InertText.tsx';

interface ReceiveDialogProps {
  file: SessionFile;
  reviewer: string;
  onReceived: (id: string) => void;
  onClose: () => void;
}

/** Asks whose votes these will be, and keeps the cases of a session file. */
export function ReceiveDialog({ file, reviewer, onReceived, onClose }: ReceiveDialogProps) {
  const [person, setPerson] = useState(file.people.includes(reviewer) ? reviewer : file.people[0]!);
  const { busy, error, clearError, run } = useAction();
  return (
    <Dialog opened onClose={onClose} title={t('trainingCalibration.openFile')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(async () => {
            onReceived(await receiveSession(file, person));
            onClose();
          });
        }}
      >
        <Stack gap="md">
          <strong>
            <Isolated text={file.title} />
          </strong>
          <Radio.Group label={t('trainingCalibration.ballots.who')} value={person} onChange={setPerson}>
            <Stack gap="xs" mt="xs">
              {file.people.map((name) => (
                <Radio key={name} value={name} label={<Isolated text={name} />} />
              ))}
            </Stack>
          </Radio.Group>
          <FailureAlert error={error} title={t('trainingCalibration.notDone')} onClose={clearError} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('trainingCalibration.ballots.receive')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
