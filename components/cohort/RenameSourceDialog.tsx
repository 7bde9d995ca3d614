import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SourceSummary } from '../../domain/cohort/source-summary.ts';
import { renameCohortSource } from '../../workflows/cohort.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { useAction } from '../ui/useAction.ts';

function NameForm({
  source: { id, name: given },
  onClose,
}: Pick<SourceSummary, 'source'> & { onClose: () => void }) {
  const [name, setName] = useState(given);
  const { busy, error, clearError, run } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await renameCohortSource(id, name);
      onClose();
    });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Name"
        description="Such as a room, a group or a person. It is seen here and in exports of the cohort."
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FailureAlert error={error} title="The source was not renamed" onClose={clearError} />
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

/** Asks what a source is to be called. */
export function RenameSourceDialog({
  summary,
  onClose,
}: {
  summary: SourceSummary | null;
  onClose: () => void;
}) {
  return (
    <Dialog title="Rename the source" opened={summary !== null} onClose={onClose}>
      {summary && <NameForm source={summary.source} onClose={onClose} />}
    </Dialog>
  );
}
