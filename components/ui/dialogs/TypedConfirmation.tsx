import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';

/** What has to be typed. */
const WORD = 'DELETE';

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
        label={`Type ${WORD} to go on`}
        value={typed}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={close}>
          Keep everything
        </Button>
        <Button color="red" disabled={typed !== WORD && !busy} loading={busy} onClick={confirm}>
          Delete for good
        </Button>
      </Group>
    </Dialog>
  );
}
