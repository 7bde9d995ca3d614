import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../words/words.ts';
import { createBank } from '../../workflows/matching/banks.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';

interface CreateFormProps {
  onClose: () => void;
  onDone: (name: string) => void;
}

function CreateForm({ onClose, onDone }: CreateFormProps) {
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [description, setDescription] = useState('');
  const { busy, error, clearError, run } = useAction();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          await createBank({ name, source, description });
          onDone(name.trim());
          onClose();
        });
      }}
    >
      <TextInput
        label={t('knownContent.create.name')}
        data-autofocus
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={t('knownContent.create.source')}
        description={t('knownContent.create.sourceHint')}
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        mt="sm"
        label={t('knownContent.create.description')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <FailureAlert error={error} title={t('knownContent.create.failed')} onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          {t('knownContent.create.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** Creating a bank. */
export function CreateBank({ onDone }: { onDone: (name: string) => void }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('knownContent.create.title')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('knownContent.create.title')}>
        <CreateForm onClose={() => setOpened(false)} onDone={onDone} />
      </Dialog>
    </>
  );
}
