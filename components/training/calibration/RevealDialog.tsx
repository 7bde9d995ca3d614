import { Button, Group } from '@mantine/core';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';

interface RevealDialogProps {
  /** Those who have not voted on every case. */
  waiting: readonly string[];
  opened: boolean;
  onClose: () => void;
  onReveal: () => void;
}

/** Asks before votes are shown that are not all there. */
export function RevealDialog({ waiting, opened, onClose, onReveal }: RevealDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t('trainingCalibration.revealQuestion')}>
      <p>{t('trainingCalibration.revealWarning', { people: inertText(formatList(waiting)) })}</p>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onClose();
            onReveal();
          }}
        >
          {t('trainingCalibration.revealAnyway')}
        </Button>
      </Group>
    </Dialog>
  );
}
