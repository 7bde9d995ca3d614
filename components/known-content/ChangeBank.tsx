import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Bank } from '../../domain/matching/bank/bank.ts';
import { t } from '../../words/words.ts';
import { changeBank } from '../../workflows/matching/banks.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';

interface ChangeFormProps {
  bank: Bank;
  onClose: () => void;
  onDone: (done: string) => void;
}

function ChangeForm({ bank: { id, name, status }, onClose, onDone }: ChangeFormProps) {
  const [reason, setReason] = useState('');
  const { busy, error, clearError, run } = useAction();
  const suspends = status === 'active';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          await changeBank(id, suspends ? 'suspended' : 'active', reason);
          onDone(t(suspends ? 'knownContent.change.suspended' : 'knownContent.change.activated', { name }));
          onClose();
        });
      }}
    >
      <p>{t(suspends ? 'knownContent.change.suspendHint' : 'knownContent.change.activateHint')}</p>
      <Textarea
        label={t('knownContent.change.reason')}
        description={t('knownContent.change.reasonHint')}
        data-autofocus
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureAlert error={error} title={t('knownContent.change.failed')} onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
          {t(suspends ? 'knownContent.change.suspend' : 'knownContent.change.activate')}
        </Button>
      </Group>
    </form>
  );
}

/** Suspending a bank, or activating it again, with a reason. */
export function ChangeBank({ opened, ...form }: ChangeFormProps & { opened: boolean }) {
  const { bank, onClose } = form;
  const title = bank.status === 'active' ? 'suspendTitle' : 'activateTitle';
  return (
    <Dialog opened={opened} onClose={onClose} title={t(`knownContent.change.${title}`, { name: bank.name })}>
      <ChangeForm {...form} />
    </Dialog>
  );
}
