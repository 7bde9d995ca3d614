import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { useAction } from '../ui/useAction.ts';

interface ViewNameDialogProps {
  title: string;
  name: string;
  opened: boolean;
  onClose: () => void;
  /** Rejects when the name is taken. */
  onSubmit: (name: string) => Promise<void>;
}

function NameForm({ name: given, onClose, onSubmit }: Omit<ViewNameDialogProps, 'title' | 'opened'>) {
  const [name, setName] = useState(given);
  const { busy, error, clearError, run } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await onSubmit(name);
      onClose();
    });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Name"
        description="A name that no other view has."
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FailureAlert error={error} title="The view was not saved" onClose={clearError} />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          Save
        </Button>
      </Group>
    </form>
  );
}

/** Asks for the name of a view. */
export function ViewNameDialog({ title, opened, ...form }: ViewNameDialogProps) {
  return (
    <Dialog title={title} opened={opened} onClose={form.onClose}>
      {opened && <NameForm {...form} />}
    </Dialog>
  );
}
