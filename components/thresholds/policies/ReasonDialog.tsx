import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../../../words/words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';

interface ReasonDialogProps {
  opened: boolean;
  title: string;
  /** What the button says. */
  action: string;
  /** Asks for a name too. */
  named?: boolean;
  children: ReactNode;
  onClose: () => void;
  /** Does it; the dialog closes when it is done and stays open with the reason when it fails. */
  onSubmit: (reason: string, name: string) => Promise<void>;
}

/** Asks why before something is done that the log keeps. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { opened, title, action, named = false, children, onClose, onSubmit } = props;
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const lacks = (text: string) => missing && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(true);
    if (reason.trim() === '' || (named && name.trim() === '')) return;
    void run(async () => {
      await onSubmit(reason, name);
      setReason('');
      setName('');
      setMissing(false);
      onClose();
    });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        {children}
        <FailureAlert error={error} title={t('thresholds.policies.why.notChanged')} onClose={clearError} />
        {named && (
          <TextInput
            label={t('thresholds.policies.why.name')}
            maxLength={100}
            value={name}
            data-autofocus
            error={lacks(name) ? t('thresholds.policies.why.nameMissing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={t('thresholds.policies.why.reason')}
          description={t('thresholds.policies.why.reasonHint')}
          rows={2}
          maxLength={1000}
          value={reason}
          {...(named ? {} : { 'data-autofocus': true })}
          error={lacks(reason) ? t('thresholds.policies.why.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
