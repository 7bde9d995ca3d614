import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { GuidanceTopic, LocalGuidance } from '../../domain/review/guidance.ts';
import { t } from '../../words/words.ts';
import { changeGuidance } from '../../workflows/policy/guidance.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { draftOn, GuidanceFields } from './GuidanceFields.tsx';

interface GuidanceDialogProps {
  guidance: LocalGuidance;
  /** What it begins with. */
  topic: GuidanceTopic;
  onClose: () => void;
  onPublished: (version: number) => void;
}

/** Publishes another version of the guidance. */
export function GuidanceDialog({ guidance, topic, onClose, onPublished }: GuidanceDialogProps) {
  const [value, setValue] = useState(draftOn(topic, guidance));
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const publish = () => {
    setAsked(true);
    if (value.reason.trim() === '') return;
    void run(async () => {
      onPublished(await changeGuidance(value));
      onClose();
    });
  };
  return (
    <Dialog opened onClose={onClose} title={t('guidanceChanges.change')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        <GuidanceFields guidance={guidance} value={value} onChange={setValue} asked={asked} />
        <FailureAlert error={error} title={t('guidanceChanges.notPublished')} onClose={clearError} />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('guidanceChanges.publish', { version: guidance.version + 1 })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
