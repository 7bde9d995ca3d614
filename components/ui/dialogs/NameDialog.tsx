import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '../../../words/words.ts';
import { FailureAlert } from '../reading/FailureAlert.tsx';
import { useAction } from '../reading/useAction.ts';
import { Dialog } from './Dialog.tsx';

interface NameDialogProps {
  title: string;
  /** What a name is for, or must be. */
  description: string;
  /** What is said when it could not be given. */
  failure: string;
  maxLength: number;
  /** The name that it has. */
  name: string;
  opened: boolean;
  onClose: () => void;
  /** Rejects when the name cannot be given. */
  onSubmit: (name: string) => Promise<void>;
}

function NameForm({
  description,
  failure,
  maxLength,
  name: given,
  onClose,
  onSubmit,
}: Omit<NameDialogProps, 'title' | 'opened'>) {
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
        label={t('ui.name.label')}
        description={description}
        data-autofocus
        maxLength={maxLength}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FailureAlert error={error} title={failure} onClose={clearError} />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          {t('shared.save')}
        </Button>
      </Group>
    </form>
  );
}

/** Asks what something is to be called. */
export function NameDialog({ title, opened, ...form }: NameDialogProps) {
  return (
    <Dialog title={title} opened={opened} onClose={form.onClose}>
      {opened && <NameForm {...form} />}
    </Dialog>
  );
}
