import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../../words/words.ts';
import { Dialog } from './Dialog.tsx';

const word = t('ui.confirm.word');

interface TypedConfirmationProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What would be lost. */
  children: ReactNode;
  busy: boolean;
  onConfirm: () => void;
}

/** Asks before everything is deleted: nothing can be pressed before a word is typed. */
export function TypedConfirmation({
  opened,
  onClose,
  title,
  children,
  busy,
  onConfirm,
}: TypedConfirmationProps) {
  const [typed, setTyped] = useState('');
  const close = () => {
    setTyped('');
    onClose();
  };
  const confirm = () => {
    setTyped('');
    onConfirm();
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      {children}
      <TextInput
        label={t('ui.confirm.type', { word })}
        value={typed}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={close}>
          {t('ui.confirm.keep')}
        </Button>
        <Button color="red" disabled={typed !== word && !busy} loading={busy} onClick={confirm}>
          {t('ui.confirm.delete')}
        </Button>
      </Group>
    </Dialog>
  );
}
